import { expect, test } from 'vitest';
import { createContent, toEntryFile, toPage } from '../../model/fixtures.ts';
import { claimedFact } from './claimed-fact.ts';

const about = (facts: string) => toPage({ title: 'À propos', summary: 'D’où vient ce contenu', order: '10', label: 'À propos', facts });

test('a fact that a page states is right, whatever the page', () => {
  expect(claimedFact.check(createContent())).toEqual([]);
  expect(
    claimedFact.check(createContent({ 'pages/a-propos.mdx': about('[]'), 'entries/run.mdx': toEntryFile({ facts: '[F001]' }) })),
  ).toEqual([]);
});

test('an inventory that pages speak of is there', () => {
  const { files, ...content } = createContent();
  expect(claimedFact.check({ ...content, files: files.filter((file) => file !== 'facts.tsv') })).toEqual([
    { file: 'content/facts.tsv', message: 'Fichier absent.', advice: 'Des pages en reprennent les affirmations : F001…' },
  ]);
});

test('a fact that no page states, with its line', () => {
  expect(claimedFact.check(createContent({ 'pages/a-propos.mdx': about('[]') }))).toEqual([
    {
      file: 'content/facts.tsv',
      line: 2,
      column: 1,
      message: 'Aucune page ne reprend le fait F001 : « Une image est un fichier ».',
      advice: 'Le dire dans une page, sous sa forme juste, et y ajouter F001 au champ « facts ».',
    },
  ]);
});
