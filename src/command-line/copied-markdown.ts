import { continued, isKnown, type KnownCommands, startsProgram, toOpenQuote } from './copied-lines.ts';

const fence = /^[ \t]*(?:`{3,}|~{3,})(?<language>[^`~\n]*)$/;

/** Languages of which a shell reads nothing: files, and what a program shows. */
const other =
  /^(?:ya?ml|json[c5]?|toml|ini|xml|html|css|sql|diff|http|conf|env|dotenv|properties|te?xt|plain|output|log|[jt]sx?|javascript|typescript|python|py|go|java|rust|php|ruby|rb|c|cpp|csharp|cs|make|\w*file)$/i;

/** What begins a line of a list, a quotation or a title. */
const mark = /^[ \t]*(?:[-+*•–—]|\d{1,3}[.)]|>{1,2}|#{1,6})[ \t]+(?:\[[ xX]\][ \t]+)?/;

/** What announces a command on its own line: « Étape 1 : », « Then run: », « run: ». */
const label = /^[ \t]*(?:\*\*)?(?=[\p{L}\d])[^`$|&;<>{}="\n:]{1,60}:(?:\*\*)?[ \t]+/u;

/** A key of a file that holds commands. */
const key = /^[ \t]*(?:- )?[a-z][\w-]*:(?:[ \t]|$)/;

/** A line of a table. */
const row = /^[ \t]*\|.*\|[ \t]*$/;

/** A note, a picture, a box, a tag or a template of a page. */
const ofPage = /^[ \t]*(?:\[\^|!\[|\[!|!!!|:::|\{%|<\/?[a-z][\w-]*(?: [^<>]*)?>)/;

/** A sentence begins with a capital letter, which no command of a Unix shell does, or in a script that has none; a command of PowerShell has a second one. */
const sentence = /^[ \t]*(?:\*\*|["«(] ?)?(?:\p{Lu}(?![a-z]+-[A-Z])[\p{L}'’-]*(?:[\s,.:!?*]|$)|\p{Lo})/u;

/** The end of a sentence. */
const ended = /[\p{L}`)»][.,:!?]$|\s[:!?]$/u;

/** A shell’s own signs: no sentence holds them outside its pieces of code. */
const shellSign = /[=$|&;{}]|<</;

const code = /(?<!`)(`{1,3})(?!`)([^`\n]+)\1(?!`)/g;

/**
 * Markdown, and lists of a page: what stands between its fences is the code, the marks of a list, of a step or of a piece of code are no
 * shell’s, and a sentence around commands is none. A text that is no such thing comes back as it is.
 */
export function dropMarkdown(
  text: string,
  programs: readonly string[],
  isTyped: (line: string) => boolean,
  known: KnownCommands | undefined,
): string {
  if (!/^[ \t]*(?:[-+*•–—>`~]|\d{1,3}[.)] )|`|: +\S/m.test(text)) return text;
  const lines = unquote(text.split('\n'), programs);
  const fenced = readFences(lines, programs, isTyped);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  // The sign of a prompt that goes on, which is read with the others.
  if (fenced === undefined && startsProgram(first.replace(/^[ \t]*>{1,2} /, ''), programs) && first.trimStart().startsWith('>'))
    return text;
  // A document, a choice of a shell or a session may hold any of these signs.
  if (fenced === undefined && (/<<|^[ \t]*case\b/m.test(text) || lines.some(isTyped))) return text;
  const isCommand = (line: string): boolean => startsProgram(line, programs);
  const ofReference = (line: string): boolean => programs.some((program) => line.replace(/^sudo /, '').startsWith(program));
  const kept: string[] = [];
  const sentences = new Set<number>();
  let isMarked = fenced !== undefined;
  let quote = '';
  let prose = '';
  for (const [index, line] of lines.entries()) {
    const isInside = fenced?.[index];
    if (isInside === false && fence.test(line)) continue;
    const goesOn = quote !== '' || (kept.length > 0 && continued.test(kept.at(-1) ?? ''));
    // A paragraph goes on below a long line that ends no sentence.
    const wraps = prose.length > 40 && !/[.:!?]\s*$/.test(prose) && /^\s*[\p{Ll}([`]/u.test(line);
    const found = isInside || goesOn ? [line] : readLine(line, programs, known, fenced === undefined ? 2 : 3, wraps);
    prose = !(isInside || goesOn) && (wraps || sentence.test(line)) ? line : '';
    isMarked ||= found.length === 0 || found.some((one) => one !== line && (isKnown(one, programs, known) || !ofReference(one)));
    // Beside fences, only what is a command counts.
    if (isInside === false && !goesOn && !found.some(isCommand)) continue;
    if (!(isInside || goesOn) && found[0] === line && sentence.test(line) && line.trim().split(/\s+/).length > 2) {
      sentences.add(kept.length);
      isMarked ||= line.search(code) !== -1;
    }
    kept.push(...found);
    if (!sentences.has(kept.length - 1)) for (const one of found) quote = toOpenQuote(`\n${one}`, quote);
  }
  const typed = kept.filter((_, index) => !sentences.has(index));
  const isReal = (line: string): boolean =>
    isCommand(line) && (fenced !== undefined || !ofReference(line) || isKnown(line, programs, known));
  return isMarked && typed.some((line) => isTyped(line) || isReal(line.trim())) ? typed.join('\n') : text;
}

/** A quotation is one on each of its lines. */
function unquote(lines: readonly string[], programs: readonly string[]): readonly string[] {
  const sign = /^[ \t]*> ?/;
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length < 2 || !written.every((line) => sign.test(line))) return lines;
  const inside = lines.map((line) => line.replace(sign, ''));
  // Those of a prompt are read as such.
  return startsProgram(inside[0] ?? '', programs) ? lines : inside;
}

/** Whether each line is code between fences, when some is: with a language of a shell, or with a command in it. */
function readFences(lines: readonly string[], programs: readonly string[], isTyped: (line: string) => boolean): boolean[] | undefined {
  const marks = lines.flatMap((line, index) => (fence.test(line) ? [index] : []));
  const isCode = lines.map(() => false);
  const [opening] = marks;
  if (opening === undefined) return undefined;
  const before = lines.slice(0, opening);
  if (before.some((line) => line.includes('<<'))) return undefined;
  // The beginning of the first one was not copied, or the end of the last one.
  if (marks.length % 2 === 1 && before.some((line) => isTyped(line) || startsProgram(line, programs))) marks.unshift(-1);
  else if (marks.length % 2 === 1) marks.push(lines.length);
  for (let at = 0; at < marks.length; at += 2) {
    const [first = 0, last = 0] = [marks[at], marks[at + 1]];
    const [language = ''] =
      fence
        .exec(lines[first] ?? '')
        ?.groups?.language?.trim()
        .split(' ') ?? [];
    const inside = lines.slice(first + 1, last);
    const isShell = language === '' ? inside.some((line) => isTyped(line) || startsProgram(line, programs)) : !other.test(language);
    // An option by itself is one to add to a command.
    if (isShell && !/^\s*-{1,2}[A-Za-z]/.test(inside.find((line) => line.trim() !== '') ?? '')) isCode.fill(true, first + 1, last);
  }
  return isCode;
}

/** The commands of a line: itself when it has no mark, and none when it is a sentence of a list. @param least words of one in a sentence: « `tool run` » may be its name */
function readLine(
  line: string,
  programs: readonly string[],
  known: KnownCommands | undefined,
  least: number,
  isProse: boolean,
): readonly string[] {
  if (line.trim() === '' || startsProgram(line, programs)) return [line];
  if (ofPage.test(line)) return [];
  const rest = line.replace(mark, '');
  const whole = /^(`{1,3})([^`]+)\1[.,;]?$/.exec(rest.trim())?.[2];
  if (whole !== undefined && startsProgram(whole, programs)) return [whole];
  if (rest !== line && !line.trimStart().startsWith('#') && startsProgram(rest, programs)) return [rest];
  const named = rest.replace(label, '').replace(/^`([^`]+)`$/, '$1');
  if (named !== rest && named.split(/&&|[|;]/).some((one) => isKnown(one.trim(), programs, known))) return [named];
  if (key.test(line)) return [];
  const isRow = row.test(line);
  const words = rest.replace(code, ' ');
  const isSentence =
    isProse || isRow || sentence.test(rest) || (!shellSign.test(words) && (rest !== line || /^[ \t]*`/.test(line) || ended.test(rest)));
  if (!isSentence) return [line];
  const typed = [...rest.matchAll(code)]
    .map(({ 2: inside = '' }) => inside.trim())
    .filter((one) => isKnown(one, programs, known) && one.split(/\s+/).length >= least);
  // A sentence of a list goes away, as those that announce nothing do.
  const isItem = rest !== line && !line.trimStart().startsWith('#') && (sentence.test(rest) || words !== rest);
  return typed.length > 0 || isProse || isRow || isItem ? typed : [line];
}
