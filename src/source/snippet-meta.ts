/** What the rest of the line that opens a fence asks for. */
export interface SnippetMeta {
  /** `title="compose.yaml"`: name of a file. */
  title: string | undefined;
  /** `faux`: what must not be typed, shown struck and never copied. */
  isWrong: boolean;
  /** `suite`: commands that make sense run one after the other, and may be copied together. */
  isSequence: boolean;
  /** `fixe`: shown as written, whatever shell or length of options the reader prefers. */
  isFixed: boolean;
  /** `systeme="Linux"`: where the commands exist at all. */
  system: string | undefined;
  /** `langue="fr"`: what the output is written in; programs speak English. */
  outputLang: string;
  /** Words that mean nothing. */
  unknown: string[];
}

const attribute = /(?<key>[\p{L}]+)="(?<value>[^"]*)"/gu;

/** Reads what follows the language of a fence. */
export function parseSnippetMeta(meta: string): SnippetMeta {
  const attributes = new Map([...meta.matchAll(attribute)].map(({ groups }) => [groups?.key ?? '', groups?.value ?? '']));
  const words = meta
    .replaceAll(attribute, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return {
    title: attributes.get('title'),
    isWrong: words.includes('faux'),
    isSequence: words.includes('suite'),
    isFixed: words.includes('fixe'),
    system: attributes.get('systeme'),
    outputLang: attributes.get('langue') ?? 'en',
    unknown: [
      ...words.filter((word) => !['faux', 'suite', 'fixe'].includes(word)),
      ...[...attributes.keys()].filter((key) => !['title', 'systeme', 'langue'].includes(key)),
    ],
  };
}

/** Words and attributes that a fence may bear, as an author writes them. */
export const snippetMetaWords = ['faux', 'suite', 'fixe', 'title="…"', 'systeme="…"', 'langue="…"'] as const;
