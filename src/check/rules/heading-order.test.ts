import { expect, test } from 'vitest';
import { createContent, toGuideFile } from '../../model/fixtures.ts';
import { headingOrder } from './heading-order.ts';

const check = (body: string) =>
  headingOrder
    .check(createContent({ 'guide/comprendre/image.mdx': toGuideFile({}, body) }))
    .map(({ message, advice }) => [message, advice]);

test('levels that follow each other', () => {
  expect(check('\n## Une\n\n### Deux\n\n## Trois\n')).toEqual([]);
});

test('a second title of the page', () => {
  expect(check('\n# Un autre titre\n\n## Une\n')).toEqual([
    ['La page a déjà son titre : le champ « title ».', 'Dans le texte, écrire « ## Un autre titre ».'],
  ]);
});

test('a level that is left out', () => {
  expect(check('\n## Une\n\n#### Deux\n')).toEqual([['Un niveau de titre manque : « #### » vient après « ## ».', 'Écrire « ### Deux ».']]);
  expect(check('\n### Une\n')).toEqual([['Un niveau de titre manque : « ### » vient après le titre de la page.', 'Écrire « ## Une ».']]);
});
