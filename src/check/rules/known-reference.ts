import { dirname } from 'node:path/posix';
import type { CollectionName } from '../../source/collections.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import type { Site } from '../../source/schema.ts';
import { listSheetPages } from '../../source/sheet-pages.ts';
import type { SourceContent } from '../../source/source.ts';
import { findNearest } from '../../text/nearest.ts';
import { documentsWithFacts } from './claimed-fact.ts';
import { filesOf, toRightSlug } from './known-file.ts';
import type { Rule } from './rule.ts';

/** What a field may refer to, and how the report calls it. */
const kinds = {
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
} as const;

type Kind = keyof typeof kinds;
type Path = readonly (string | number)[];

/** A name in a field that must be the name of something else. */
interface Reference {
  kind: Kind;
  target: string;
  path: Path;
  /** Of which format a group must be. */
  within?: string;
}

const one = (kind: Kind, path: Path, target: string | undefined): Reference[] => (target === undefined ? [] : [{ kind, target, path }]);

const each = (kind: Kind, path: Path, targets: readonly string[]): Reference[] =>
  targets.map((target, index) => ({ kind, target, path: [...path, index] }));

/** Documents with what each refers to. */
const from = <Document extends SourceDocument>(
  documents: readonly Document[],
  find: (document: Document) => Reference[],
): [SourceDocument, Reference[]][] => documents.map((document) => [document, find(document)]);

/** What the sheets and the home page refer to. */
const referencesOfSite = ({ home, sheet }: Site): Reference[] => [
  ...home.wishes.flatMap(({ entry }, index) => one('entry', ['home', 'wishes', index, 'entry'], entry)),
  ...one('entry', ['home', 'anatomy', 'entry'], home.anatomy.entry),
  ...listSheetPages(sheet).flatMap(({ page, path }) => [
    ...page.groups.flatMap(({ entries }, group) =>
      entries.flatMap(({ entry }, index) => one('entry', [...path, 'groups', group, 'entries', index], entry)),
    ),
    ...page.instructions.flatMap(({ format, entries }, block) =>
      entries.flatMap((entry, index) => one('instruction', [...path, 'instructions', block, 'entries', index], `${format}/${entry}`)),
    ),
    ...page.notes.flatMap(({ lines }, note) =>
      lines.flatMap(({ message }, index) => one('error', [...path, 'notes', note, 'lines', index, 'message'], message || undefined)),
    ),
  ]),
];

/** Everything that the fields of a document refer to. */
function referencesOf(content: SourceContent): [SourceDocument, Reference[]][] {
  const withEntries = [...content.guide, ...content.instructions, ...content.exercises, ...content.errors, ...content.misconceptions];
  // An inventory that cannot be read has its own problem: its facts are not unknown to the pages.
  const withFacts = content.facts.length > 0 ? documentsWithFacts(content) : [];
  return [
    ...from(withFacts, ({ fields }) => each('fact', ['facts'], fields.facts)),
    ...from(withEntries, ({ fields }) => each('entry', ['entries'], fields.entries)),
    ...from(content.errors, ({ fields }) => one('moment', ['moment'], fields.moment)),
    ...from(content.exercises, ({ fields }) => one('page', ['after'], fields.after || undefined)),
    ...from(content.guide, ({ slug }) => one('chapter', [], slug.split('/')[0])),
    ...from(content.instructions, ({ slug, fields }) => {
      const within = dirname(slug);
      return [...one('fileFormat', [], within), ...one('fileGroup', ['group'], fields.group).map((group) => ({ ...group, within }))];
    }),
    ...from(content.glossary, ({ fields }) => each('term', ['terms'], fields.terms)),
    ...from(content.entries, ({ fields: { group, related, destroys } }) => [
      ...one('group', ['group'], group),
      ...related.flatMap(({ entry }, index) => one('entry', ['related', index, 'entry'], entry)),
      ...one('entry', ['destroys', 'look'], destroys?.look),
    ]),
    ...from(content.options, ({ fields }) => fields.destroys.flatMap(({ look }, index) => one('entry', ['destroys', index, 'look'], look))),
    ...from(content.site, ({ fields }) => referencesOfSite(fields)),
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
    const namesOf = ({ kind, within }: Reference): Set<string> =>
      kind === 'fileGroup'
        ? new Set(formats.flatMap(({ path, groups }) => (path === within ? groups.map(({ id }) => id) : [])))
        : known[kind];
    return referencesOf(content).flatMap(([document, references]) =>
      references.flatMap((reference): Problem[] => {
        const { kind, target, path } = reference;
        const names = namesOf(reference);
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
  },
};
