import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { knownComponent } from './known-component.ts';

const file = 'content/entries/run.mdx';
const check = (body: string) => knownComponent.check(createContent({ 'entries/run.mdx': toEntryFile({}, body) }));

describe('knownComponent', () => {
  test('accepts what an author may write', () => {
    expect(check('\n<Note>\n\nUn texte.\n\n</Note>\n\n<Warning>non</Warning> <Answer>oui</Answer> <kbd>Ctrl</kbd>\n')).toEqual([]);
  });

  test('names the nearest component of an unknown one', () => {
    expect(check('\nVoir :\n\n<Waring>\n\nUn texte.\n\n</Waring>\n')).toEqual([
      { file, line: 13, column: 1, message: 'Composant inconnu : <Waring>.', advice: 'Vouliez-vous écrire <Warning> ?' },
    ]);
  });

  test('lists the components when none is near', () => {
    expect(check('\nVoir <Terminal />.\n')).toEqual([
      {
        file,
        line: 11,
        column: 6,
        message: 'Composant inconnu : <Terminal>.',
        advice: 'Composants possibles : Note, Warning, Answer, Choices, Defaults, Diagram, LastRun, Systems.',
      },
    ]);
  });

  test('refuses an attribute that the component does not have', () => {
    expect(check('\n<Note titre="a" niveau="2">oui</Note>\n')).toEqual([
      { file, line: 11, column: 1, message: '<Note> n’a pas d’attribut « titre ».' },
      { file, line: 11, column: 1, message: '<Note> n’a pas d’attribut « niveau ».' },
    ]);
  });

  test('asks for an attribute that the component must have', () => {
    expect(check('\n<Diagram />\n')).toEqual([{ file, line: 11, column: 1, message: 'Il manque à <Diagram> l’attribut « name ».' }]);
  });

  test('looks at every page', () => {
    const problems = knownComponent.check(
      createContent({ 'entries/a.mdx': toEntryFile({}, '<A/>'), 'entries/b.mdx': toEntryFile({}, '<B/>') }),
    );
    expect(problems.map((problem) => problem.file)).toEqual(['content/entries/a.mdx', 'content/entries/b.mdx']);
  });
});
