import { describe, expect, test } from 'vitest';
import { createContent, toEntryFile } from '../../model/fixtures.ts';
import { knownOption } from './known-option.ts';

const runOptions = 'command: docker container run\neffect: Lancer.\noptions:\n  detach:\n    effect: Rendre le terminal.\n';

/** Problems of one entry, with the sentences of `docker container run`: its only explained option is `detach`. */
const checkEntry = (fields: Record<string, string>) =>
  knownOption.check(createContent({ 'entries/run.mdx': toEntryFile(fields), 'options/container-run.yaml': runOptions }));

const checkOptions = (source: string) => knownOption.check(createContent({ 'options/container-run.yaml': source }));

describe('the options of an entry', () => {
  const file = 'content/entries/run.mdx';

  test.each([
    ['no option at all', {}],
    ['an option that is explained', { options: '[detach]' }],
    ['an option of the long spelling', { command: 'docker container run <image>', options: '[detach]' }],
    ['a command of the host without options', { command: 'exit' }],
  ])('%s is right', (_, fields) => {
    expect(checkEntry(fields)).toEqual([]);
  });

  test('an option that the command does not have, with the nearest one it has', () => {
    expect(checkEntry({ options: '[detach, pubilsh]' })).toEqual([
      { file, line: 9, column: 19, message: '« docker run » n’a pas d’option --pubilsh.', advice: 'Vouliez-vous écrire « publish » ?' },
    ]);
  });

  test('an option that the command does not have, like no other', () => {
    expect(checkEntry({ command: 'docker ps', options: '\n  - interactive' })).toEqual([
      { file, line: 10, column: 5, message: '« docker ps » n’a pas d’option --interactive.' },
    ]);
  });

  test('an option without its sentence', () => {
    expect(checkEntry({ options: '[detach, name]' })).toEqual([
      {
        file,
        line: 9,
        column: 19,
        message: 'L’option --name de « docker run » n’est pas expliquée.',
        advice: 'Ajouter sa phrase dans le fichier d’options de « docker container run ».',
      },
    ]);
  });

  test('an option of a command that is not in the reference', () => {
    expect(checkEntry({ command: '|-\n  usermod \\\n    -aG docker', options: '[append]' })).toEqual([
      {
        file,
        line: 11,
        column: 11,
        message: 'La commande « usermod \\ » n’est pas dans la référence : ses options ne peuvent pas être vérifiées.',
        advice: 'Les expliquer dans le corps de la fiche.',
      },
    ]);
  });
});

describe('a file of sentences', () => {
  const file = 'content/options/container-run.yaml';

  test('its command and its options are right', () => {
    expect(checkOptions(runOptions)).toEqual([]);
  });

  test('its command does not exist, but a nearest one does', () => {
    expect(checkOptions('command: docker containr run\neffect: Lancer.\n')).toEqual([
      {
        file,
        line: 1,
        column: 1,
        message: 'Aucune commande ne s’appelle « docker containr run ».',
        advice: 'Vouliez-vous écrire « docker container run » ? Le nom attendu est la forme longue.',
      },
    ]);
  });

  test('its command is a short spelling, like no canonical one', () => {
    expect(checkOptions('effect: Lister.\ncommand: docker stats\n')).toEqual([
      { file, line: 2, column: 1, message: 'Aucune commande ne s’appelle « docker stats ».' },
    ]);
  });

  test('one of its options does not exist', () => {
    expect(checkOptions(`${runOptions}  nme:\n    effect: Donner un nom.\n  interactive:\n    effect: Garder l’entrée ouverte.\n`)).toEqual(
      [
        {
          file,
          line: 6,
          column: 3,
          message: '« docker container run » n’a pas d’option --nme.',
          advice: 'Vouliez-vous écrire « name » ?',
        },
        { file, line: 8, column: 3, message: '« docker container run » n’a pas d’option --interactive.' },
      ],
    );
  });
});

describe('what a command deletes', () => {
  test('an option that it does not have cannot change it', () => {
    const destroys = 'destroys:\n  - with: [detach, forec]\n    lost: tout\n    kept: rien\n    look: run\n';
    expect(checkOptions(runOptions + destroys)).toEqual([
      {
        file: 'content/options/container-run.yaml',
        line: 7,
        column: 20,
        message: '« docker container run » n’a pas d’option --forec.',
      },
    ]);
  });
});
