import { expect, test } from 'vitest';
import { parseSnippetMeta, type SnippetMeta, snippetMetaWords } from './snippet-meta.ts';

const nothing: SnippetMeta = {
  title: undefined,
  isWrong: false,
  isSequence: false,
  isFixed: false,
  system: undefined,
  outputLang: 'en',
  before: undefined,
  unrun: undefined,
  isEndless: false,
  fails: false,
  unknown: [],
};

test.each<[meta: string, asked: Partial<SnippetMeta>]>([
  ['', {}],
  ['title="compose.yaml"', { title: 'compose.yaml' }],
  ['title="mon fichier.yaml"', { title: 'mon fichier.yaml' }],
  ['title=""', { title: '' }],
  ['faux', { isWrong: true }],
  ['suite', { isSequence: true }],
  ['fixe', { isFixed: true }],
  ['systeme="Linux"', { system: 'Linux' }],
  ['langue="fr"', { outputLang: 'fr' }],
  ['  faux   suite title="Dockerfile" fixe ', { title: 'Dockerfile', isWrong: true, isSequence: true, isFixed: true }],
  ['avant="web bdd" sans-fin', { before: ['web', 'bdd'], isEndless: true }],
  ['avant="" echoue', { before: [], fails: true }],
  ['sans-essai="il faut un compte"', { unrun: 'il faut un compte' }],
  ['title="faux"', { title: 'faux' }],
  // What means nothing is told, not guessed.
  ['fau {2}', { unknown: ['fau', '{2}'] }],
  ['Faux', { unknown: ['Faux'] }],
  ['titre="a" faux', { isWrong: true, unknown: ['titre'] }],
  ['subtitle="a"', { unknown: ['subtitle'] }],
  ['title=a', { unknown: ['title=a'] }],
])('%j', (meta, asked) => {
  expect(parseSnippetMeta(meta)).toEqual({ ...nothing, ...asked });
});

test('every word that an author may write means something', () => {
  expect(parseSnippetMeta(snippetMetaWords.join(' ')).unknown).toEqual([]);
});
