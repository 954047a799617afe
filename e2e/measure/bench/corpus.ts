import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkScript } from '../../../src/command-line/command-check.ts';
import { type CliCommand, type CliOption, type CliReference, isFlag } from '../../../src/command-line/reference.ts';
import { readReference } from '../../../src/command-line/reference-schema.ts';

/** A value that an option of each type accepts; an option of another type is left out of the corpus. */
const values: Readonly<Record<string, string>> = {
  string: 'exemple',
  list: 'exemple',
  stringArray: 'exemple',
  stringSlice: 'exemple',
  duration: '10s',
  bytes: '512m',
  int: '3',
  int64: '3',
  uint: '3',
  uint64: '3',
  filter: 'name=exemple',
  decimal: '1.5',
  float: '1.5',
};

/** Options of a command that the corpus uses: enough to vary it, few enough for pages of the same weight. */
const optionsPerCommand = 9;

/** One command line: its command, the options that it has. */
interface Variant {
  command: CliCommand;
  options: readonly CliOption[];
}

/** Every choice of at most three items, the smallest first. */
function choices<Item>(items: readonly Item[]): Item[][] {
  const pick = (count: number, from: readonly Item[]): Item[][] =>
    count === 0 ? [[]] : from.flatMap((item, index) => pick(count - 1, from.slice(index + 1)).map((rest) => [item, ...rest]));
  return [0, 1, 2, 3].flatMap((count) => pick(count, items));
}

/** The operands that a usage asks for, each with a name of its own: `CONTAINER NEW_NAME` → `<container> <new-name>`. */
const toOperands = ({ usage_args }: CliCommand): string[] =>
  ((usage_args ?? '').split(' [')[0] ?? '')
    .split(' ')
    .filter((word) => /^[A-Z][A-Z_]+$/.test(word))
    .map((word) => word.toLowerCase().replaceAll('_', '-'));

const toLine = ({ command, options }: Variant, toOperand: (name: string) => string): string =>
  [
    [command.path, ...command.aliases].toSorted((a, b) => a.length - b.length)[0] ?? command.path,
    ...options.map((option) => (isFlag(option) ? `--${option.long}` : `--${option.long} ${values[option.type]}`)),
    ...toOperands(command).map(toOperand),
  ].join(' ');

/** As many commands as asked, all accepted by the reference, taken at even steps among all there are: the mix is the same for any number. */
function toVariants(reference: CliReference, count: number): Variant[] {
  const all = [...reference.commands.values()]
    .filter(({ subcommands, deprecated, path }) => subcommands.length === 0 && !deprecated && path.includes(' '))
    .flatMap((command) => {
      const usable = command.options.filter(
        (option) => !(option.deprecated || option.no_effect) && (isFlag(option) || values[option.type] !== undefined),
      );
      return choices(usable.slice(0, optionsPerCommand)).map((options): Variant => ({ command, options }));
    })
    .filter(
      (variant) =>
        checkScript(
          toLine(variant, () => 'exemple'),
          { reference },
        ).length === 0,
    );
  if (all.length < count) throw new Error(`the reference makes ${all.length} commands, not ${count}`);
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]).filter(
    (variant) => variant !== undefined,
  );
}

const toSlug = (variant: Variant): string =>
  [...variant.command.path.split(' ').slice(1), ...variant.options.map(({ long }) => long)].join('-').toLowerCase();

/** A page as an author writes one: a paragraph, a command, a session and its output, an aside. */
function toEntryFile(variant: Variant, index: number, all: readonly Variant[]): string {
  const { command, options } = variant;
  const example = toLine(variant, () => 'exemple');
  const program = command.path.split(' ').slice(1).join(' ');
  const names = options.map(({ long }) => `\`--${long}\``).join(', ');
  const near = [1, 2].flatMap((step) => all[(index + step * 7) % all.length] ?? []);
  const fields = {
    title: `Faire la tâche ${index + 1} avec \`${program}\``,
    command: toLine(variant, (name) => `<${name}>`),
    example,
    summary: `Fait la tâche ${index + 1} avec ${options.length} options, et montre ce que la commande affiche ensuite`,
    group: `groupe-${index % 10}`,
    order: index,
    options: options.map(({ long }) => long),
    related: near.map((other) => ({ entry: toSlug(other), difference: `fait une autre tâche, avec ${other.options.length} options` })),
    intentions: [`faire la tâche ${index + 1}`, `essayer la tâche ${index + 1}`, `refaire la tâche ${index + 1}`],
    variants: [`${program} ${index + 1}`],
    english: [`task ${index + 1}`],
  };
  const rows = Array.from({ length: 4 }, (_, row) => `${(index * 7919 + row * 104_729).toString(16).padStart(12, '0')}   ligne ${row + 1}`);
  return `---
${stringify(fields)}---

La tâche ${index + 1} se fait avec une seule commande. ${names === '' ? 'Elle n’a besoin d’aucune option' : `Elle se sert de ${names}`}, et n’agit que sur ce qui est nommé. Ce qu’elle affiche tient sur quelques lignes, une par élément, dans l’ordre où ils ont été créés.

\`\`\`sh
${example}
\`\`\`

Le résultat se lit colonne par colonne : l’identifiant d’abord, puis ce qui le décrit. Une ligne qui manque veut dire que l’élément n’existe plus, ou qu’il porte un autre nom.

\`\`\`console
$ ${example}
IDENTIFIANT    ÉTAT
${rows.join('\n')}
\`\`\`

- La première colonne suffit à désigner l’élément.
- La deuxième change d’une exécution à l’autre.
- Les deux se retrouvent dans la [liste de toutes les commandes](/commandes/).

<Note>

La tâche ${index + 1} peut se refaire autant de fois que l’on veut.

</Note>
`;
}

function toSiteFile(variants: readonly Variant[]): string {
  const [first, second] = variants;
  if (!(first && second)) throw new Error('a corpus has two entries at least');
  const example = toLine(first, () => 'exemple');
  const placeholders = new Set(variants.flatMap(({ command }) => toOperands(command)));
  return stringify({
    name: 'Corpus d’essai',
    program: example.split(' ')[0],
    tagline: 'Des commandes en nombre, pour mesurer la construction du site',
    description: 'Un corpus d’essai, fait de la référence de la ligne de commande, pour mesurer la construction du site.',
    checkedAgainst: 'Fait pour la mesure',
    searchHint: 'tâche 12',
    languages: ['sh', 'console', 'text'],
    chapters: [{ id: 'cours', title: 'Cours', summary: 'Une page de cours, pour que le site soit complet' }],
    groups: Array.from({ length: 10 }, (_, index) => ({
      id: `groupe-${index}`,
      title: `Groupe ${index}`,
      summary: `Une tâche sur dix, à partir de la tâche ${index + 1}`,
    })),
    placeholders: Object.fromEntries([...placeholders].map((name) => [name, { default: 'exemple', meaning: `Valeur de \`${name}\`` }])),
    home: {
      wishes: [{ wish: 'Faire la première tâche', entry: toSlug(first) }],
      anatomy: { entry: toSlug(second), parts: example.split(' ').map((text) => ({ text, caption: `le mot \`${text}\`` })) },
    },
    sheet: { pages: [{ title: 'L’essentiel', groups: [{ title: 'Tâches', entries: variants.slice(0, 40).map(toSlug) }] }] },
  });
}

const toOptionsFile = (command: CliCommand, options: readonly CliOption[]): string =>
  stringify({
    command: command.path,
    effect: `Faire ce que fait \`${command.path.split(' ').slice(1).join(' ')}\`.`,
    operands: toOperands(command).map((name) => `Ce que désigne \`${name}\`.`),
    options: Object.fromEntries(
      options.map((option) => [
        option.long,
        { effect: `Régler \`${option.long}\` pour cette commande seulement.`, ...(isFlag(option) ? {} : { value: 'valeur' }) },
      ]),
    ),
  });

/**
 * Writes a content folder of many entries, always the same for the same number.
 *
 * @param folder emptied first
 * @param referenceFile a `cli.json`, whose commands are varied
 * @returns the slugs of its entries
 */
export async function writeCorpus(folder: string, referenceFile: string, count: number): Promise<string[]> {
  const json = await readFile(referenceFile, 'utf8');
  const variants = toVariants(readReference(JSON.parse(json)), count);
  await rm(folder, { recursive: true, force: true });
  for (const name of ['entries', 'options', 'guide/cours']) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'cli.json'), json);
  await writeFile(join(folder, 'site.yaml'), toSiteFile(variants));
  await writeFile(
    join(folder, 'guide/cours/debut.mdx'),
    '---\ntitle: Par où commencer\nsummary: Une page de cours, qui renvoie à toutes les commandes\norder: 10\n---\n\n## Commencer\n\nChaque tâche a sa fiche.\n',
  );
  for (const [command, of] of Map.groupBy(variants, ({ command }) => command)) {
    const options = [...new Set(of.flatMap(({ options }) => options))];
    await writeFile(join(folder, 'options', `${command.path.replaceAll(' ', '-')}.yaml`), toOptionsFile(command, options));
  }
  for (const [index, variant] of variants.entries())
    await writeFile(join(folder, 'entries', `${toSlug(variant)}.mdx`), toEntryFile(variant, index, variants));
  return variants.map(toSlug);
}
