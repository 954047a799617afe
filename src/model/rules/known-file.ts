import { matchesGlob } from 'node:path';
import { collections, contentFolder } from '../collections.ts';
import { toId } from '../id.ts';
import { verifiedFile } from '../verified.ts';
import type { Rule } from './rule.ts';

/** Files of the content folder that are no collection. */
const others = ['facts.tsv', 'words.txt', 'cli.json', 'cli/*.json', verifiedFile, 'verify/*/*'];

/** A module may have its test beside it. */
const withTest = (module: string): string[] => [module, module.replace(/\.[jt]s$/, '.test$&')];

/** A page whose name an address could not hold as it is. */
const isWrongName = (file: string, patterns: readonly string[]): boolean =>
  file.endsWith('.mdx') &&
  patterns.some((pattern) => matchesGlob(file, pattern)) &&
  !file.split('/').some((part) => part.startsWith('_')) &&
  !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.test(file);

const toRightName = (file: string): string =>
  file
    .replace(/\.mdx$/, '')
    .split('/')
    .map(toId)
    .join('/')
    .concat('.mdx');

export const knownFile: Rule = {
  name: 'fichier-connu',
  why: 'Un fichier mal rangé ou mal nommé serait ignoré en silence.',
  check({ files, site }) {
    const patterns = [
      ...Object.values(collections).map(({ pattern }) => pattern),
      ...others,
      ...site.flatMap(({ fields }) => [...Object.values(fields.fileSchemas), ...Object.values(fields.fileChecks).flatMap(withTest)]),
    ];
    return [
      ...files
        .filter((file) => isWrongName(file, patterns))
        .map((file) => ({
          file: `${contentFolder}/${file}`,
          message: 'Le nom du fichier fait partie de l’adresse de la page : minuscules sans accent, chiffres et tirets.',
          advice: `Le nommer « ${toRightName(file)} ».`,
        })),
      ...files
        .filter(
          (file) =>
            !(
              file === 'README.md' ||
              file.split('/').some((part) => part.startsWith('_')) ||
              patterns.some((pattern) => matchesGlob(file, pattern))
            ),
        )
        .map((file) => ({
          file: `${contentFolder}/${file}`,
          message: 'Ce fichier n’appartient à aucune collection : il ne serait pas publié.',
          advice: `Emplacements possibles : ${patterns.join(', ')}.`,
        })),
    ];
  },
};
