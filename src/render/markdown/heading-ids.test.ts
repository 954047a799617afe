import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { headingIds } from './heading-ids.ts';

/** Name and id of each heading of a page. */
async function idsOf(markdown: string): Promise<(string | undefined)[][]> {
  const { html } = await markdownToHtml(markdown, { features: { headingAttributes: true }, hastPlugins: [headingIds] });
  return [...html.matchAll(/<(h\d)(?: id="([^"]*)")?>/g)].map(([, name, id]) => [name, id]);
}

describe('headingIds', () => {
  test.each([
    ['## L’hôte et le démon', 'l-hote-et-le-demon'],
    ['## Le chemin d’un `docker run`', 'le-chemin-d-un-docker-run'],
    ['## Où sont mes **données** ?', 'ou-sont-mes-donnees'],
    ['## [Cœur](/a/) du système', 'coeur-du-systeme'],
  ])('%s', async (heading, id) => {
    expect(await idsOf(heading)).toEqual([['h2', id]]);
  });

  test('gives one to sections, not to the title nor to the smallest ones', async () => {
    expect(await idsOf('# Un\n\n## Deux\n\n### Trois\n\n#### Quatre\n\n##### Cinq')).toEqual([
      ['h1', undefined],
      ['h2', 'deux'],
      ['h3', 'trois'],
      ['h4', 'quatre'],
      ['h5', undefined],
    ]);
  });

  test('tells headings of the same name apart', async () => {
    expect(await idsOf('## Étape\n\n### Étape\n\n## Etape')).toEqual([
      ['h2', 'etape'],
      ['h3', 'etape-1'],
      ['h2', 'etape-2'],
    ]);
  });

  test('starts again with each page', async () => {
    expect(await idsOf('## Étapes')).toEqual(await idsOf('## Étapes'));
  });

  test('keeps an id that the author has chosen', async () => {
    expect(await idsOf('## Se connecter {#connexion}')).toEqual([['h2', 'connexion']]);
  });
});
