import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { collections, contentFolder } from '../source/collections.ts';
import { findExamples } from './examples.ts';
import { addImage } from './image.ts';
import { createAsk, readProgram } from './reference/read-program.ts';
import { kinds, toScaffold } from './scaffold.ts';
import { toSiteFiles } from './site.ts';

/** How the files that are there write their fields. */
async function readExamples(kind: string) {
  const collection = kinds.get(kind);
  if (!collection) return undefined;
  const { pattern } = collections[collection];
  const paths = (await Array.fromAsync(glob(pattern, { cwd: contentFolder }))).sort();
  return findExamples(
    new Map(await Promise.all(paths.map(async (path) => [basename(path), await readFile(`${contentFolder}/${path}`, 'utf8')] as const))),
  );
}

/** Another subject: a content that builds, in a folder that holds none. What its reference lacks is listed. */
async function writeSite(program: string, folder: string | undefined): Promise<void> {
  if (!/^[a-z][a-z0-9.+-]*$/.test(program) || folder === undefined) {
    console.error('Programme et dossier attendus : CONTENT_DIR=mon-contenu npm run new -- site kubectl');
    process.exitCode = 1;
    return;
  }
  if (existsSync(`${folder}/site.yaml`)) {
    console.error(`${folder}/site.yaml existe déjà.`);
    process.exitCode = 1;
    return;
  }
  const ask = createAsk(program);
  if (((await ask(['--help'])) ?? (await ask(['-h']))) === undefined) {
    console.error(`« ${program} --help » ne répond pas : le programme est-il installé ici ? Rien n’a été écrit.`);
    process.exitCode = 1;
    return;
  }
  const read = await readProgram(program, ask);
  for (const [path, text] of toSiteFiles(program, read)) {
    await mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await writeFile(`${folder}/${path}`, text, { flag: 'wx' });
  }
  const count = read.reference.commands.length;
  console.log(
    `${folder} : ${count} ${count > 1 ? 'commandes lues' : 'commande lue'}. Pour construire : CONTENT_DIR=${folder} OUT_DIR=${folder}-dist npm run build`,
  );
  if (read.missing.length === 0) return;
  console.error(`cli.json est à compléter à la main :\n${read.missing.map((one) => `- ${one}`).join('\n')}`);
  process.exitCode = 1;
}

// `npm run new -- entry <slug>`: a file to be written, that the checks name until it is.
const [kind = '', name = '', folder = process.env.CONTENT_DIR] = process.argv.slice(2);
const scaffold = toScaffold(kind, name, kind === 'site' ? undefined : await readExamples(kind));
if (kind === 'site') {
  await writeSite(name, folder);
} else if (kind === 'image') {
  const { text, isDone } = await addImage(name, contentFolder);
  (isDone ? console.log : console.error)(text);
  process.exitCode = isDone ? 0 : 1;
} else if ('message' in scaffold) {
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
