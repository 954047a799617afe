import { matchesGlob } from 'node:path';
import { dirname } from 'node:path/posix';
import { findNearest } from '../../command-line/nearest.ts';
import { type CollectionName, collections, toSlug } from '../../source/collections.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceContent } from '../../source/source.ts';
import { toId } from '../../text/id.ts';
import { documentsWithFacts } from './claimed-fact.ts';
import type { Rule } from './rule.ts';

/** What a field may refer to, and how the report calls it. */
const kinds = {
  entry: 'fiche',
  instruction: 'instruction',
  term: 'terme du glossaire',
  group: 'groupe',
  chapter: 'chapitre',
  fileFormat: 'format de fichier',
  fileGroup: 'groupe de ce format',
  fact: 'fait',
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

const each = (kind: Kind, path: Path, targets: readonly string[]): Reference[] =>
  targets.map((target, index) => ({ kind, target, path: [...path, index] }));

/** Everything that the fields of a document refer to. */
function referencesOf(content: SourceContent): [SourceDocument, Reference[]][] {
  const withEntries = [...content.guide, ...content.instructions, ...content.exercises, ...content.errors, ...content.misconceptions];
  return [
    // An inventory that cannot be read has its own problem: its facts are not unknown to the pages.
    ...(content.facts.length > 0 ? documentsWithFacts(content) : []).map((document): [SourceDocument, Reference[]] => [
      document,
      each('fact', ['facts'], document.fields.facts),
    ]),
    ...withEntries.map((document): [SourceDocument, Reference[]] => [document, each('entry', ['entries'], document.fields.entries)]),
    ...content.guide.map((document): [SourceDocument, Reference[]] => [
      document,
      [{ kind: 'chapter', target: document.slug.split('/')[0] ?? '', path: [] }],
    ]),
    ...content.instructions.map((document): [SourceDocument, Reference[]] => {
      const { group } = document.fields;
      const format = dirname(document.slug);
      return [
        document,
        [
          { kind: 'fileFormat', target: format, path: [] },
          ...(group === undefined ? [] : [{ kind: 'fileGroup', target: group, within: format, path: ['group'] } as const]),
        ],
      ];
    }),
    ...content.glossary.map((document): [SourceDocument, Reference[]] => [document, each('term', ['terms'], document.fields.terms)]),
    ...content.entries.map((document): [SourceDocument, Reference[]] => {
      const { group, related, destroys } = document.fields;
      return [
        document,
        [
          { kind: 'group', target: group, path: ['group'] },
          ...related.map(({ entry }, index): Reference => ({ kind: 'entry', target: entry, path: ['related', index, 'entry'] })),
          ...(destroys ? [{ kind: 'entry', target: destroys.look, path: ['destroys', 'look'] } as const] : []),
        ],
      ];
    }),
    ...content.options.map((document): [SourceDocument, Reference[]] => [
      document,
      document.fields.destroys.map(({ look }, index): Reference => ({ kind: 'entry', target: look, path: ['destroys', index, 'look'] })),
    ]),
    ...content.site.map((document): [SourceDocument, Reference[]] => {
      const { home, sheet } = document.fields;
      return [
        document,
        [
          ...home.wishes.map(({ entry }, index): Reference => ({ kind: 'entry', target: entry, path: ['home', 'wishes', index, 'entry'] })),
          { kind: 'entry', target: home.anatomy.entry, path: ['home', 'anatomy', 'entry'] },
          ...sheet.pages.flatMap(({ groups }, page) =>
            groups.flatMap(({ entries }, group) =>
              each(
                'entry',
                ['sheet', 'pages', page, 'groups', group, 'entries'],
                entries.map(({ entry }) => entry),
              ),
            ),
          ),
          ...sheet.pages.flatMap(({ instructions }, page) =>
            instructions.flatMap(({ format, entries }, index) =>
              each(
                'instruction',
                ['sheet', 'pages', page, 'instructions', index, 'entries'],
                entries.map((entry) => `${format}/${entry}`),
              ),
            ),
          ),
        ],
      ];
    }),
  ];
}

/**
 * Names of a collection, by its files: a page that cannot be read has its own problem, and is not unknown to the others.
 * Neither is one whose file is not named as it must be.
 */
const slugsOf = (name: CollectionName, { files }: SourceContent): Set<string> =>
  new Set(
    files.filter((file) => matchesGlob(file, collections[name].pattern)).map((file) => toSlug(name, file).split('/').map(toId).join('/')),
  );

/** Kinds of which a site has few: all can be named. */
const fewKinds: readonly Kind[] = ['group', 'chapter', 'fileFormat', 'fileGroup'];

export const knownReference: Rule = {
  name: 'renvoi-connu',
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
      fileFormat: new Set(formats.map(({ path }) => path)),
      fact: new Set(content.facts.map(({ id }) => id)),
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
            message: `Aucun ${kinds[kind]} ne s’appelle « ${target} ».`.replace(/^Aucun (?=fiche|instruction)/, 'Aucune '),
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
