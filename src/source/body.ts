import { type MdastNode, mdxToMdast } from 'satteri';
import { splitTranscript } from '../command-line/script.ts';
import { memoize } from '../text/memo.ts';
import { type Prose, readProse } from '../text/prose.ts';
import type { Place } from './document.ts';
import type { Problem } from './problem.ts';

/** A fenced block of code as the author wrote it. */
export interface Fence extends Place {
  lang: string;
  meta: string;
  code: string;
  /** Whether it has its last line: without it the rest of the page is code. */
  isClosed: boolean;
  /** Language of the fence right after this one, with nothing between. */
  next: string | undefined;
}

/** What the rules look at in the body of a page; places are those of the file. */
export interface Body {
  fences: Fence[];
  /** Tags with a capital: components. */
  components: (Place & { name: string; attributes: Record<string, string> })[];
  /** Tags without: HTML. */
  elements: (Place & { name: string })[];
  /** Links and images, with their addresses as written; `alt` is what a Markdown image says of itself. */
  links: (Place & { url: string; isImage: boolean; alt?: string; isEmpty?: true })[];
  headings: (Place & { depth: number; text: string })[];
  /** Paragraphs that are nothing but bold text. */
  boldLines: (Place & { text: string })[];
  /** Code that a page must not hold: imports, expressions other than remarks. */
  scripts: Place[];
  /** Text between grave accents; struck (`~~`) when it must not be typed. */
  inlineCode: (Place & { code: string; isWrong: boolean })[];
  /** Notes that stand below a page. */
  footnotes: Place[];
  /** Rows of tables that have more or fewer cells than their head. */
  unevenRows: (Place & { cells: number; expected: number })[];
  /** Cells of the head of a table that name no column. */
  emptyHeads: Place[];
  /** What is read: paragraphs, headings, cells. */
  prose: Prose[];
}

/** Where a fence of three accents begins that holds the beginning of another: it was never closed, and the text between is taken for code. */
function findOpenFence(node: MdastNode, source: string): Place | undefined {
  if (node.type === 'code') {
    if (!/^[ \t]*```\w/m.test(node.value)) return undefined;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const isShort = /^\s*(?:>\s*)*```(?!`)/.test(source.split('\n')[line - 1] ?? '');
    return isShort ? { line, column } : undefined;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findOpenFence(child, source);
    if (found) return found;
  }
  return undefined;
}

/** What a reader types of a fence: an output or a file may hold `<anything>`. */
export function toTyped({ lang, code }: Pick<Fence, 'lang' | 'code'>): string {
  if (lang === 'sh' || lang === 'powershell') return code;
  if (lang !== 'console') return '';
  return splitTranscript(code)
    .map((part) => (part.kind === 'command' ? part.text : ''))
    .join('\n');
}

/** Sätteri puts the place of a syntax error before its message: `3:1: …`. */
const placed = /^(?<line>\d+):(?<column>\d+): (?<message>.*?)(?: \([\w:-]+\))?$/s;

/**
 * Reads the body of an MDX file.
 *
 * @param source the whole file, front matter included, so that lines are the file's
 * @returns what is in it, or the syntax error that stops the reading
 */
export function readBody(source: string, file: string): Body | Problem {
  const tooMuch = findTooMuch(source);
  if (tooMuch) return { file, ...tooMuch };
  let root: MdastNode;
  try {
    root = mdxToMdast(source);
  } catch (error) {
    const { line, column, message } = placed.exec(error instanceof Error ? error.message : '')?.groups ?? {};
    const place = { line: Number(line ?? 1), column: Number(column ?? 1) };
    return { file, ...place, ...explain(message ?? String(error), source.split('\n')[place.line - 1]?.slice(place.column - 1) ?? '') };
  }
  const open = findOpenFence(root, source);
  if (open)
    return {
      file,
      ...open,
      message: 'Le bloc de code n’est pas fermé : le bloc suivant en ferait partie.',
      advice: 'Écrire ``` seul sur une ligne, après la dernière ligne de code.',
    };
  const body: Body = {
    fences: [],
    components: [],
    elements: [],
    links: [],
    headings: [],
    boldLines: [],
    scripts: [],
    inlineCode: [],
    footnotes: [],
    unevenRows: [],
    emptyHeads: [],
    prose: readProse(root, source),
  };
  walk(root, body, source);
  const extra = body.headings[most.headings];
  if (extra)
    return {
      file,
      line: extra.line,
      column: extra.column,
      message: `La page a ${toFrenchNumber(body.headings.length)} titres ; elle en a ${most.headings} au plus.`,
      advice: 'La partager en plusieurs pages.',
    };
  return body;
}

/** More than any page holds, and less than what takes minutes to read or more than the stack to walk. */
const most = { signs: 100_000, lineSigns: 10_000, depth: 20, headings: 200 };
const toFrenchNumber = (number: number): string => number.toLocaleString('fr-FR');

/** What makes a page too long or too deep to be read; told before anything reads it. */
function findTooMuch(source: string): Omit<Problem, 'file'> | undefined {
  const share = 'La partager en plusieurs pages.';
  if (source.length > most.signs)
    return {
      line: 1,
      message: `La page a ${toFrenchNumber(source.length)} signes ; elle en a ${toFrenchNumber(most.signs)} au plus.`,
      advice: share,
    };
  const tooNested = (line: number) => ({
    line,
    message: `Plus de ${most.depth} citations ou listes sont ouvertes l’une dans l’autre.`,
    advice: 'N’en garder qu’une ou deux.',
  });
  /** Where each list begins that the line is in: one a line, each further in than the one before. */
  const lists: number[] = [];
  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1;
    const item = /^(?<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]/.exec(text)?.groups?.indent?.length;
    while (lists.length > 0 && item !== undefined && (lists.at(-1) ?? 0) >= item) lists.pop();
    if (item !== undefined && lists.push(item) > most.depth) return tooNested(line);
    if (text.length > most.lineSigns)
      return {
        line,
        message: `La ligne a ${toFrenchNumber(text.length)} signes ; elle en a ${toFrenchNumber(most.lineSigns)} au plus.`,
        advice: 'En faire plusieurs phrases et plusieurs paragraphes.',
      };
    const [marks = ''] = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*/.exec(text) ?? [];
    if ((marks.match(/>|[-*+]|\d+/g) ?? []).length > most.depth) return tooNested(line);
  }
  return undefined;
}

/** What stands in Markdown for each tag of HTML that authors bring along. */
const markdown: Readonly<Record<string, string>> = {
  a: 'Un lien s’écrit [texte](adresse).',
  b: 'Pour insister : **texte**.',
  br: 'Une ligne vide commence un nouveau paragraphe.',
  code: 'Ce qui se tape s’écrit entre accents graves.',
  em: 'Un mot anglais s’écrit *entre astérisques*.',
  hr: 'Un titre « ## » sépare deux parties.',
  i: 'Un mot anglais s’écrit *entre astérisques*.',
  img: 'Une image se place par ![ce qu’elle montre](./image.png).',
  li: 'Un élément de liste s’écrit sur une ligne qui commence par « - ».',
  ol: 'Un élément de liste numérotée s’écrit sur une ligne qui commence par « 1. ».',
  pre: 'Un bloc de code s’écrit entre deux lignes ```.',
  strong: 'Pour insister : **texte**.',
  table: 'Un tableau s’écrit avec des barres : | un | deux |.',
  ul: 'Un élément de liste s’écrit sur une ligne qui commence par « - ».',
};

/** Tags for which Markdown has nothing, or nothing that looks alike. */
const others = /^(?:center|details|div|font|h[1-6]|iframe|input|p|script|section|span|style|summary|svg|t[dhr]|u|video)$/;

/** What to say of a tag of HTML; undefined for a word between chevrons that is none. */
export function explainHtml(name: string): Pick<Problem, 'message' | 'advice'> | undefined {
  const advice = Object.hasOwn(markdown, name) ? markdown[name] : others.test(name) ? 'Une page s’écrit en Markdown.' : undefined;
  return advice === undefined ? undefined : { message: `Une page ne contient pas de HTML : <${name}>.`, advice };
}

/** What the MDX parser complains about, as its authors would say it; its own words when it is none of these. */
function explain(message: string, written: string): Pick<Problem, 'message' | 'advice'> {
  const tag = /`(?<tag><[^`]+>)`/.exec(message)?.groups?.tag ?? '';
  const html = explainHtml((/^<\/?(?<name>[a-z][a-z0-9]*)/.exec(written) ?? /^<\/?(?<name>[a-z][a-z0-9]*)/.exec(tag))?.groups?.name ?? '');
  if (html) return html;
  const told = (text: string, advice?: string) => ({ message: `MDX illisible : ${text}`, advice });
  const component = 'Chaque <Note> finit par </Note>, l’un et l’autre seuls sur une ligne.';
  const chevron = 'Un chevron du texte s’écrit entre accents graves : `<image>`.';
  const close = /^<\/?[A-Z]/.test(tag) ? component : chevron;
  if (message.startsWith('Expected a closing tag')) return told(`la balise ${tag} n’est pas fermée.`, close);
  const crossed = /expected corresponding closing tag for `(?<open><[^`]+>)` \((?<line>\d+):/.exec(message)?.groups;
  if (crossed) return told(`la balise ${tag} ne ferme pas ${crossed.open}, ouverte ligne ${crossed.line}.`, close);
  if (message.startsWith('Unexpected closing tag')) return told(`la balise ${tag} ne ferme rien.`, close);
  const brace = 'Une accolade du texte s’écrit entre accents graves : `{{.State}}`.';
  if (message.startsWith('Unexpected end of file in expression')) return told('une accolade n’est pas fermée.', brace);
  if (message.startsWith('Could not parse expression')) return told('une accolade ouvre du code, et ce n’en est pas.', brace);
  if (written.startsWith('<!--')) return told('une remarque de HTML.', 'Une remarque entre auteurs s’écrit {/* ainsi */}.');
  if (/^<(?:https?:|[\w.]+@)/.test(written)) return told('une adresse entre chevrons.', 'Un lien s’écrit [texte](adresse).');
  if (/^<[A-Z]\w*\s[^>]*=[^"'{\s]/.test(written))
    return told('la valeur d’un attribut se met entre guillemets.', '<Diagram name="couches" />');
  if (/^Unexpected character/.test(message)) return told('un chevron ouvre une balise, et ce n’en est pas une.', chevron);
  return told(message);
}

// A remark between authors stands between `{/*` and its counterpart.
const isRemark = (expression: string): boolean => /^\s*(?:\/\*.*\*\/\s*)?$/s.test(expression);

/** A node's words, without their marks. */
const textOf = (node: MdastNode): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? String(node.value) : '';

function toFence({ lang, meta, value, position }: MdastNode & { type: 'code' }, source: string, next: MdastNode | undefined): Fence {
  const { line = 1, column = 1 } = position?.start ?? {};
  return {
    lang: lang ?? '',
    meta: meta ?? '',
    code: value,
    isClosed: /[`~]{3}$/.test(source.slice(0, position?.end.offset).trimEnd()),
    next: next?.type === 'code' ? (next.lang ?? '') : undefined,
    line,
    column,
  };
}

/**
 * The fences of a body that has been checked, and nothing else of it.
 *
 * @param source the body alone: lines are not the file's
 * @throws when it cannot be read
 */
export const readFences = memoize((source: string): readonly Fence[] => {
  if (!/```|~~~/.test(source)) return [];
  const find = (node: MdastNode, next?: MdastNode): Fence[] => {
    if (node.type === 'code') return [toFence(node, source, next)];
    return 'children' in node ? node.children.flatMap((child, index) => find(child, node.children[index + 1])) : [];
  };
  return find(mdxToMdast(source));
});

function toUnevenRows({ children: rows }: Extract<MdastNode, { type: 'table' }>): Body['unevenRows'] {
  const expected = rows[0]?.children.length ?? 0;
  return rows.flatMap(({ children: { length: cells }, position }) =>
    cells === expected ? [] : [{ line: position?.start.line ?? 1, column: position?.start.column ?? 1, cells, expected }],
  );
}

function walk(node: MdastNode, body: Body, source: string, isStruck = false, next?: MdastNode): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  if (node.type === 'code') body.fences.push(toFence(node, source, next));
  if (node.type === 'mdxjsEsm' || ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isRemark(node.value)))
    body.scripts.push({ line, column });
  if (node.type === 'heading') body.headings.push({ depth: node.depth, text: textOf(node), line, column });
  if (node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong')
    body.boldLines.push({ text: textOf(node), line, column });
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
    body.links.push({
      url: node.url,
      isImage: node.type === 'image',
      line,
      column,
      ...(node.type === 'image' ? { alt: node.alt ?? '' } : {}),
      ...(node.type === 'link' && textOf(node).trim() === '' ? { isEmpty: true } : {}),
    });
  if (node.type === 'footnoteReference') body.footnotes.push({ line, column });
  if (node.type === 'table') {
    body.unevenRows.push(...toUnevenRows(node));
    const empty = node.children[0]?.children.find(({ children }) => children.length === 0);
    if (empty) body.emptyHeads.push({ line, column: empty.position?.start.column ?? column });
  }
  if (node.type === 'inlineCode') body.inlineCode.push({ code: node.value, isWrong: isStruck, line, column });
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) {
    const attributes = Object.fromEntries(
      node.attributes.map((attribute) =>
        attribute.type === 'mdxJsxAttribute'
          ? [attribute.name, typeof attribute.value === 'string' ? attribute.value : '']
          : [attribute.value ?? '…', ''],
      ),
    );
    if (/^[A-Z]/.test(node.name)) body.components.push({ name: node.name, attributes, line, column });
    else body.elements.push({ name: node.name, line, column });
    const url = attributes.href ?? attributes.src;
    if (url !== undefined) body.links.push({ url, isImage: attributes.src !== undefined, line, column });
  }
  if ('children' in node)
    for (const [index, child] of node.children.entries())
      walk(child, body, source, isStruck || node.type === 'delete', node.children[index + 1]);
}
