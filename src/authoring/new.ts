import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { contentFolder } from '../model/collections.ts';
import { toScaffold } from './scaffold.ts';

// `npm run new -- entry <slug>`: a file to be written, that the checks name until it is.
const [kind = '', name = ''] = process.argv.slice(2);
const scaffold = toScaffold(kind, name);
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
