import { dirname } from 'node:path/posix';
import { hrefs } from '../../model/href.ts';
import type { Place, SourceDocument } from '../../source/document.ts';
import type { Problem } from '../../source/problem.ts';
import type { Site } from '../../source/schema.ts';
import type { SourceContent } from '../../source/source.ts';
import { toId } from '../../text/id.ts';
import type { Rule } from './rule.ts';

/** Something that no other may be called. */
interface Name {
  /** Two names are the same when this is. */
  key: string;
  shown: string;
  file: string;
  place: Place;
}

type Path = readonly (string | number)[];

const toName = (document: SourceDocument, shown: string, path: Path): Name => ({
  key: shown,
  shown,
  file: document.file,
  place: document.placeOf(path),
});

/** What a field of each document names. */
const ofField = <Field extends string>(documents: readonly SourceDocument<Record<Field, string>>[], field: Field): Name[] =>
  documents.map((document) => toName(document, document.fields[field], [field]));

/** What a field of each thing in a list names. */
const ofList = <Field extends string>(document: SourceDocument, list: string, things: readonly Record<Field, string>[], field: Field) =>
  things.map((thing, index) => toName(document, thing[field], [list, index, field]));

/** Words that a learner may type, accents and capitals aside. */
const toWords = (document: SourceDocument, texts: readonly string[], field: string): Name[] =>
  texts.map((text, index) => ({ ...toName(document, text, [field, index]), key: toId(text) || text }));

/** Every kind of name, by what the report calls it. */
function namesOf(content: SourceContent): [kind: string, names: Name[]][] {
  const { site, entries, options, tools, guide, instructions, errors, glossary } = content;
  return [
    ['Le chapitre', site.flatMap((document) => ofList(document, 'chapters', document.fields.chapters, 'id'))],
    ['Le groupe', site.flatMap((document) => ofList(document, 'groups', document.fields.groups, 'id'))],
    ['Le titre', ofField(entries, 'title')],
    ['Le titre', ofField(guide, 'title')],
    ['La commande', ofField(options, 'command')],
    ['Le programme', ofField(tools, 'program')],
    [
      'L’instruction',
      instructions.map((document) => {
        const { name, group } = document.fields;
        return { ...toName(document, name, ['name']), key: [dirname(document.slug), group, name].join() };
      }),
    ],
    ['Le format de fichier', site.flatMap((document) => ofList(document, 'fileFormats', document.fields.fileFormats, 'path'))],
    ['Le message', ofField(errors, 'message')],
    ['Le terme', ofField(glossary, 'term')],
    // Asked in the same words, two entries would both be the first answer.
    ['L’intention', entries.flatMap((document) => toWords(document, document.fields.intentions, 'intentions'))],
    ...entries.map((document): [string, Name[]] => ['Le renvoi', ofList(document, 'related', document.fields.related, 'entry')]),
  ];
}

/** First parts of addresses that the site keeps for itself. */
const reserved = new Set(Object.values(hrefs).flatMap((href) => (typeof href === 'string' ? href.split('/')[1] || [] : [])));

/** Whether a chapter or a file format of the site is at an address. */
const ownsAddress = ({ chapters, fileFormats }: Site, slug: string): boolean =>
  fileFormats.some(({ path }) => path === slug) || chapters.some(({ id }) => id === slug);

const toTaken = (document: SourceDocument, slug: string, path: Path): Problem[] => [
  { file: document.file, ...document.placeOf(path), message: `L’adresse « /${slug}/ » est celle d’une autre page du site.` },
];

function checkNames(content: SourceContent): Problem[] {
  // Of a file that is a copy of another its title alone is told: all that it asks is asked there too.
  const copies = new Set<string>();
  return namesOf(content).flatMap(([kind, names]) =>
    [...Map.groupBy(names, ({ key }) => key).values()].flatMap(([first, ...others]) =>
      others.flatMap(({ shown, file, place }): Problem[] => {
        const pair = `${first?.file} ${file}`;
        if (kind === 'Le titre') copies.add(pair);
        else if (first?.file !== file && copies.has(pair)) return [];
        return [
          { file, ...place, message: `${kind} « ${shown} » existe déjà.`, advice: first && `Voir ${first.file}:${first.place.line}.` },
        ];
      }),
    ),
  );
}

export const uniqueName: Rule = {
  why: 'De deux choses du même nom, une seule serait trouvée.',
  dependsOn: [],
  check: (content) => [
    ...checkNames(content),
    ...content.site.flatMap((document) =>
      document.fields.chapters.flatMap(({ id }, index) => (reserved.has(id) ? toTaken(document, id, ['chapters', index, 'id']) : [])),
    ),
    ...content.site.flatMap((document) =>
      document.fields.fileFormats.flatMap(({ path }, index) =>
        reserved.has(path) || document.fields.chapters.some(({ id }) => id === path)
          ? toTaken(document, path, ['fileFormats', index, 'path'])
          : [],
      ),
    ),
    ...content.pages.flatMap((document) =>
      reserved.has(document.slug) || content.site.some(({ fields }) => ownsAddress(fields, document.slug))
        ? toTaken(document, document.slug, [])
        : [],
    ),
    ...content.entries.flatMap((document) =>
      document.fields.related.flatMap(({ entry }, index): Problem[] =>
        entry === document.slug
          ? [{ file: document.file, ...document.placeOf(['related', index, 'entry']), message: 'La fiche renvoie à elle-même.' }]
          : [],
      ),
    ),
  ],
};
