import { describe, expect, test } from 'vitest';
import { createContent, runOptions, toEntryFile, toGuideFile, toPage, toSiteFile, toTermFile } from '../../model/fixtures.ts';
import { knownReference } from './known-reference.ts';

const check = (files: Record<string, string>) => knownReference.check(createContent(files));

const summary = 'Un résumé qui se comprend sans le titre';
const pages = {
  exercise: { title: 'Bonjour', summary, order: '10', duration: '15', objectives: '[lancer]', intentions: '[débuter]' },
  instruction: {
    title: 'Partir de',
    name: 'FROM',
    syntax: 'FROM <image>',
    example: 'FROM nginx',
    summary,
    order: '10',
    intentions: '[base]',
  },
  error: { message: 'No such container', cause: 'Le conteneur n’existe pas', order: '10', moment: 'lancer' },
  misconception: { belief: 'Une image tourne', truth: 'Seul un conteneur tourne', order: '10' },
  about: { title: 'À propos', summary, order: '10', label: 'À propos' },
};

const siteWithFormat = {
  'site.yaml': toSiteFile({
    fileFormats:
      '[{ path: fichier, title: Fichier, summary: Un fichier et ce qu’il dit, language: text, groups: [{ id: debut, title: Début }] }]',
  }),
};

describe('knownReference', () => {
  test('accepts names of what exists', () => {
    expect(
      check({
        ...siteWithFormat,
        'entries/ps.mdx': toEntryFile({ related: '[{ entry: run, difference: lance }]', facts: '[F001]' }),
        'entries/rm.mdx': toEntryFile({ destroys: '{ lost: a, kept: b, look: ps }' }),
        'guide/comprendre/image.mdx': toGuideFile({ entries: '[run, ps]', facts: '[F001]' }),
        'glossary/image.mdx': toTermFile({ terms: '[image]', facts: '[F001]' }),
        'exercises/bonjour.mdx': toPage({ ...pages.exercise, entries: '[run]', facts: '[F001]' }),
        'instructions/fichier/from.mdx': toPage({ ...pages.instruction, entries: '[run]', facts: '[F001]' }),
        'errors/absent.mdx': toPage({ ...pages.error, entries: '[run]', facts: '[F001]' }),
        'misconceptions/image.mdx': toPage({ ...pages.misconception, entries: '[run]', facts: '[F001]' }),
        'pages/a-propos.mdx': toPage({ ...pages.about, facts: '[F001]' }),
        'options/container-run.yaml': `${runOptions}destroys: [{ lost: a, kept: b, look: run }]\n`,
      }),
    ).toEqual([]);
  });

  test.each<[path: string, source: string, line: number, column: number]>([
    ['entries/ps.mdx', toEntryFile({ related: '[{ entry: rum, difference: lance }]' }), 9, 13],
    ['entries/rm.mdx', toEntryFile({ destroys: '{ lost: a, kept: b, look: rum }' }), 9, 31],
    ['guide/comprendre/image.mdx', toGuideFile({ entries: '[run, rum]' }), 5, 16],
    [
      'options/container-run.yaml',
      `${runOptions}destroys:\n  - { lost: a, kept: b, look: run }\n  - { with: [rm], lost: a, kept: b, look: rum }\n`,
      6,
      37,
    ],
    ['exercises/bonjour.mdx', toPage({ ...pages.exercise, entries: '[rum]' }), 8, 11],
    ['instructions/fichier/from.mdx', toPage({ ...pages.instruction, entries: '[rum]' }), 9, 11],
    ['errors/absent.mdx', toPage({ ...pages.error, entries: '[rum]' }), 6, 11],
    ['misconceptions/image.mdx', toPage({ ...pages.misconception, entries: '[rum]' }), 5, 11],
    [
      'site.yaml',
      toSiteFile({
        home: '\n  wishes: [{ wish: a, entry: rum }]\n  anatomy: { entry: run, parts: [{ text: a, caption: a }, { text: b, caption: b }] }',
      }),
      2,
      23,
    ],
    [
      'site.yaml',
      toSiteFile({
        home: '\n  wishes: [{ wish: a, entry: run }]\n  anatomy: { entry: rum, parts: [{ text: a, caption: a }, { text: b, caption: b }] }',
      }),
      3,
      14,
    ],
    ['site.yaml', toSiteFile({ sheet: '{ pages: [{ title: Page, groups: [{ title: Lancer, entries: [run, rum] }] }] }' }), 1, 74],
  ])('%s names an entry that does not exist', (path, source, line, column) => {
    expect(check({ ...siteWithFormat, [path]: source })).toEqual([
      { file: `content/${path}`, line, column, message: 'Aucune fiche ne s’appelle « rum ».', advice: 'Vouliez-vous écrire « run » ?' },
    ]);
  });

  test('an entry is in a group of the site', () => {
    expect(check({ 'entries/ps.mdx': toEntryFile({ group: 'lancr' }) })).toEqual([
      {
        file: 'content/entries/ps.mdx',
        line: 6,
        column: 1,
        message: 'Aucun groupe ne s’appelle « lancr ».',
        advice: 'Vouliez-vous écrire « lancer » ?',
      },
    ]);
  });

  test('a message is met at a moment of the site', () => {
    expect(check({ 'errors/absent.mdx': toPage({ ...pages.error, moment: 'lancr' }) })).toEqual([
      {
        file: 'content/errors/absent.mdx',
        line: 5,
        column: 1,
        message: 'Aucun moment ne s’appelle « lancr ».',
        advice: 'Vouliez-vous écrire « lancer » ?',
      },
    ]);
  });

  test('the folder of a page is a chapter of the site', () => {
    expect(check({ 'guide/construire/image.mdx': toGuideFile() })).toEqual([
      {
        file: 'content/guide/construire/image.mdx',
        line: 1,
        column: 1,
        message: 'Aucun chapitre ne s’appelle « construire ».',
        advice: 'Possibles : comprendre.',
      },
    ]);
  });

  test('the folder of an instruction is a file format of the site, its group one of that format', () => {
    const instruction = toPage({ ...pages.instruction, group: 'debu' });
    expect(
      check({ ...siteWithFormat, 'instructions/fichier/from.mdx': instruction, 'instructions/autre/from.mdx': instruction }),
    ).toMatchObject([
      {
        file: 'content/instructions/fichier/from.mdx',
        line: 9,
        message: 'Aucun groupe de ce format ne s’appelle « debu ».',
        advice: 'Vouliez-vous écrire « debut » ?',
      },
      {
        file: 'content/instructions/autre/from.mdx',
        line: 1,
        message: 'Aucun format de fichier ne s’appelle « autre ».',
        advice: 'Possibles : fichier.',
      },
      {
        file: 'content/instructions/autre/from.mdx',
        line: 9,
        message: 'Aucun groupe de ce format ne s’appelle « debu ».',
        advice: 'Possibles : aucun.',
      },
    ]);
  });

  test('a term leads to terms', () => {
    expect(check({ 'glossary/image.mdx': toTermFile({ terms: '[imaje, run]' }) })).toEqual([
      {
        file: 'content/glossary/image.mdx',
        line: 4,
        column: 9,
        message: 'Aucun terme du glossaire ne s’appelle « imaje ».',
        advice: 'Vouliez-vous écrire « image » ?',
      },
      { file: 'content/glossary/image.mdx', line: 4, column: 16, message: 'Aucun terme du glossaire ne s’appelle « run ».' },
    ]);
  });

  test.each<[path: string, source: string, line: number]>([
    ['entries/ps.mdx', toEntryFile({ facts: '[F002]' }), 9],
    ['guide/comprendre/image.mdx', toGuideFile({ facts: '[F002]' }), 5],
    ['exercises/bonjour.mdx', toPage({ ...pages.exercise, facts: '[F002]' }), 8],
    ['instructions/fichier/from.mdx', toPage({ ...pages.instruction, facts: '[F002]' }), 9],
    ['errors/absent.mdx', toPage({ ...pages.error, facts: '[F002]' }), 6],
    ['misconceptions/image.mdx', toPage({ ...pages.misconception, facts: '[F002]' }), 5],
    ['pages/a-propos.mdx', toPage({ ...pages.about, facts: '[F002]' }), 6],
    ['glossary/image.mdx', toTermFile({ facts: '[F002]' }), 4],
  ])('%s names a fact that does not exist: a number has no nearest', (path, source, line) => {
    expect(check({ ...siteWithFormat, [path]: source })).toEqual([
      {
        file: `content/${path}`,
        line,
        column: 9,
        message: 'Aucun fait ne s’appelle « F002 ».',
        advice: 'Ils vont de F001 à F001, dans facts.tsv.',
      },
    ]);
  });

  test('a page that cannot be read exists all the same: its own problem is enough', () => {
    const content = createContent({ 'glossary/image.mdx': toTermFile({ terms: '[conteneur]' }), 'glossary/conteneur.mdx': toTermFile() });
    const glossary = content.glossary.filter(({ slug }) => slug === 'image');
    expect(knownReference.check({ ...content, entries: [], glossary })).toEqual([]);
  });
});
