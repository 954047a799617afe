import { expect, test } from 'vitest';
import { createContent, toGuideFile } from '../../model/fixtures.ts';
import { knownPicture } from './known-picture.ts';

const page = 'guide/comprendre/image.mdx';
const toPicture = (path: string) => ({ path, size: 10, pixels: { width: 9, height: 9 }, danger: undefined });

/** What is wrong with a page, among some pictures: line, column, message, advice. */
const check = (body: string, ...paths: string[]) =>
  knownPicture
    .check(createContent({ [page]: toGuideFile({}, body) }, { pictures: paths.map(toPicture) }))
    .map(({ file, line, column, message, advice }) => [file, line, column, message, advice]);

const first = toGuideFile({}, '').split('\n').length + 1;
const file = `content/${page}`;

test('accepts a picture beside the page or in images/', () => {
  expect(check('\n![Un schéma](./a.png) ![Un autre](/images/b.svg)\n', 'guide/comprendre/a.png', 'images/b.svg')).toEqual([]);
});

test('an absent picture is one problem, with the nearest that there is', () => {
  expect(check('\n![Un schéma](./a.png) ![Un autre](/images/b.png)\n', 'images/b.png')).toEqual([
    [file, first, 1, 'Image absente : « guide/comprendre/a.png ».', expect.stringContaining('Une image se range à côté')],
  ]);
  expect(check('\n![Un schéma](./a.png) ![Là](/images/a.png)\n', 'images/a.png').map(([, , , , advice]) => advice)).toEqual([
    'Vouliez-vous écrire « /images/a.png » ?',
  ]);
  expect(check('\n![Un](./schéma.png) ![Là](./schema.png)\n', 'guide/comprendre/schema.png').map(([, , , , advice]) => advice)).toEqual([
    'Vouliez-vous écrire « ./schema.png » ?',
  ]);
});

test('a picture whose address is misspelt in its page is not told besides', () => {
  expect(check('\n![Un schéma](./schemas.png)\n', 'guide/comprendre/schema.png')).toHaveLength(1);
});

test.each([
  ['/schema.png', 'Image hors du contenu : « /schema.png ».'],
  ['https://example.org/a.png', 'Image d’un autre site : « https://example.org/a.png ».'],
])('refuses %s', (url, message) => {
  expect(check(`\nVoir ![Un schéma](${url})\n`)).toEqual([[file, first, 6, message, expect.stringContaining('Une image se range')]]);
});

test('asks what a picture shows', () => {
  expect(check('\n![](./a.png)\n', 'guide/comprendre/a.png')).toEqual([
    [file, first, 1, 'L’image « ./a.png » ne dit pas ce qu’elle montre.', expect.stringContaining('![ce qu’elle montre](./a.png)')],
  ]);
});

test('tells a picture that no page shows', () => {
  expect(check('', 'images/a.png')).toEqual([
    [
      'content/images/a.png',
      undefined,
      undefined,
      'Aucune page ne montre cette image.',
      'La placer par ![ce qu’elle montre](/images/a.png), ou la retirer.',
    ],
  ]);
});
