import { dirname } from 'node:path/posix';
import { type CollectionName, collections } from '../../source/collections.ts';
import { type SourceDocument, toSteps } from '../../source/document.ts';
import { metaAt, type ReferenceKind } from '../../source/field.ts';
import type { Problem } from '../../source/problem.ts';
import { documentsOf, type SourceContent } from '../../source/source.ts';
import { findNearest } from '../../text/nearest.ts';
import { gather } from '../gather.ts';
import { filesOf, toRightSlug } from './known-file.ts';
import type { Rule } from './rule.ts';

/** What a name may be of, and how the report calls it: of the folders that a file stands in too. */
const kinds: Readonly<Record<Kind, string>> = {
  entry: 'fiche',
  instruction: 'instruction',
  term: 'terme du glossaire',
  group: 'groupe',
  chapter: 'chapitre',
  moment: 'moment',
  fileFormat: 'format de fichier',
  fileGroup: 'groupe de ce format',
  fact: 'fait',
  page: 'page du cours',
  error: 'message',
};

type Kind = ReferenceKind | 'chapter' | 'fileFormat';

/** A name in a document that must be the name of something else. */
interface Reference {
  kind: Kind;
  target: string;
  path: readonly PropertyKey[];
}

/** Everything that a document refers to: the folder of its file, then its fields. */
function referencesOf({ collection, slug, texts }: SourceDocument): Reference[] {
  const folder = dirname(slug);
  const folderKind = ({ guide: 'chapter', instructions: 'fileFormat' } as const)[collection as string];
  return [
    ...(folderKind ? [{ kind: folderKind, target: folder, path: [] }] : []),
    ...texts.flatMap(({ path, value }): Reference[] => {
      const kind = metaAt(collections[collection].schema, path).refersTo;
      if (!(kind && value)) return [];
      // On a sheet, instructions are named beside their format.
      const format = texts.find((text) => text.path.join('/') === [...path.slice(0, -2), 'format'].join('/'))?.value;
      const target = kind === 'instruction' ? `${format}/${value}` : value;
      return [{ kind, target, path: toSteps(path) }];
    }),
  ];
}

const slugsOf = (name: CollectionName, content: SourceContent): Set<string> =>
  new Set(filesOf(name, content).map((file) => toRightSlug(name, file)));

/** Kinds of which a site has few: all can be named. */
const fewKinds: readonly Kind[] = ['group', 'chapter', 'moment', 'fileFormat', 'fileGroup'];

export const knownReference: Rule = {
  why: 'Un renvoi vers rien est un lien mort.',
  dependsOn: [],
  check(content) {
    const formats = content.site.flatMap(({ fields }) => fields.fileFormats);
    const known: Record<Exclude<Kind, 'fileGroup'>, Set<string>> = {
      entry: slugsOf('entries', content),
      instruction: slugsOf('instructions', content),
      term: slugsOf('glossary', content),
      group: new Set(content.site.flatMap(({ fields }) => fields.groups.map(({ id }) => id))),
      chapter: new Set(content.site.flatMap(({ fields }) => fields.chapters.map(({ id }) => id))),
      moment: new Set(content.site.flatMap(({ fields }) => fields.moments.map(({ id }) => id))),
      fileFormat: new Set(formats.map(({ path }) => path)),
      page: slugsOf('guide', content),
      error: slugsOf('errors', content),
      // A row that cannot be read has its own problem: its number is known.
      fact: new Set([...content.factsSource.source.matchAll(/^"?(F\d{3})\b/gm)].map((row) => row[1] ?? '')),
    };
    const namesOf = (kind: Kind, document: SourceDocument): Set<string> =>
      kind === 'fileGroup'
        ? new Set(formats.flatMap(({ path, groups }) => (path === dirname(document.slug) ? groups.map(({ id }) => id) : [])))
        : known[kind];
    const problems = documentsOf(content).flatMap((document) =>
      referencesOf(document).flatMap(({ kind, target, path }): Problem[] => {
        // An inventory that cannot be read has its own problem: its facts are not unknown to the pages.
        if (kind === 'fact' && content.facts.length === 0) return [];
        const names = namesOf(kind, document);
        if (names.has(target)) return [];
        // Numbers look all alike: the nearest says nothing.
        const nearest = kind === 'fact' ? undefined : findNearest(target, names);
        return [
          {
            file: document.file,
            ...document.placeOf(path),
            message: `Aucun ${kinds[kind]} ne s’appelle « ${target} ».`.replace(/^Aucun (?=fiche|instruction|page)/, 'Aucune '),
            advice: nearest
              ? `Vouliez-vous écrire « ${nearest} » ?`
              : kind === 'fact'
                ? `Ils vont de ${content.facts[0]?.id} à ${content.facts.at(-1)?.id}, dans facts.tsv.`
                : fewKinds.includes(kind)
                  ? `Possibles : ${[...names].join(', ') || 'aucun'}.`
                  : undefined,
          },
        ];
      }),
    );
    // A name of the site file that has changed there; of a page that is gone every place is to be seen.
    return gather(problems, ({ message }) => fewKinds.some((kind) => message.startsWith(`Aucun ${kinds[kind]} `)));
  },
};
