import { Parser } from 'htmlparser2';

/** A space of a built page that is not the one French wants there. */
export interface SpacingFault {
  /** The words around it, or the attribute and its value. */
  found: string;
  kind: 'ordinary' | 'no-break';
}

/** What a machine reads, or what is shown as it is typed. */
const codeElements: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'script', 'style', 'textarea', 'svg']);

/** What is read, wherever it stands: the description of a picture, its words. */
const proseElements: ReadonlySet<string> = new Set(['desc', 'text']);

/** Elements in the middle of a line: what comes before and after them is one sentence. */
const inlineElements: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'tspan',
  'strong',
  'del',
  'time',
  'wbr',
  ...codeElements,
]);

const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Attributes that are read as prose; in all the others a no-break space would be part of a name or of a command. */
const proseAttributes: ReadonlySet<string> = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'content',
  'label',
  'placeholder',
  'title',
  'data-label',
  'data-summary',
  'data-title',
]);

const noBreak = /[\u00a0\u202f]/;

/** An ordinary space before a high sign or a closing guillemet, after an opening one, between thousands, before a unit. */
const ordinary =
  /\S*[ \t\r\n]+(?:[;!?»]|:(?=\s|$))|«[ \t\r\n]+\S*|\d[ \t\r\n]+(?:\d{3}(?![\d.:])|%|(?:ko|Mo|Go|To|ms|s|min|h|px|mm)(?![\p{L}\d]))/gu;

/** Parts that no-break and ordinary spaces are looked for in: prose of a page, code kept out. */
export function findSpacingFaults(html: string): SpacingFault[] {
  const faults: SpacingFault[] = [];
  const open: { name: string; isCode: boolean }[] = [];
  let prose = '';
  const isCode = () => open.at(-1)?.isCode ?? false;
  const endBlock = () => {
    faults.push(...[...prose.matchAll(ordinary)].map(({ 0: found }): SpacingFault => ({ kind: 'ordinary', found })));
    prose = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!inlineElements.has(name)) endBlock();
      for (const [attribute, value] of Object.entries(attributes)) {
        if (proseAttributes.has(attribute))
          faults.push(
            ...[...value.matchAll(ordinary)].map(({ 0: found }): SpacingFault => ({ kind: 'ordinary', found: `${attribute}="${found}"` })),
          );
        else if (noBreak.test(value)) faults.push({ kind: 'no-break', found: `${attribute}="${value}"` });
      }
      // Text of another language has its own rules.
      const isOther = attributes.lang !== undefined && attributes.lang !== 'fr';
      const isDrawnCode = /\bcode\b/.test(attributes.class ?? '') && ['text', 'tspan'].includes(name);
      const isHere = isOther || isDrawnCode || codeElements.has(name);
      if (!voidElements.has(name)) open.push({ name, isCode: isHere || (isCode() && !proseElements.has(name)) });
    },
    ontext(text) {
      if (!isCode()) prose += text;
      else if (open.some(({ name }) => codeElements.has(name)) && noBreak.test(text)) faults.push({ kind: 'no-break', found: text.trim() });
      else prose += '\ufffc';
    },
    onclosetag(name) {
      if (!inlineElements.has(name)) endBlock();
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.end(html);
  return faults;
}
