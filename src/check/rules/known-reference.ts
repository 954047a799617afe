import { matchesGlob } from 'node:path';
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
  fact: 'fait',
} as const;

type Kind = keyof typeof kinds;
type Path = readonly (string | number)[];

/** A name in a field that must be the name of something else. */
interface Reference {
  kind: Kind;
  target: string;
  path: Path;
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
            each('instruction', ['sheet', 'pages', page, 'instructions', 'entries'], instructions?.entries ?? []),
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
  new Set(files.filter((file) => matchesGlob(file, collections[name].pattern)).map((file) => toId(toSlug(name, file))));

/** Kinds of which a site has few: all can be named. */
const fewKinds: readonly Kind[] = ['group', 'chapter'];

export const knownReference: Rule = {
  name: 'renvoi-connu',
  why: 'Un renvoi vers rien est un lien mort.',
  dependsOn: [],
  check(content) {
    const known: Record<Kind, Set<string>> = {
      entry: slugsOf('entries', content),
      instruction: slugsOf('instructions', content),
      term: slugsOf('glossary', content),
      group: new Set(content.site.flatMap(({ fields }) => fields.groups.map(({ id }) => id))),
      chapter: new Set(content.site.flatMap(({ fields }) => fields.chapters.map(({ id }) => id))),
      fact: new Set(content.facts.map(({ id }) => id)),
    };
    return referencesOf(content).flatMap(([document, references]) =>
      references
        .filter(({ kind, target }) => !known[kind].has(target))
        .map(({ kind, target, path }): Problem => {
          // Numbers look all alike: the nearest says nothing.
          const nearest = kind === 'fact' ? undefined : findNearest(target, known[kind]);
          return {
            file: document.file,
            ...document.placeOf(path),
            message: `Aucun ${kinds[kind]} ne s’appelle « ${target} ».`.replace(/^Aucun (?=fiche|instruction)/, 'Aucune '),
            advice: nearest
              ? `Vouliez-vous écrire « ${nearest} » ?`
              : kind === 'fact'
                ? `Ils vont de ${content.facts[0]?.id} à ${content.facts.at(-1)?.id}, dans facts.tsv.`
                : fewKinds.includes(kind)
                  ? `Possibles : ${[...known[kind]].join(', ')}.`
                  : undefined,
          };
        }),
    );
  },
};
