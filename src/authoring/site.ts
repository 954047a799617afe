import { stringify } from 'yaml';
import { getFrench } from '../check/language/dictionary.ts';
import type { ReadProgram } from './reference/read-program.ts';

/**
 * The smallest content that builds, about one program: its own help is the first entry.
 *
 * @returns files, by path
 */
export function toSiteFiles(program: string, { reference }: ReadProgram): ReadonlyMap<string, string> {
  const site = {
    name: `${program} en français`,
    program,
    tagline: `Les commandes de ${program}, à garder ouvertes pendant que l’on travaille`,
    description: `Retrouver les commandes de ${program} en français, avec des exemples vérifiés, prêts à copier.`,
    searchHint: 'aide, options…',
    checkedAgainst: `Vérifié sur la référence de ${program} ${reference.version}`.trim(),
    languages: ['sh', 'console', 'text'],
    groups: [{ id: 'commencer', title: 'Commencer', summary: 'Vérifier que le programme répond et lire son aide' }],
    placeholders: {},
    home: {
      wishes: [{ wish: 'Lire l’aide', entry: 'aide' }],
      anatomy: {
        entry: 'aide',
        parts: [
          { text: program, caption: 'le programme' },
          { text: '--help', caption: 'affiche son aide' },
        ],
      },
    },
    sheet: { pages: [{ title: 'L’essentiel', groups: [{ title: 'Commencer', entries: ['aide'] }] }] },
  };
  const entry = {
    title: 'Lire l’aide du programme',
    command: `${program} --help`,
    example: `${program} --help`,
    summary: 'Affiche la liste des commandes et des options du programme',
    group: 'commencer',
    order: 10,
    intentions: ['lire l’aide'],
    english: ['read the help'],
  };
  const options = {
    command: program,
    effect: `Appeler \`${program}\`.`,
    options: { help: { effect: 'Afficher l’aide de la commande.' } },
  };
  return new Map([
    ['site.yaml', stringify(site)],
    ['cli.json', `${JSON.stringify(reference, null, 1)}\n`],
    ['entries/aide.mdx', `---\n${stringify(entry)}---\n`],
    [`options/${program}.yaml`, stringify(options)],
    // Several programs bear the name of a French word, which no list repeats.
    ...(getFrench().hasExact(program) ? [] : [['words.txt', `${program}\n`] as const]),
  ]);
}
