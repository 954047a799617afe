import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine/search-engine.ts';
import type { AnswerFile } from './answers.ts';
import { ask, createLocalEngine } from './fixtures.ts';
import { toIndexFiles } from './index-files.ts';
import type { SearchRecord } from './records.ts';

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'zo'];
/** A word of its own for each number. */
const toWord = (index: number): string =>
  [index, Math.floor(index / 14), Math.floor(index / 196) + 5, index * 5 + 3].map((at) => syllables[at % syllables.length]).join('');

const answers = Array.from({ length: 300 }, (_, index): SearchRecord => {
  const [a, b] = [toWord(index), toWord(index + 1)];
  return {
    kind: 'entry',
    title: `Titre ${a} ${b}`,
    summary: `Résumé de ${a}`,
    href: `/${index}/`,
    answers: [`outil ${a}`],
    phrases: [`${b} ${a} encore`],
    text: '',
    cli: `outil ${a}`,
    spellings: [],
    code: `outil ${a} --force`,
    flags: ['--force'],
    ...(index % 10 === 0 ? { patterns: [`cannot ${a} … ${b}`] } : {}),
  };
});

const file: AnswerFile = {
  words: { stopWords: ['de', 'titre'], synonyms: [['faire', 'agir']], definitions: [], destroying: [] },
  program: 'outil',
  vocabulary: ['ailleurs'],
  correct: [],
  contexts: {},
  answers,
  suggestions: [2],
  hint: '',
};

test('every title, command and message finds its answer first', async () => {
  const engine = createLocalEngine(file);
  for (const { title, code = '', patterns = [], href } of answers)
    for (const typed of [title, code, ...patterns]) {
      const { places } = await engine.search(typed);
      const [first] = await engine.read(places.slice(0, 1));
      expect(`${typed} → ${first?.href}`).toBe(`${typed} → ${href}`);
    }
});

describe('what a question brings', () => {
  const { words, parts } = toIndexFiles(file);
  const open = () => {
    const brought: string[] = [];
    const engine = createEngine({ ...words, folder: '' }, async (name) => {
      brought.push(name);
      return parts.get(name);
    });
    return { engine, brought };
  };

  test('is what its words need, once, and the cards of what is read', async () => {
    const { engine, brought } = open();
    const { places } = await engine.search(answers[40]?.title ?? '');
    expect(brought.length).toBeGreaterThan(0);
    expect(brought.length).toBeLessThan(8);
    expect(brought.filter((name) => name.startsWith('reponses'))).toEqual([]);
    await engine.read(places.slice(0, 1));
    const before = brought.length;
    await engine.search(answers[40]?.title ?? '');
    await engine.read(places.slice(0, 1));
    expect(brought.length).toBe(before);
  });

  test('is no message, but for what may be one', async () => {
    const { engine, brought } = open();
    await engine.search('titre');
    expect(brought).not.toContain('messages.json');
    await engine.search(`cannot ${toWord(0)} x ${toWord(1)}`);
    expect(brought).toContain('messages.json');
  });

  test('changes no answer: a question has the same ones, whatever was asked before it', async () => {
    const { engine } = open();
    const asked = [0, 60, 120].map((index) => `${toWord(index)} ${toWord(index + 2)}`);
    const alone = await Promise.all(asked.map(async (typed) => (await open().engine.search(typed)).places));
    for (const typed of answers.slice(0, 100).map(({ title }) => title)) await engine.search(typed);
    for (const [index, typed] of asked.entries()) expect((await engine.search(typed)).places).toEqual(alone[index]);
  });

  test('fails aloud when a part does not come, and is asked for again', async () => {
    let isOut = true;
    const engine = createEngine({ ...words, folder: '' }, async (name) => {
      if (isOut) throw new Error('no network');
      return parts.get(name);
    });
    await expect(engine.search(answers[3]?.title ?? '')).rejects.toThrow('no network');
    isOut = false;
    expect((await ask(engine, answers[3]?.title ?? '')).answers[0]?.href).toBe('/3/');
  });

  test('finds what was chosen before by its address', async () => {
    expect(await open().engine.find(['/7/', '/gone/'])).toEqual([7]);
  });
});
