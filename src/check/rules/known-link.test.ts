import { expect, test } from 'vitest';
import { createContent, toEntryFile, toGuideFile, toTermFile } from '../../model/fixtures.ts';
import { knownLink } from './known-link.ts';

const check = (body: string, fields: Record<string, string> = {}) =>
  knownLink
    .check(
      createContent({
        'entries/run.mdx': toEntryFile(fields, body),
        'guide/comprendre/image.mdx': toGuideFile({}, '\n## L’hôte et `-p`\n\n## L’hôte et `-p`\n\n# De trop\n'),
        'glossary/image.mdx': toTermFile({ page: '/comprendre/image/' }),
        'glossary/hote.mdx': toTermFile({ term: 'hôte' }),
      }),
    )
    .map(({ line, message, advice }) => [line, message, advice]);

test.each([
  '/',
  '/commandes/run/',
  '/commandes/run/#option-detach',
  '/commandes/#lancer',
  '/comprendre/',
  '/comprendre/image/#l-hote-et-p',
  '/comprendre/image/#l-hote-et-p-1',
  // A title of the page in its text: that is what is told.
  '/comprendre/image/#de-trop',
  '/glossaire/#image',
  '/glossaire/#hote',
  '/recherche/?q=run',
  '/commandes.json',
  '/export/docker.cheat',
  'https://example.org/absent/',
  'mailto:a@example.org',
  '#ici',
])('%s leads somewhere', (url) => {
  expect(check(`\n[a](${url})\n`)).toEqual([]);
});

test.each([
  ['/commandes/rum/', 'Lien mort : aucune page à l’adresse « /commandes/rum/ ».', 'Vouliez-vous écrire « /commandes/run/ » ?'],
  ['/commandes/run', 'Lien mort : aucune page à l’adresse « /commandes/run ».', 'Vouliez-vous écrire « /commandes/run/ » ?'],
  ['/glossaire/#imaje', 'Lien mort : la page « /glossaire/ » n’a pas d’ancre « #imaje ».', 'Vouliez-vous écrire « #image » ?'],
  ['/comprendre/image/#hote', 'Lien mort : la page « /comprendre/image/ » n’a pas d’ancre « #hote ».', undefined],
  ['../image/', 'Lien relatif : « ../image/ ».', 'Un lien part de la racine du site : /commandes/run/.'],
])('%s leads nowhere', (url, message, advice) => {
  expect(check(`\nVoir [a](${url}).\n`)).toEqual([[11, message, advice]]);
  expect(check(`\nVoir <a href="${url}">a</a>.\n`)).toEqual([[11, message, advice]]);
});

test('a link of a field is told where the field stands', () => {
  expect(check('', { warning: "'Voir [a](/tq/)'" })).toEqual([
    [9, 'Lien mort : aucune page à l’adresse « /tq/ ».', 'Vouliez-vous écrire « /tp/ » ?'],
  ]);
});

test.each([
  ['javascript:alert(1)', 'javascript:'],
  ['JavaScript:alert(1)', 'javascript:'],
  ['data:text/html,x', 'data:'],
  ['vbscript:x', 'vbscript:'],
  ['file:///etc/passwd', 'file:'],
  ['blob:https://example.org/1', 'blob:'],
  ['ftp://example.org/', 'ftp:'],
])('%s is no link', (url, scheme) => {
  const told = [
    `Adresse refusée : « ${url} » commence par « ${scheme} ».`,
    'Un lien mène à une page du site, à une adresse https: ou mailto:.',
  ];
  expect(check(`\nVoir [a](<${url}>).\n`)).toEqual([[11, ...told]]);
  expect(check(`\nVoir <a href="${url}">a</a>.\n`)).toEqual([[11, ...told]]);
  expect(check(`\nVoir [a][b].\n\n[b]: <${url}>\n`)).toEqual([[13, ...told]]);
  expect(check('', { warning: `'Voir [a](${url.replace(')', '').replace('(', '')})'` })).toHaveLength(1);
});

test('an address without protection is told with the right one', () => {
  expect(check('\nVoir [a](http://example.org/).\n')).toEqual([
    [11, 'Adresse refusée : « http://example.org/ » commence par « http: ».', 'Écrire « https://example.org/ ».'],
  ]);
});

test.each([
  ['//evil.example', 'Adresse refusée : « //evil.example » mène hors du site.'],
  ['/\\\\evil.example', 'Adresse refusée : « /\\evil.example » mène hors du site.'],
  ['https:evil.example', 'Adresse refusée : « https:evil.example » ne dit pas clairement où elle mène.'],
  ['https:///evil.example', 'Adresse refusée : « https:///evil.example » ne dit pas clairement où elle mène.'],
  [
    'https://docs.docker.com@evil.example/',
    'Adresse refusée : « https://docs.docker.com@evil.example/ » ne dit pas clairement où elle mène.',
  ],
  ['https://interne/', 'Adresse refusée : « https://interne/ » ne dit pas clairement où elle mène.'],
  ['/commandes/run/index.html', 'Adresse d’un fichier : « /commandes/run/index.html ».'],
  ['http://localhost:4321/commandes/run/', 'Adresse de votre machine : « http://localhost:4321/commandes/run/ ».'],
  ['www.docker.com', 'Il manque « https:// » à l’adresse « www.docker.com ».'],
  ['', 'Ce lien n’a pas d’adresse.'],
])('« %s » is told as what it is', (url, message) => {
  expect(check(`\nVoir [a](${url}).\n`)).toEqual([[11, message, expect.any(String)]]);
});

test('a link without a text is told', () => {
  expect(check('\n[](/commandes/run/)\n')).toEqual([[11, 'Ce lien n’a pas de texte.', 'Écrire [texte](/commandes/run/).']]);
});
