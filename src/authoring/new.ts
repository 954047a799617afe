import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { collections, contentFolder } from '../model/collections.ts';
import { findExamples } from './examples.ts';
import { kinds, toScaffold } from './scaffold.ts';

/** How the files that are there write their fields. */
async function readExamples(kind: string) {
  if (!Object.hasOwn(kinds, kind)) return undefined;
  const { pattern } = collections[kinds[kind as keyof typeof kinds]];
  const paths = (await Array.fromAsync(glob(pattern, { cwd: contentFolder }))).sort();
  return findExamples(
    new Map(await Promise.all(paths.map(async (path) => [basename(path), await readFile(`${contentFolder}/${path}`, 'utf8')] as const))),
  );
}

// `npm run new -- entry <slug>`: a file to be written, that the checks name until it is.
const [kind = '', name = ''] = process.argv.slice(2);
const scaffold = toScaffold(kind, name, await readExamples(kind));
if ('message' in scaffold) {
  console.error(`${scaffold.message}\n\nPar exemple : npm run new -- entry run-it`);
  process.exitCode = 1;
} else {
  const file = `${contentFolder}/${scaffold.file}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, scaffold.text, { flag: 'wx' });
    console.log(`${file} est à remplir : chaque champ dit ce qu’on y attend.\nnpm run check:content nomme ce qui manque encore.`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    console.error(`${file} existe déjà.`);
    process.exitCode = 1;
  }
}
