/**
 * Brings content/cli.json to newer versions of the programs, from the reference tables that their repositories hold.
 *
 *   npm run tool reference -- <clone of docker/cli> <clone of docker/buildx> <clone of docker/compose>
 *
 * Options and aliases are read; what the tables do not say (operands, hidden options) is kept, and what is new or gone
 * without a trace is listed, to be completed by hand. Nothing is written when nothing changed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../content/cli.json', import.meta.url));
const places = [
  { source: 'docker-cli', name: 'docker/cli', folder: 'docs/reference/commandline/', first: 'docker' },
  { source: 'buildx', name: 'docker/buildx', folder: 'docs/reference/', first: 'docker' },
  { source: 'compose', name: 'docker/compose', folder: 'docs/reference/', first: 'docker' },
];
const git = (clone, ...args) => execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });

/** The options of a generated table: « | [`-f`](#force), [`--force`](#force) | `bool` | | … | ». */
export function readTable(text) {
  const generated = /<!---MARKER_GEN_START-->([\s\S]*?)<!---MARKER_GEN_END-->/.exec(text)?.[1] ?? '';
  return generated.split('\n').flatMap((row) => {
    const [, names, type, value] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const long = names && /`--([\w.-]+)`/.exec(names)?.[1];
    if (!long || long === 'help') return [];
    const kind = type?.replaceAll('`', '') || 'bool';
    const given = value?.replaceAll('`', '') || null;
    const short = /`-(\w)`/.exec(names)?.[1] ?? null;
    return [{ long, short, type: kind, default: kind === 'bool' ? given === 'true' : given, deprecated: false }];
  });
}

function main([...clones]) {
  if (clones.length !== places.length) {
    console.error('npm run tool reference -- <docker/cli> <docker/buildx> <docker/compose>');
    process.exit(2);
  }
  const text = readFileSync(file, 'utf8');
  const reference = JSON.parse(text);
  const byPath = new Map(reference.commands.map((command) => [command.path, command]));
  const said = [];
  for (const [index, { source, name, folder, first }] of places.entries()) {
    const clone = clones[index];
    const version =
      git(clone, 'tag', '--sort=-v:refname')
        .split('\n')
        .find((tag) => /^v[\d.]+$/.test(tag))
        ?.slice(1) ?? '';
    const commit = git(clone, 'rev-parse', `v${version}`).trim();
    const pages = git(clone, 'ls-tree', '--name-only', `v${version}`, folder)
      .split('\n')
      .filter((path) => path.endsWith('.md'));
    for (const page of pages) {
      const words = page.slice(folder.length, -'.md'.length).split('_');
      const path = words[0] === first ? first : [first, ...words].join(' ');
      const known = byPath.get(path);
      const options = readTable(git(clone, 'show', `v${version}:${page}`));
      if (!known) {
        // The same page also stands under each alias; those are in the index already.
        if (options.length > 0 && !path.includes(' alpha') && !(path in reference.index))
          said.push(`${path}: new command, to be added by hand`);
        continue;
      }
      if (known.source !== source) continue;
      for (const option of options) {
        if (known.options.some(({ long }) => long === option.long)) continue;
        known.options.push(option);
        said.push(`${path} --${option.long}: new`);
      }
      const names = new Set(options.map(({ long }) => long));
      for (const { long, deprecated } of known.options)
        if (options.length > 0 && !names.has(long) && !deprecated) said.push(`${path} --${long}: in no table; hidden, or gone?`);
    }
    const entry = reference.sources.find((one) => one.name === name && one.version !== '28.2.2');
    if (entry && entry.version !== version) {
      said.push(`${name}: ${entry.version} → ${version}`);
      Object.assign(entry, { version, commit });
      if (source === 'docker-cli') reference.version = version;
    }
  }
  reference.counts.options = reference.commands.reduce((sum, { options }) => sum + options.length, 0);
  const written = `${JSON.stringify(reference, null, 1)}\n`;
  if (written !== text) writeFileSync(file, written);
  console.log(said.length > 0 ? said.join('\n') : 'content/cli.json is up to date.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
