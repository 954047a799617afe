import { expect, test } from 'vitest';
import { createContent, toEntryFile, toGuideFile, toPage, toSiteFile, toTermFile } from '../../model/fixtures.ts';
import { uniqueName } from './unique-name.ts';

const check = (files: Record<string, string>) =>
  uniqueName.check(createContent(files)).map(({ file, line, message, advice }) => [`${file}:${line}`, message, advice]);

const plainPage = toPage({ title: 'Réutiliser', summary: 'Ce contenu dans d’autres outils', order: '10', label: 'Réutiliser' });
const chapter = (id: string) => `{ id: ${id}, title: Chapitre, summary: Ce que l’on y apprend de bout en bout }`;

test('accepts a content whose names differ', () => {
  expect(
    check({ 'entries/ps.mdx': toEntryFile({ title: 'Lister', intentions: '[lister]', related: '[{ entry: run, difference: lance }]' }) }),
  ).toEqual([]);
});

test('instructions of two formats, or of two groups, may have the same name', () => {
  const instruction = (group: string, order: string) =>
    toPage({
      title: 'Titre',
      name: 'volumes',
      syntax: 'a',
      example: 'a',
      summary: 'Un résumé qui se comprend seul',
      intentions: '[a]',
      group,
      order,
    });
  const files = {
    'instructions/un/volumes.mdx': instruction('service', '10'),
    'instructions/un/volumes-racine.mdx': instruction('racine', '20'),
    'instructions/deux/volumes.mdx': instruction('service', '10'),
  };
  expect(check(files)).toEqual([]);
  expect(check({ ...files, 'instructions/un/autres.mdx': instruction('service', '30') })).toMatchObject([
    [expect.stringContaining('instructions/un/'), 'L’instruction « volumes » existe déjà.', expect.anything()],
  ]);
});

test('two entries may send to one another: a circle is what a reader of either needs', () => {
  expect(
    check({
      'entries/run.mdx': toEntryFile({ related: '[{ entry: ps, difference: liste }]' }),
      'entries/ps.mdx': toEntryFile({ title: 'Lister', intentions: '[lister]', related: '[{ entry: run, difference: lance }]' }),
    }),
  ).toEqual([]);
});

test.each<[string, Record<string, string>, place: string, message: string, advice?: string]>([
  [
    'title',
    { 'entries/ps.mdx': toEntryFile({ intentions: '[lister]' }) },
    'content/entries/ps.mdx:2',
    'Le titre « Lancer un conteneur » existe déjà.',
    'Voir content/entries/run.mdx:2.',
  ],
  [
    'intention, whatever its accents',
    { 'entries/ps.mdx': toEntryFile({ title: 'Lister', intentions: '[lancer un CONTENEUR]' }) },
    'content/entries/ps.mdx:8',
    'L’intention « lancer un CONTENEUR » existe déjà.',
    'Voir content/entries/run.mdx:8.',
  ],
  [
    'related entry',
    { 'entries/run.mdx': toEntryFile({ related: '[{ entry: ps, difference: liste }, { entry: ps, difference: encore }]' }) },
    'content/entries/run.mdx:9',
    'Le renvoi « ps » existe déjà.',
    'Voir content/entries/run.mdx:9.',
  ],
  [
    'entry that sends to itself',
    { 'entries/run.mdx': toEntryFile({ related: '[{ entry: run, difference: soi }]' }) },
    'content/entries/run.mdx:9',
    'La fiche renvoie à elle-même.',
  ],
  [
    'term',
    { 'glossary/a.mdx': toTermFile(), 'glossary/b.mdx': toTermFile() },
    'content/glossary/b.mdx:2',
    'Le terme « image » existe déjà.',
    'Voir content/glossary/a.mdx:2.',
  ],
  [
    'page',
    { 'guide/comprendre/a.mdx': toGuideFile(), 'guide/comprendre/b.mdx': toGuideFile() },
    'content/guide/comprendre/b.mdx:2',
    'Le titre « Image et conteneur » existe déjà.',
    'Voir content/guide/comprendre/a.mdx:2.',
  ],
  [
    'command',
    { 'options/autre.yaml': 'command: docker container run\neffect: Lancer.\n' },
    'content/options/autre.yaml:1',
    'La commande « docker container run » existe déjà.',
    'Voir content/options/container-run.yaml:1.',
  ],
  [
    'program',
    { 'tools/a.yaml': 'program: ls\neffect: Lister.\n', 'tools/b.yaml': 'program: ls\neffect: Lister.\n' },
    'content/tools/b.yaml:1',
    'Le programme « ls » existe déjà.',
    'Voir content/tools/a.yaml:1.',
  ],
  [
    'chapter',
    { 'site.yaml': toSiteFile({ chapters: `[${chapter('lire')}, ${chapter('lire')}]` }) },
    'content/site.yaml:1',
    'Le chapitre « lire » existe déjà.',
    'Voir content/site.yaml:1.',
  ],
  [
    'chapter that takes the address of another page',
    { 'site.yaml': toSiteFile({ chapters: `[${chapter('commandes')}]` }) },
    'content/site.yaml:1',
    'L’adresse « /commandes/ » est celle d’une autre page du site.',
  ],
  [
    'file format at the address of a list',
    { 'site.yaml': toSiteFile({ fileFormats: '[{ path: erreurs, title: Titre, summary: Un résumé qui se comprend, language: text }]' }) },
    'content/site.yaml:1',
    'L’adresse « /erreurs/ » est celle d’une autre page du site.',
  ],
  [
    'page at the address of a list',
    { 'pages/commandes.mdx': plainPage },
    'content/pages/commandes.mdx:1',
    'L’adresse « /commandes/ » est celle d’une autre page du site.',
  ],
  [
    'page at the address of a chapter',
    { 'pages/lire.mdx': plainPage, 'site.yaml': toSiteFile({ chapters: `[${chapter('lire')}]` }) },
    'content/pages/lire.mdx:1',
    'L’adresse « /lire/ » est celle d’une autre page du site.',
  ],
])('refuses a second %s', (_, files, place, message, advice) => {
  const problems = check(files);
  expect(problems).toContainEqual([place, message, advice]);
  expect(problems).toHaveLength(1);
});
