import { describe, expect, test } from 'vitest';
import { createContent, toDiagramFile, toGuideFile } from '../../model/fixtures.ts';
import { knownDiagram } from './known-diagram.ts';

const page = 'guide/comprendre/image.mdx';
const file = `content/${page}`;
const check = (body: string, diagrams: readonly string[] = ['couches']) =>
  knownDiagram.check(
    createContent({
      ...Object.fromEntries(diagrams.map((slug) => [`diagrams/${slug}.yaml`, toDiagramFile()])),
      [page]: toGuideFile({}, body),
    }),
  );

describe('knownDiagram', () => {
  test('accepts a diagram that a page shows', () => {
    expect(check('\n<Diagram name="couches" />\n')).toEqual([]);
  });

  test('a page that cannot be read may show it', () => {
    const content = createContent({ 'diagrams/couches.yaml': toDiagramFile(), [page]: toGuideFile() });
    expect(knownDiagram.check({ ...content, files: [...content.files, 'guide/comprendre/illisible.mdx'] })).toEqual([]);
  });

  test('names the nearest diagram of an unknown one', () => {
    expect(check('\n<Diagram name="couches" />\n\n<Diagram name="couche" />\n')).toEqual([
      { file, line: 9, column: 1, message: 'Aucun dessin ne s’appelle « couche ».', advice: 'Vouliez-vous écrire « couches » ?' },
    ]);
  });

  test('a diagram whose name is misspelt where it is placed is not told besides', () => {
    expect(check('\n<Diagram name="couche" />\n')).toHaveLength(1);
  });

  test('lists the diagrams when none is near', () => {
    expect(check('\n<Diagram name="couches" /> <Diagram name="architecture" />\n').map(({ advice }) => advice)).toEqual([
      'Dessins possibles : couches.',
    ]);
  });

  test('refuses a diagram that no page shows', () => {
    expect(check('\n<Diagram name="couches" />\n', ['couches', 'ports'])).toEqual([
      {
        file: 'content/diagrams/ports.yaml',
        line: 1,
        message: 'Aucune page ne montre ce dessin.',
        advice: 'Le placer par <Diagram name="ports" />, ou le retirer.',
      },
    ]);
  });
});
