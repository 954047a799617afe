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
  /** `avant="web bdd"`: states of `site.yaml` that the block is run in; undefined when it goes on from the block above. */
  before: readonly string[] | undefined;
  /** `sans-essai="il faut un compte"`: why no run can show the commands. */
  unrun: string | undefined;
  /** `sans-fin`: Ctrl+C ends its commands. */
  isEndless: boolean;
  /** `echoue`: the last of its commands fails, which is what the page says. */
  fails: boolean;
  /** Words that mean nothing. */
  unknown: string[];
}

const attribute = /(?<![\p{L}-])(?<key>[\p{L}-]+)="(?<value>[^"]*)"/gu;

const flags = ['faux', 'suite', 'fixe', 'sans-fin', 'echoue'];
const keys = ['title', 'systeme', 'langue', 'avant', 'sans-essai'];

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
    before: attributes.get('avant')?.split(/\s+/).filter(Boolean),
    unrun: attributes.get('sans-essai'),
    isEndless: words.includes('sans-fin'),
    fails: words.includes('echoue'),
    unknown: [...words.filter((word) => !flags.includes(word)), ...[...attributes.keys()].filter((key) => !keys.includes(key))],
  };
}

/** Words and attributes that a fence may bear, as an author writes them. */
export const snippetMetaWords = [...flags, ...keys.map((key) => `${key}="…"`)];
