import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { knownWord } from './known-word.ts';

/** What is said of a body whose first line is line 10, column by column. */
const check = (body: string, words = '', fields: Record<string, string> = {}) =>
  knownWord
    .check(createContent({ 'entries/run.mdx': toEntryFile(fields, `${body}\n`), 'words.txt': words }))
    .map(({ file, line, column, message, advice }) => [`${file}:${line}:${column}`.replace('content/', ''), message, advice]);

const typed = (word: string) => `Sinon, \`${word}\` si cela se tape, ou une ligne de words.txt.`;

// The dictionaries take their time on a slow machine.
describe('knownWord', { timeout: 60_000 }, () => {
  test.each<[text: string, column: number, message: string, advice: string | RegExp]>([
    ['Un conteneurr tourne.', 4, 'Mot inconnu : « conteneurr ».', /^Vouliez-vous écrire « conteneur », .*/],
    // Accents, plurals, verbs.
    ['Une étiquete.', 5, 'Mot inconnu : « étiquete ».', /« étiquette »/],
    ['Les journals.', 5, 'Mot anglais sans marque : « journals ».', /« journaux »|« journal »/],
    ['Le demon Docker', 4, 'Mot inconnu : « demon ».', /^Vouliez-vous écrire « démon »/],
    ['On peut l’executer.', 11, 'Mot inconnu : « executer ».', /« exécuter »/],
    ['**Etiquette** `x`', 3, 'Mot inconnu : « Etiquette ».', /« étiquette »/],
    ['Un coeur.', 4, 'Mot inconnu : « coeur ».', /« cœur »/],
    ['Avec nginx.', 6, 'Mot inconnu : « nginx ».', /`nginx` si cela se tape/],
    // English.
    ['Un workflow.', 4, 'Mot anglais sans marque : « workflow ».', /^Écrire \*workflow\*, ou `workflow` si cela se tape/],
    ['Un rootless.', 4, 'Mot anglais sans marque : « rootless ».', /^Écrire \*rootless\*/],
    ['Un pull request.', 9, 'Mot anglais sans marque : « request ».', /^Écrire \*request\*/],
    ['Un *couche* là.', 5, '« couche » n’est pas de l’anglais, que l’italique annonce.', /Pour insister : \*\*couche\*\*\.$/],
    ['Un *daemonn* là.', 5, '« daemonn » n’est pas de l’anglais, que l’italique annonce.', /^Vouliez-vous écrire \*daemon\* \?/],
  ])('%s', (text, column, message, advice) => {
    const found = check(text);
    expect(found).toEqual([[`entries/run.mdx:10:${column}`, message, expect.any(String)]]);
    expect(found[0]?.[2]).toMatch(advice);
  });

  test.each([
    ['Des couches (*layers*), un [réseau](/a/), `docker rnu` ; aujourd’hui, peut-être.'],
    ['Quelqu’un s’y connecte-t-il ? Sous-réseau, pseudo-terminal, 24.04, 2e.'],
    ['Un *bind mount*, *read-only*.'],
    ['```sh\nlss\n```'],
  ])('has nothing to say of %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  test('words that follow each other are told at once', () => {
    expect(check('Le workflow handler.').map(([, message]) => message)).toEqual(['Mot anglais sans marque : « workflow handler ».']);
  });

  test('a field is read where it stands', () => {
    expect(check('', '', { warning: "'l’image et l''image: conteneurr'" })).toEqual([
      ['entries/run.mdx:9:32', 'Mot inconnu : « conteneurr ».', expect.stringContaining(typed('conteneurr'))],
    ]);
  });

  test('what is searched, never shown, may be misspelt', () => {
    expect(check('', '', { variants: '[docker rnu, contenaire]', english: '[run container]' })).toEqual([]);
  });

  test('a word that is everywhere is told once, with its count', () => {
    const found = check('Un pod.\n\nUn pod.\n\nUn pod.\n\nUn pod.');
    expect(found).toEqual([['entries/run.mdx:10:4', expect.stringMatching(/« pod » : 4 fois\.$/), expect.stringContaining('words.txt')]]);
  });

  describe('words.txt', () => {
    test.each([
      ['Avec nginx.', 'nginx'],
      ['Nginx répond.', 'nginx'],
      ['Par Node.js, donc.', 'Node.js'],
      ['Avec Docker Desktop.', 'Docker Desktop'],
      ['Avec nginx.', '# Un serveur\nnginx # web\n'],
      ['Un *namespace* là.', '*namespace*'],
    ])('%s with %j', (text, words) => {
      expect(check(text, words)).toEqual([]);
    });

    test.each<[words: string, line: number, message: string]>([
      ['nginx\nzsh', 2, 'Aucun texte n’emploie « zsh ».'],
      ['conteneur\nnginx', 1, '« conteneur » est dans le dictionnaire.'],
      ['nginx\nnginx', 2, '« nginx » y est deux fois.'],
      ['zsh\nnginx', 2, '« nginx » n’est pas à sa place.'],
    ])('%j', (words, line, message) => {
      const body = words.includes('zsh') && !message.includes('zsh') ? 'Avec nginx et zsh.' : 'Avec nginx.';
      expect(check(body, words)).toEqual([[`words.txt:${line}:1`, message, expect.any(String)]]);
    });

    test('a word may be used by a file that cannot be read', () => {
      const content = createContent({ 'words.txt': 'nginx' });
      expect(knownWord.check({ ...content, files: [...content.files, 'entries/stop.mdx'] })).toEqual([]);
    });

    test.each([
      ['Avec docker desktop.', 'Docker Desktop'],
      ['Un namespace là.', '*namespace*'],
      ['Avec NGINX.', 'nginx'],
    ])('%s is not allowed by %s', (text, words) => {
      expect(check(text, words).length).toBeGreaterThan(1);
    });
  });
});
