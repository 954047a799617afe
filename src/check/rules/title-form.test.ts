import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile, toGuideFile } from '../../model/fixtures.ts';
import { titleForm } from './title-form.ts';

const check = (files: Record<string, string>) =>
  titleForm.check(createContent(files)).map(({ line, column, message, advice }) => [line, column, message, advice]);

const long = `Ce résumé ${'dit et '.repeat(21)}la redit`;

// The dictionary takes its time on a slow machine.
describe('titleForm', { timeout: 60_000 }, () => {
  test.each([
    [
      'Lancement d’un conteneur',
      [2, 8, '« Lancement d’un conteneur » ne dit pas ce que l’on fait.', 'Commencer par un infinitif : « Lancer… », « S’assurer… ».'],
    ],
    ['lancer un conteneur', [2, 8, '« lancer un conteneur » commence par une minuscule.', 'Écrire « Lancer un conteneur ».']],
    ['Lancer un Conteneur', [2, 18, 'Majuscule inutile : « Conteneur ».', 'Écrire « conteneur » ; un nom propre s’ajoute à words.txt.']],
  ])('an entry’s title: %s', (title, problem) => {
    expect(check({ 'entries/run.mdx': toEntryFile({ title }) })).toEqual([problem]);
  });

  test('a page of the course is what one learns', () => {
    expect(check({ 'guide/comprendre/image.mdx': toGuideFile({ title: 'Qu’est-ce qu’une image ?' }) })).toEqual([]);
  });

  test('a sentence of a summary is short', () => {
    expect(check({ 'guide/comprendre/image.mdx': toGuideFile({ summary: `Court. ${long}` }) })).toEqual([
      [3, 17, 'Une phrase de 46 mots dans un résumé : 40 au plus.', 'En faire deux, ou en dire moins.'],
    ]);
  });

  test('a name keeps its capital', () => {
    const entry = { 'entries/run.mdx': toEntryFile({ title: 'Lancer Compose' }) };
    expect(check(entry)).toHaveLength(1);
    expect(check({ ...entry, 'words.txt': 'Compose' })).toEqual([]);
  });
});
