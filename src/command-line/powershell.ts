import type { Edit } from './forms.ts';
import { readShell, type ShellConstruct, type ShellWord, type SimpleCommand } from './shell.ts';

/** Programs that both worlds have, as long as they take no option. */
const portable = new Set(['cat', 'cd', 'curl', 'echo', 'exit', 'ls', 'mkdir', 'pwd']);

/** Signs that mean something to PowerShell outside quotes, and nothing to the other shells. */
const special = /[,;{}()@`]/;

/** Variables that PowerShell knows under the same name. */
const shared = new Set(['PWD', 'HOME']);
/** Variables of the system that Windows calls otherwise. */
const renamed: Readonly<Record<string, string>> = { USER: 'USERNAME', HOSTNAME: 'COMPUTERNAME' };

/**
 * What changes in a bash command for PowerShell to run it.
 *
 * @param programs names that the content's reference describes: they are the same everywhere
 * @returns the edits, none when both shells read the same text; undefined when it has to be written by hand
 */
export function toPowerShell(text: string, programs: readonly string[]): Edit[] | undefined {
  const { commands, constructs, errors, hasControlFlow } = readShell(text);
  // Curved quotes are quotes to PowerShell, wherever they stand.
  if (errors.length > 0 || hasControlFlow || /[‘’‚‛“”„]/.test(text)) return undefined;
  const edits: Edit[] = [];
  for (const command of commands) {
    const found = editWords(command, programs, text);
    if (!found) return undefined;
    edits.push(...found);
  }
  for (const construct of constructs) {
    const found = editConstruct(construct, text);
    if (!found) return undefined;
    edits.push(...found);
  }
  return edits.toSorted((a, b) => a.start - b.start);
}

function editWords({ words }: SimpleCommand, programs: readonly string[], whole: string): Edit[] | undefined {
  const [program] = words;
  if (program && !programs.includes(program.value)) {
    const takesOptions = words.some(({ value }, index) => index > 0 && value.startsWith('-'));
    if (!portable.has(program.value) || takesOptions) return undefined;
  }
  const edits: Edit[] = [];
  for (const word of words) {
    const found = quoteWord(word, whole);
    if (!found) return undefined;
    edits.push(...found);
  }
  return edits;
}

/**
 * `type=bind,source="${PWD}"` → `"type=bind,source=${PWD}"`: a comma outside quotes would part the word,
 * and so would a quote that is closed before its end.
 */
function quoteWord({ text, start, end, quoted, splits }: ShellWord, whole: string): Edit[] | undefined {
  if (/\\["$`\\]/.test(text) || (quoted.length === 0 && text.includes('\\'))) return undefined;
  const outside = quoted.reduceRight((rest, span) => rest.slice(0, span.start - start) + rest.slice(span.end - start), text);
  const isClosedEarly = quoted[0]?.start === start && quoted[0].end < end;
  // `$( )` is read alike by both.
  if (splits || !(isClosedEarly || special.test(outside))) return [];
  if (quoted.some(({ quote }) => quote === 'single')) return undefined;
  const inner = quoted
    .flatMap(({ start, end }): Edit[] => [
      { start, end: start + 1, text: '' },
      { start: end - 1, end, text: '' },
    ])
    .filter((edit) => edit.start !== start && edit.end !== end);
  return [...openingQuote(quoted, start, whole), ...inner, ...closingQuote(quoted, end, whole)];
}

/** An edit stands in the place of a sign, or it could not be shown: the quote takes that of the space before the word. */
function openingQuote(quoted: ShellWord['quoted'], at: number, whole: string): Edit[] {
  if (quoted.some(({ start }) => start === at)) return [];
  const before = whole[at - 1];
  return before === ' ' ? [{ start: at - 1, end: at, text: ' "' }] : [{ start: at, end: at + 1, text: `"${whole[at] ?? ''}` }];
}

function closingQuote(quoted: ShellWord['quoted'], at: number, whole: string): Edit[] {
  if (quoted.some(({ end }) => end === at)) return [];
  const after = whole[at];
  return after === ' ' ? [{ start: at, end: at + 1, text: '" ' }] : [{ start: at - 1, end: at, text: `${whole[at - 1] ?? ''}"` }];
}

function editConstruct({ kind, spans }: ShellConstruct, text: string): Edit[] | undefined {
  const [span = { start: 0, end: 0 }] = spans;
  const written = text.slice(span.start, span.end);
  // `$PWD:` would be a variable of the scope PWD.
  const braced =
    /^"?:/.test(text.slice(span.end, span.end + 2)) && !written.startsWith('${') ? [{ ...span, text: `\${${written.slice(1)}}` }] : [];
  switch (kind) {
    case 'continuation':
      return spans.map((one) => ({ ...one, text: '`' }));
    case 'substitution':
      return written === '$(' ? [] : undefined;
    case 'variable': {
      const name = /^\$\{?(?<name>[A-Za-z_]\w*)\}?$/.exec(written)?.groups?.name;
      if (name === undefined) return undefined;
      if (shared.has(name)) return braced;
      const system = `env:${renamed[name] ?? name}`;
      return [{ ...span, text: written.startsWith('${') ? `\${${system}}` : `$${system}` }];
    }
    case 'write':
    case 'append':
      if (/^\d?&>|>&/.test(written) && written !== '2>&1') return undefined;
      return written.endsWith('/dev/null') ? [{ ...span, text: written.replace('/dev/null', '$null') }] : [];
    case 'working-directory':
      return braced;
    case 'pipe':
      return written === '|' ? [] : undefined;
    case 'separator':
    case 'comment':
      return [];
    // `&&` and `||` are unknown to the PowerShell that comes with Windows; the others exist nowhere in it.
    case 'assignment':
    case 'and':
    case 'or':
    case 'background':
    case 'read':
    case 'here-string':
    case 'here-document':
      return undefined;
  }
}
