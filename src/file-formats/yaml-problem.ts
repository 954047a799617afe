import { type Document, type ErrorCode, isNode, isScalar, visit, type YAMLError } from 'yaml';

/** What the YAML parser complains about, as its authors would say it. */
const messages: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'un texte ne peut pas commencer par ce signe, le mettre entre apostrophes (celles du texte s’écrivent ’)',
  BAD_DQ_ESCAPE: 'un antislash entre guillemets, mettre le texte entre apostrophes (celles du texte s’écrivent ’)',
  BAD_INDENT: 'le retrait de la ligne n’est pas celui des lignes voisines',
  BAD_SCALAR_START: 'un texte ne peut pas commencer par ce signe, le mettre entre apostrophes (celles du texte s’écrivent ’)',
  BLOCK_AS_IMPLICIT_KEY: 'un deux-points de trop, mettre le texte entre apostrophes (celles du texte s’écrivent ’)',
  BLOCK_IN_FLOW: 'une liste à tirets entre crochets',
  DUPLICATE_KEY: 'ce champ est écrit deux fois',
  MISSING_CHAR: 'il manque un guillemet, une apostrophe, un crochet ou un deux-points',
  MULTILINE_IMPLICIT_KEY: 'une clé tient sur une ligne et finit par un deux-points suivi d’une espace',
  MULTIPLE_DOCS: 'une ligne « --- » ou « ... » de trop : un fichier est un seul document',
  TAB_AS_INDENT: 'une tabulation en retrait, mettre des espaces',
  UNEXPECTED_TOKEN: 'un signe inattendu, mettre le texte entre apostrophes (celles du texte s’écrivent ’)',
};

/** Something wrong with a YAML text: where, and what it is in French. */
export interface YamlProblem {
  offset: number;
  message: string;
}

const toProblem = (offset: number, told: string): YamlProblem => ({ offset, message: `YAML illisible : ${told}.` });

/**
 * What keeps a YAML text from being read, at the place where it is mended. The parser goes on after its first error and
 * takes what follows amiss: the cause is told alone.
 */
export function toYamlProblems(document: Document, source: string): YamlProblem[] {
  const errors = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  // A tabulation is taken for anything but what it is.
  const cause = errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors[0];
  if (cause) return [explain(cause, document, source, errors)];
  const aliases: YamlProblem[] = [];
  // `*word` is the name of something else in YAML, which the author of a text does not mean.
  visit(document, {
    Alias: (_, node) => {
      if (!node.resolve(document)) aliases.push(toProblem(node.range?.[0] ?? 0, messages.BAD_ALIAS ?? ''));
    },
  });
  return [...document.errors.map(({ code, pos }) => toProblem(pos[0], messages[code] ?? '')), ...aliases];
}

/**
 * What a YAML text says and nobody reads: the first word of a text that begins with `!` or `&`, the end of a sentence after `#`.
 * Data for programs may mean it; texts never do.
 */
export function findLostTexts(document: Document, source: string): YamlProblem[] {
  const lost = document.warnings.map(({ pos }) => toProblem(pos[0], messages.BAD_SCALAR_START ?? ''));
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const [start, end] = node.range;
    if ('anchor' in node && node.anchor)
      lost.push(toProblem(source.lastIndexOf(`&${node.anchor}`, start), messages.BAD_SCALAR_START ?? ''));
    // A remark beside a name is one.
    if (!isScalar(node) || node.type !== 'PLAIN' || !/\S\s+\S/.test(String(node.value))) return;
    const remark = /^[ \t]+#/.exec(source.slice(end))?.[0].length;
    if (remark)
      lost.push(
        toProblem(end + remark - 1, 'ce qui suit « # » ne se lit pas, mettre le texte entre apostrophes (celles du texte s’écrivent ’)'),
      );
  });
  return lost;
}

/** A field and, if it is on the same line, what begins its text. */
const field = /^(?<indent> *)(?<before>(?:- +)*(?:(?<key>[\w-]+):(?: +|$))?)(?<sign>[`*&@%>|!{["']|[?-](?= ))?/;

function explain(error: YAMLError, document: Document, source: string, errors: readonly YAMLError[]): YamlProblem {
  const { code, message, pos } = error;
  const told = messages[code] ?? message.split('\n')[0]?.replace(/\.$/, '') ?? '';
  const at = pos[0];
  if (code === 'TAB_AS_INDENT') return toProblem(at, told);
  // A quote that is never closed is noticed where its text ends: it is mended where it opens. So is a bracket.
  if (/closing (?:"|')/.test(message)) return toProblem(findQuote(document, at) ?? at, told);
  const bracket = /^Flow (?:sequence|map) .*(?<sign>[\]}])$/.exec(message)?.groups?.sign;
  if (bracket) return toProblem(findBracket(source, at, bracket === ']' ? '[' : '{'), `il manque « ${bracket} » pour fermer ce signe`);
  if (/flow-(?:seq|map)-end/.test(message)) return toProblem(at, `« ${source[at]} » ne ferme rien`);
  if (message.startsWith('Missing , or :'))
    return toProblem(at, 'il manque une virgule avant ce signe (une apostrophe du texte s’écrit ’)');

  const start = source.lastIndexOf('\n', at - 1) + 1;
  const [line = '', next = ''] = source.slice(start).split('\n');
  const { indent = '', before = '', sign } = field.exec(line)?.groups ?? {};
  const indented = `${messages.BAD_INDENT}`;
  // All fields are children of nothing: the first is the one that stands too far.
  const first = /^\s*\n|^/.exec(source)?.[0].length ?? 0;
  if (code === 'UNEXPECTED_TOKEN' && /^ +[\w-]+:/.test(source.slice(first)) && indent === '') return toProblem(first, indented);
  if (message.startsWith('Sequence item without')) return toProblem(at, indented);
  const isSplit = errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === at);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && isSplit && /^ +[\w-]+:(?: |$)/.test(next)) return toProblem(start + line.length + 1, indented);
  if (/:[\u00a0\u202f]/.test(line))
    return toProblem(start + line.search(/[\u00a0\u202f]/), 'l’espace qui suit le deux-points est insécable');
  const opening = start + indent.length + before.length;
  if (sign && opening <= at && code !== 'BAD_DQ_ESCAPE') {
    if (sign === "'") return toProblem(at - 1, 'cette apostrophe ferme le texte (celles du texte s’écrivent ’)');
    if (sign === '"') return toProblem(at, 'le texte continue après le guillemet, le mettre tout entier entre apostrophes');
    return toProblem(opening, messages.BAD_SCALAR_START ?? '');
  }
  if (message.startsWith('Implicit map keys need')) return toProblem(at, messages.MULTILINE_IMPLICIT_KEY ?? '');
  return toProblem(at, told);
}

/** Where the text between quotes that ends at an offset begins. */
function findQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, (_, node) => {
    if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && node.range && node.range[1] >= end)
      start ??= node.range[0];
  });
  return start;
}

/** The last bracket opened before an offset and not closed since. */
function findBracket(source: string, end: number, opening: '[' | '{'): number {
  const closing = opening === '[' ? ']' : '}';
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (source[at] === closing) depth++;
    else if (source[at] === opening && depth-- === 0) return at;
  }
  return end;
}
