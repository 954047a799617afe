import { continued, isKnown, type KnownCommands, startsProgram, toOpenQuote } from './copied-lines.ts';
import { dropMarkdown } from './copied-markdown.ts';
import { filledBefore, type LineBreak, type Paste, type PasteShell } from './paste.ts';
import type { Span } from './shell.ts';
import type { PlaceholderUse } from './template.ts';
import { toOmittedSign, toUnknownSign } from './unknown-sign.ts';

const prompts =
  /^[ \t]*(?!\$\w+ *= )(?:\([\w.-]+\) )?(?:\[[\w.-]+@[\w.-]+ [^\]\n]*\][#$] ?|(?:[\w.-]+@)?[\w.-]+\$ (?=[\w./"'~-])|[\w.-]+=+> ?(?=[\w./])|PS(?: [A-Za-z]:[^>\n]*)?> ?|[A-Za-z]:\\[^>\n]*> ?|(?:[\w.-]+@[\w.-]+[:\s~][^\s#$%]*)?[$%❯➜] ?(?=[\w./"'~-])|[\w.-]+@[\w.-]+[:\s~][^\s#$%]*# |(?:bash|sh)(?:-[\d.]+)?[$#] )/;

/** Prompts of which each sign could be a command’s: what follows them must be one of the reference. */
const dressedPrompts =
  /^[ \t]*(?:\([\w.-]+\) )?(?:\$>|[λ→»]|➜ +\S+(?: git:\([^()\s]*\))?(?: ✗)?|PS [~/][^>\n]*>|[\w.-]+@[\w.-]+ [^$%#>❯\n"'|;&<]{0,80}[$%#>❯]|(?:[\w.-]+:)?~[^$%>❯\n"'|;&<]{0,80}[$%>❯]) ?/;
const windowsPrompt = /^[ \t]*PS (?:[A-Za-z]:|[~/])[^>\n]*> /m;
const rootPrompt = /^[ \t]*# /;

/**
 * Reads a text that was copied.
 *
 * @param programs names that say that a line is a command
 * @param known their commands by spelling: what tells one from a sentence
 */
export function readPaste(pasted: string, programs: readonly string[] = [], known?: KnownCommands): Paste {
  const plain = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    // A command that goes on, of which no more was copied.
    .replace(/\\$/, '\\\n')
    // The space of a prompt that is pressed against a page's own is no word of the command.
    .replace(/^([ \t]*[$#>%❯➜])\u00A0/gm, '$1 ');
  const text = dropPrompts(
    dropRecipe(
      dropMarkdown(plain, programs, (line) => promptOf(line, programs, known) !== undefined, known),
      programs,
    ),
    programs,
    known,
  );
  const shell = windowsPrompt.test(pasted) ? 'powershell' : detectShell(text);
  let readable = text;
  const mask = (pattern: RegExp, write: (match: string, ...groups: string[]) => string): void => {
    readable = readable.replace(pattern, (match: string, ...groups: string[]) => {
      const written = write(match, ...groups);
      return written.length === match.length ? written : match;
    });
  };
  if (shell !== 'bash') {
    mask(shell === 'powershell' ? /`[ \t]*(?=\n)/g : /\^[ \t]*(?=\n)/g, (match) => `${' '.repeat(match.length - 1)}\\`);
    mask(/\\(?!\n)/g, () => '/');
  }
  if (shell === 'powershell') {
    // Its way to give a variable of the environment a value is that of no other shell.
    mask(
      /(^|[;{])([ \t]*)\$env:(\w+)( ?)=(?!=)( ?)/gim,
      (_, before = '', margin = '', name = '', ...spaces) =>
        `${before}${margin}_env_${name}${'_'.repeat(spaces.slice(0, 2).join('').length)}=`,
    );
    mask(/\$env:/gi, () => '$env_');
    mask(/\$\{env:/gi, () => '${env_');
    mask(/\$\{?PWD\}?\.Path/gi, (match) => match.replace('.', '_'));
    // Its sign before a letter is that of a tab or of a new line.
    mask(/`(?=[tnr0](?![A-Za-z0-9]))/g, () => '\\');
    // PowerShell does not tell capitals from small letters.
    mask(/\$\{?pwd\b/g, (match) => match.toUpperCase());
  }
  if (shell === 'cmd') {
    mask(/%cd%/gi, () => '$PWD');
    mask(/(?<!%)%~?\w+%(?!%)/g, (match) =>
      match.length > 3 ? `\${${match.slice(2, -1).replace(/\W/g, '_')}}` : `$${match.slice(1, -1)}_`,
    );
  }
  if (shell === 'bash') mask(filledBefore, (match) => `\${${match.slice(2, -1).replace(/\W/g, '_')}}`);
  // A remark in an empty substitution, as in « -e A=b `#optional` \ ».
  if (text.includes('`')) mask(/`\s*#[^`\n]*`/g, (match) => ' '.repeat(match.length));
  const breaks = shell === 'bash' ? findBreaks(readable, programs) : [];
  readable = rewrite(readable, breaks, ({ start, end, kind }) =>
    /missing|joined|cut/.test(kind) ? ' '.repeat(end - start) : `${' '.repeat(end - start - 1)}\\`,
  );
  const captures = shell === 'powershell' ? findCaptures(readable) : [];
  readable = rewrite(readable, captures, ({ start, end }) => ' '.repeat(end - start));
  const schedules = findSchedules(readable);
  readable = rewrite(readable, schedules, ({ start, end }) => ' '.repeat(end - start));
  const windowsPaths = shell === 'bash' && text.includes('\\') ? findWindowsPaths(readable) : [];
  readable = rewrite(readable, windowsPaths, ({ start, end }) => readable.slice(start, end).replaceAll('\\', '/'));
  const placeholders = /[<{«(]|%%/.test(text) ? findPasteHoles(readable) : [];
  readable = rewrite(readable, placeholders, ({ start, end }, index) => toUnknownSign(index).repeat(end - start));
  const omissions = findOmissions(readable, programs);
  readable = rewrite(readable, omissions, ({ start, end }, index) => toOmittedSign(index).repeat(end - start));
  const named = text === plain ? undefined : findNamed(plain);
  return { text, readable, shell, placeholders, windowsPaths, breaks, schedules, captures, omissions, named };
}

/** Pieces of code with something beside them on their line. */
const findNamed = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => [...line.matchAll(/(.?)`([^`]+)`(.?)/g)])
    .flatMap(([, before, code = '', after]) => (before || after ? [code] : []));

/** A recipe of make: its signs before a command, and its doubled dollars, are no shell’s. */
function dropRecipe(text: string, programs: readonly string[]): string {
  const dropped = text.replace(/(?<!\\\n)^([ \t]*)[@-]{1,2}(?=\w)(?=([^\n]*))/gm, (sign, margin: string, rest: string) =>
    startsProgram(rest, programs) ? margin : sign,
  );
  return dropped !== text || /\$\$[({]/.test(text) ? dropped.replace(/\$\$(?=[({A-Za-z_])/g, '$') : text;
}

const findCaptures = (text: string): Span[] =>
  [...text.matchAll(new RegExp(captured, 'gm'))].map(({ 0: written, index }) => ({
    start: index + written.length - written.trimStart().length,
    end: index + written.trimEnd().length,
  }));

/** A text with something else in places of it, which are in order. */
function rewrite<Place extends Span>(text: string, places: readonly Place[], write: (place: Place, index: number) => string): string {
  if (places.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const [index, place] of places.entries()) {
    pieces.push(text.slice(at, place.start), write(place, index));
    at = place.end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** A word between chevrons; a file that is read or written has a space, or nothing, after its name. */
const hole = /(?<![<>&\d])<(?<name>\p{L}(?:[^<>\n"'`;|&$()]*[^<>\n"'`;|&$()\s])?)>(?![>&])/gu;

/** A choice between chevrons: « <ban|unban> ». */
const choice = /(?<![<>&\d])<(?<name>\p{L}[\p{L}\p{N}_.-]*(?:\|\p{L}[\p{L}\p{N}_.-]*)+)>(?![>&])/gu;

/** A path between chevrons, with something of the word against it: alone, it could be a file that is read and one that is written. */
const path = /(?<![<>&\d])<(?<name>[/~][\w./~ -]*[\w/])>(?![>&])/g;

/** A name between the quotes of French, which a keyboard does not type, or in parentheses beside a sign of a name: « tool:(tag) », which no shell reads. */
const named =
  /«[ \u00A0\u202F]?(?<name>\p{L}[^«»\n"'`$=|&;<>:/]*)»|(?<=[\w:/\p{L}][:/])\((?<inside>[A-Za-z][\w-]*)\)|(?<=\s)\((?<first>[A-Za-z][\w-]*)\)(?=[:/][\w(<])/gu;

/** A word that the pages of a project have in the place of a name: « %%IMAGE%% ». */
const template = /%%(?<name>\w+)%%/g;

/** A word between braces that stands in a value, as in « -v {folder}:/data »: no braces of a shell, of JSON or of a program. */
const braced = /(?<=[\s=:/])\{(?<name>[A-Za-z][\w-]*)\}(?=[\s:/.,@]|$)/gm;

/** The same where its maker has signs of its own: « {{< version >}} », « {{ image }} »; a field of a program begins with a point. */
const filled = /\{\{[<%]? *(?!end|else|json)(?<name>[A-Za-z_][\w.-]*)(?: [^{}\n]*(?=[>%]\}\}))? *[>%]?\}\}/g;

function findPasteHoles(text: string): PlaceholderUse[] {
  const isAlone = (start: number, end: number): boolean => /\s/.test(text[start - 1] ?? ' ') && !/[:,]/.test(text[end] ?? '');
  const find = (expression: RegExp, isOne: (start: number, end: number) => boolean): PlaceholderUse[] =>
    [...text.matchAll(expression)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const { name, inside, first } = match.groups ?? {};
      return isOne(start, end) ? [{ name: (name ?? inside ?? first ?? '').trim(), start, end }] : [];
    });
  const isWord = (start: number, end: number): boolean => !(/\s/.test(text[start - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[end] ?? ''));
  const all = [
    ...find(hole, isWord),
    ...find(choice, isWord),
    ...find(path, (start, end) => !isAlone(start, end)),
    ...find(named, () => true),
    ...find(template, () => true),
    ...find(filled, () => true),
    ...find(braced, () => true),
  ];
  const holes: PlaceholderUse[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start)) if (one.start >= (holes.at(-1)?.end ?? 0)) holes.push(one);
  return holes;
}

const omission =
  /(?<=\s)(?:\.{3,}|…|\[(?:\.{3}|…|\p{L}[\p{L}_ ]*(?:\.{3})?|-{1,2}[A-Za-z](?:[^[\]\n]|\[[^[\]\n]*\])*)\](?:\.{3})?)(?=\s|$)|(?<=[\w\p{Co}])\[[:@][^[\]\s]*\](?=\s|$)/gu;

/** Places left out in a text, at most: nobody writes more. */
const mostOmissions = 12;

/** What a writer left out of a command of the reference, as usages and examples do. */
function findOmissions(text: string, programs: readonly string[]): Span[] {
  if (!/\.{3}|…|\[[\p{L}:@-]/u.test(text)) return [];
  return [...text.matchAll(omission)].slice(0, mostOmissions).flatMap(({ 0: sign, index }) => {
    let from = text.lastIndexOf('\n', index - 1) + 1;
    while (from > 0 && text[from - 2] === '\\') from = text.lastIndexOf('\n', from - 2) + 1;
    const before = text.slice(from, index);
    const line = before.split(/&&|[|;]/).at(-1) ?? '';
    return startsProgram(line.replace(/^\s*(?:[A-Za-z_]\w*=\S*\s+)+/, ''), programs) && toOpenQuote(before) === '' && !/\s#/.test(before)
      ? [{ start: index, end: index + sign.length }]
      : [];
  });
}

const schedule =
  /^[ \t]*(?:@(?:reboot|hourly|daily|weekly|monthly|yearly)|(?:[\d*][\d*,/-]*[ \t]+){4}[\dA-Za-z*][\w*,/-]*)(?=[ \t]+[\w/]\S*[ \t])/gm;

/** The five fields of a line of crontab, or the word that stands for them. */
const findSchedules = (text: string): Span[] =>
  /^[ \t]*[\d*@]/m.test(text)
    ? [...text.matchAll(schedule)].map(({ 0: fields, index }) => ({
        start: index + fields.length - fields.trimStart().length,
        end: index + fields.length,
      }))
    : [];

/** Where a command of the reference should have gone on: its next line begins with an option. */
function findBreaks(text: string, programs: readonly string[]): LineBreak[] {
  if (!/\n[ \t]*-|\\\\\n|\\[ \t]+\S?/.test(text)) return [];
  const breaks: LineBreak[] = [];
  const lines = text.split('\n');
  let isOpen = false;
  let quote = '';
  let at = 0;
  let dropped = -1;
  for (const [index, line] of lines.entries()) {
    const end = at + line.length;
    if (index <= dropped) {
      at = end + 1;
      continue;
    }
    const next = lines[index + 1] ?? '';
    const before = quote;
    const quoteAt = (length: number): string => toOpenQuote(`\n${line.slice(0, length)}`, before);
    quote = quoteAt(line.length);
    const hasSign = line.includes('\\');
    const [sign = ''] = (hasSign && /(?<=(?:^|\s))(?:\\\\|\\[ \t]+)$/.exec(line)) || [];
    const [remark = ''] = (hasSign && /(?<=\s)\\[ \t]+#[^\n]*$/.exec(line)) || [];
    isOpen = (isOpen && line.trim() !== '') || startsProgram(line, programs);
    const goesOn = isOpen && next.trim() !== '' && !/^\s*#/.test(line);
    if (isOpen && remark === '') {
      let read = 0;
      let inside = before;
      for (const { 0: joined, index: place } of line.replace(/\s#[^\n]*$/, '').matchAll(/(?<=\s)\\[ \t]+(?=\S)/g)) {
        inside = toOpenQuote(line.slice(read, place), inside);
        read = place + joined.length;
        if (inside === '') breaks.push({ kind: 'joined', start: at + place, end: at + read });
      }
    }
    if (goesOn && sign === '\\\\') breaks.push({ kind: 'doubled', start: end - 2, end });
    else if (goesOn && sign !== '') breaks.push({ kind: 'spaced', start: end - sign.length, end });
    else if (goesOn && remark !== '' && quoteAt(line.length - remark.length) === '')
      breaks.push({ kind: 'commented', start: end - remark.length, end });
    else if (goesOn && quote === '' && !/[\\|&;({`]$|<</.test(line.trimEnd())) {
      const [comment = ''] = /(?<!\s)\s+#[^\n]*$/.exec(line) ?? [];
      const typed = line.slice(0, line.length - comment.length);
      if (goesOnBelow(typed, next, programs, breaks.at(-1)?.end === at))
        breaks.push({ kind: 'missing', start: at + typed.length, end: end + 1 });
      else isOpen = false;
    } else if (!line.endsWith('\\')) isOpen = false;
    if (isOpen && quote === '' && line.endsWith('\\')) {
      const cut = linesToDrop(lines, index + 1, programs);
      dropped = index + cut;
      if (cut > 0)
        breaks.push({ kind: 'cut', start: end + 1, end: end + 1 + lines.slice(index + 1, index + 1 + cut).join('\n').length + 1 });
    }
    at = end + 1;
  }
  return breaks;
}

/** How many lines stand between one that goes on and the option, or the word below a remark, that it goes on with: remarks, and lines of nothing, where a shell stops. */
function linesToDrop(lines: readonly string[], from: number, programs: readonly string[]): number {
  let at = from;
  while (at < lines.length - 1 && /^\s*(?:#|$)/.test(lines[at] ?? '')) at++;
  const line = lines[at] ?? '';
  const isWord = lines.slice(from, at).some((one) => one.trim() !== '') && /^[ \t]+[\w<$"]/.test(line) && !startsProgram(line, programs);
  return isWord || /^\s*-{1,2}[A-Za-z]/.test(line) ? at - from : 0;
}

/** Whether a line is one more of a command: it is an option, or a name of several parts that stands alone under one, as far from the margin. */
function goesOnBelow(line: string, next: string, programs: readonly string[], wentOn: boolean): boolean {
  if (/^\s*-{1,2}[A-Za-z]/.test(next)) return true;
  const [margin = ''] = /^[ \t]+/.exec(line) ?? [];
  const isOption = (wentOn || margin !== '') && /^-{1,2}[A-Za-z]\S*(?: [^-\s]\S*)?$/.test(line.trim());
  return (
    isOption &&
    next.startsWith(margin) &&
    /^\w[\w.-]*(?:[/:]\w[\w.-]*)+(?: \\)?$/.test(next.slice(margin.length)) &&
    !startsProgram(next, programs)
  );
}

const findWindowsPaths = (text: string): PlaceholderUse[] =>
  [...text.matchAll(/(?:(?<=^|[\s=])(?:[A-Za-z]:|\.{1,2}|%\w+%|\\\\[.\w]+)|(?<=[\s=]\w[\w.-]{0,80}:)[A-Za-z]:)\\[^\s"'`]*/gm)]
    .filter(({ 0: path }) => !path.endsWith('\\') || path.length > 3)
    .map((match) => ({ name: match[0], start: match.index, end: match.index + match[0].replace(/\\$/, '').length }));

/** A command of PowerShell at the beginning of a line: a verb and a name. */
const cmdlet =
  /^[ \t]*(?:Add|Copy|Export|ForEach|Get|Import|Invoke|Move|New|Out|Remove|Select|Set|Start|Stop|Test|Where|Write)-[A-Z][A-Za-z]+(?=\s|$)/m;

/** What keeps in a variable of PowerShell what a command shows. */
const captured = /^[ \t]*\$\w+ *= (?=[A-Za-z])/m;

function detectShell(text: string): PasteShell {
  if (cmdlet.test(text) || /\$\(Get-/.test(text)) return 'powershell';
  if (!/[`$%^]/.test(text)) return 'bash';
  const bash = /\\[ \t]*\n|<<-?\s*['"]?\w/.test(text);
  if (/`[ \t]*\n/.test(text) && (text.match(/`/g) ?? []).length === (text.match(/`[ \t]*\n/g) ?? []).length) return 'powershell';
  if (/\$\{?env:\w/i.test(text) || /\$\{?pwd\}?\.path/i.test(text)) return 'powershell';
  if (!bash && /"[^"`\n]*`[tnr0](?![A-Za-z0-9])/.test(text)) return 'powershell';
  // No Unix shell gives a variable a value so.
  if (!bash && captured.test(text)) return 'powershell';
  // No Unix shell has a variable of this name.
  if (!bash && /\$\{?pwd\b/.test(text) && !/\bpwd=/.test(text)) return 'powershell';
  if (!bash && /\^[ \t]*\n|(?<!%)%(?:cd|~dp0|[A-Z][A-Z_]+)%(?!%)/i.test(text)) return 'cmd';
  return 'bash';
}

const isProgram = (line: string, programs: readonly string[]): boolean =>
  /^(?:sudo\s+)?(?<program>[\w.-]+)/.test(line) && startsProgram(line, programs);

/** The prompt that a line begins with. A sign before a name without a space is one when the name is a program, else a variable. */
function promptOf(line: string, programs: readonly string[], known: KnownCommands | undefined): string | undefined {
  const [shown] = prompts.exec(line) ?? [];
  if (shown !== undefined)
    return shown.endsWith('$') && /^[A-Za-z_]/.test(line.slice(shown.length)) && !isProgram(line.slice(shown.length), programs)
      ? undefined
      : shown;
  const [dressed] = dressedPrompts.exec(line) ?? [];
  return dressed !== undefined && isKnown(line.slice(dressed.length), programs, known) ? dressed : undefined;
}

/** A session: what stands after its prompts is typed, the rest came back. */
function dropPrompts(text: string, programs: readonly string[], known: KnownCommands | undefined): string {
  const lines = text.split('\n');
  const typed = lines.filter((line) => line.trim() !== '');
  const isCommand = (line: string) => isProgram(line, programs);
  const isSession = typed.some((line) => promptOf(line, programs, known) !== undefined);
  const isRoot =
    !isSession &&
    typed.length > 0 &&
    rootPrompt.test(typed[0] ?? '') &&
    typed.filter((line) => rootPrompt.test(line)).every((line) => isCommand(line.replace(rootPrompt, '')));
  const isQuoted =
    !isSession && typed.length > 0 && /^\s*>{1,2} /.test(typed[0] ?? '') && isCommand((typed[0] ?? '').replace(/^\s*>{1,2} /, ''));
  if (isQuoted) return dropQuotation(lines);
  if (!(isSession || isRoot)) return dropOutputs(text, lines, isCommand);
  const signOf = (line: string) => (isRoot ? rootPrompt.exec(line)?.[0] : promptOf(line, programs, known));
  const firstIsTyped = signOf(typed[0] ?? '') === undefined && isCommand((typed[0] ?? '').trim());
  const kept: string[] = [];
  let goesOn = false;
  let document: string | undefined;
  for (const line of lines) {
    if (document !== undefined) {
      kept.push(line.replace(/^> /, ''));
      if (line.replace(/^> /, '').trim() === document) document = undefined;
      continue;
    }
    const shown = signOf(line);
    const comment = /^\s*#/.test(line) && !isRoot;
    if (shown !== undefined) kept.push(line.slice(shown.length));
    else if (goesOn) kept.push(line.replace(/^\s*>{1,2} /, ''));
    else if (comment || (firstIsTyped && isCommand(line.trim()))) kept.push(line);
    else continue;
    const last = kept.at(-1) ?? '';
    goesOn = continued.test(last) || /(?:\||&&)\s*$/.test(last);
    document = /<<-?\s*['"]?(?<mark>\w+)/.exec(last)?.groups?.mark;
  }
  return kept.join('\n');
}

/** Every line begins with a chevron, or those that were typed do. */
function dropQuotation(lines: readonly string[]): string {
  const sign = /^\s*>{1,2} ?/;
  const isWhole = lines.every((line) => line.trim() === '' || sign.test(line));
  const kept = lines.filter((line, index) => isWhole || sign.test(line) || continued.test(lines[index - 1] ?? ''));
  return kept.map((line) => line.replace(sign, '')).join('\n');
}

/** A sentence, a header, an identifier or what stands for what was left out: no command begins so. */
const output =
  /^\s*(?:[A-Z][a-z]+(?: |: )(?=\S+ ?\S)(?!.*(?:=|--))|[A-Z]{2,}(?:[ _][A-Z]+)* {2,}\S|[0-9a-f]{12,64}(?::|\s|$)|sha256:|-{2,}&gt;|-{3}> |\/\/ |[.…]{3,}$|\[(?:[.]{3}|…)\]$|[+][-=+]+[+]?$|[-dlbcps](?:[r-][w-][xsStT-]){3}|[├└│┌╭╰]|\[\d[\d:./T -]+\]|(?:SELECT|INSERT INTO|(?:CREATE|ALTER|DROP) [A-Z]+|DELETE FROM|UPDATE|SHOW|GRANT) .*;$)/;

/** Without prompts, what is certainly nothing that one types goes away, when something else is a command. */
function dropOutputs(text: string, lines: readonly string[], isCommand: (line: string) => boolean): string {
  if (
    !lines.some((line) => output.test(line)) ||
    !lines.some((line) => isCommand(line.trim())) ||
    /<<|^[ \t]*(?:if|for|while|case)\b/m.test(text)
  )
    return text;
  const kept: string[] = [];
  let quote = '';
  let shown: string | undefined;
  for (const line of lines) {
    const isIndented = shown !== undefined && line.length - line.trimStart().length > shown.length - shown.trimStart().length;
    // What is shown goes on below, further from the margin.
    if (quote === '' && (output.test(line) || isIndented) && !isCommand(line.trim()) && !continued.test(kept.at(-1) ?? '')) {
      if (!isIndented) shown = line;
      continue;
    }
    shown = undefined;
    kept.push(line);
    quote = toOpenQuote(`\n${line}`, quote);
  }
  return kept.join('\n');
}
