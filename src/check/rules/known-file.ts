import { matchesGlob } from 'node:path';
import { type CollectionName, collections, contentFolder, toSlug } from '../../source/collections.ts';
import { isPicture } from '../../source/picture.ts';
import type { SourceContent } from '../../source/source.ts';
import { verifiedFile } from '../../source/verified-runs.ts';
import { toMeantPath } from '../../source/whole-content.ts';
import { toId } from '../../text/id.ts';
import { findNearest } from '../../text/nearest.ts';
import { findNameSigns, toKeyboardName } from '../language/signs.ts';
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

/** A path whose parts an address can hold, its ending kept. */
export function toRightPath(file: string): string {
  const ending = /\.\w+$/.exec(file)?.[0] ?? '';
  return file
    .slice(0, file.length - ending.length)
    .split('/')
    .map(toNameId)
    .join('/')
    .concat(ending);
}

/** Part of an address from that of a name: what only looks like a letter of the keyboard is that letter. */
export const toNameId = (name: string): string => toId(toKeyboardName(name));

/** Files of a collection, by their names: a page that cannot be read has its own problem, and is not unknown to the others. */
export const filesOf = (name: CollectionName, { files }: Pick<SourceContent, 'files'>): string[] =>
  files.map(toMeantPath).filter((file) => matchesGlob(file, collections[name].pattern));

/** A page whose file is not named as it must be has its own problem: others name it as it will be called. */
export const toRightSlug = (name: CollectionName, file: string): string => toSlug(name, file).split('/').map(toNameId).join('/');

/** What editors and systems leave beside a file, which no author means to publish. */
const isLeftover = (file: string): boolean => /(?:^|\/)(?:\.[^/]*|#[^/]*#|[^/]*~|[^/]*\.sw[a-p]|Thumbs\.db|desktop\.ini)$/i.test(file);

/** Where a file that is in no collection was most likely meant to be. */
function toNearestFile(file: string, patterns: readonly string[], chapters: readonly string[]): string | undefined {
  const parts = file.split('/');
  const folders = [...new Set(patterns.filter((pattern) => pattern.includes('/')).map((pattern) => pattern.split('/')[0] ?? ''))];
  const folder = parts.length > 1 ? findNearest(parts[0] ?? '', folders) : undefined;
  const name = parts.at(-1) ?? '';
  const stem = name.replace(/(?:\.\w+)+$/, '');
  const inside = [parts.slice(1, -1), []];
  const paths = folder ? [...inside.map((between) => [folder, ...between]), [folder, parts[1] ?? '']].map((path) => path.join('/')) : [];
  const isPlace = (path: string) =>
    patterns.some((pattern) => pattern.includes('*') && !pattern.startsWith('verify') && matchesGlob(path, pattern));
  // A page is sooner misnamed than data is: `.md`, `.yml`.
  const found = paths.flatMap((path) => ['.mdx', '.yaml'].map((ending) => `${path}/${stem}${ending}`)).find(isPlace);
  if (found) return toRightPath(found);
  return folder === 'guide' && parts.length === 2
    ? `guide/${findNearest(stem, chapters) ?? chapters[0] ?? '<chapitre>'}/${toId(stem)}.mdx`
    : undefined;
}

/** Text files alone can have been meant for a page. */
const isText = (file: string): boolean => /\.(?:mdx?|markdown|ya?ml|txt)$/i.test(file);

/** A copy that an editor or a tool has kept. */
const isBackup = (file: string): boolean => /\.(?:bak|orig|old|save|tmp|rej)$/i.test(file);

function toAdvice(file: string, patterns: readonly string[], chapters: readonly string[]): string {
  if (isBackup(file)) return 'C’est une copie de secours : la retirer du dossier.';
  const nearest = isText(file) ? toNearestFile(file, patterns, chapters) : undefined;
  return nearest ? `Le nommer « ${nearest} ».` : `Emplacements possibles : ${patterns.join(', ')}.`;
}

export const knownFile: Rule = {
  why: 'Un fichier mal rangé ou mal nommé serait ignoré en silence.',
  check({ files, site }) {
    const patterns = [
      ...Object.values(collections).map(({ pattern }) => pattern),
      ...others,
      ...site.flatMap(({ fields }) => [
        ...Object.values(fields.fileSchemas),
        ...[...Object.values(fields.fileChecks), ...fields.pageChecks].flatMap(withTest),
      ]),
      // A module about the subject may have others beside it.
      ...site.flatMap(({ fields: { subject } }) =>
        subject === undefined ? [] : [`${subject.slice(0, subject.lastIndexOf('/') + 1)}*.ts`],
      ),
    ];
    const chapters = site.flatMap(({ fields }) => fields.chapters.map(({ id }) => id));
    return [
      ...files
        // A sign that is not what it seems is told by itself.
        .filter((file) => isWrongName(file, patterns) && findNameSigns(file).length === 0)
        .map((file) => ({
          file: `${contentFolder}/${file}`,
          message: 'Le nom du fichier fait partie de l’adresse de la page : minuscules sans accent, chiffres et tirets.',
          advice: `Le nommer « ${toRightPath(file)} ».`,
        })),
      ...files
        .filter((file) => !isLeftover(file))
        .filter(
          (file) =>
            !(
              file === 'README.md' ||
              isPicture(file) ||
              file.split('/').some((part) => part.startsWith('_')) ||
              patterns.some((pattern) => matchesGlob(file, pattern))
            ),
        )
        .map((file) => ({
          file: `${contentFolder}/${file}`,
          message: 'Ce fichier n’appartient à aucune collection : il ne serait pas publié.',
          advice: toAdvice(file, patterns, chapters),
        })),
    ];
  },
};
