import { describe, expect, test } from 'vitest';
import { findSlow } from '../.ci/expressions.mjs';
import { findSentences } from './check/language/sentence.ts';
import { findTypographyFaults } from './check/language/typography-check.ts';
import { findWords } from './check/language/word-check.ts';
import { checkScript } from './command-line/command-check.ts';
import { readPaste } from './command-line/copied-text.ts';
import { splitStatements } from './command-line/paste.ts';
import { toPowerShell } from './command-line/powershell.ts';
import { quote } from './command-line/quoting.ts';
import { splitPowerShell, splitScript, splitTranscript } from './command-line/script.ts';
import { readShell } from './command-line/shell.ts';
import { findPlaceholders, parseTemplate } from './command-line/template.ts';
import { toUnits } from './command-line/units.ts';
import { readPieces } from './command-line/word-pieces.ts';
import { explainPaste } from './explain/explain-text.ts';
import { findHiddenSigns } from './explain/hidden-signs.ts';
import { toSourceExplainer } from './explain/source-explainer.ts';
import { complains, looksPrinted, readPattern } from './search/engine/messages.ts';
import { toQuery } from './search/engine/query.ts';
import { toWords } from './search/engine/words.ts';
import { readFences } from './source/body.ts';
import { parseSnippetMeta } from './source/snippet-meta.ts';
import { readContent } from './source/source.ts';
import { toOneLine } from './text/one-line.ts';
import { typeset } from './text/typeset.ts';

/**
 * What is pasted is never cut: time is linear in it. Each function is given texts made of one piece repeated, of one size and of
 * eight times that; what the processor spends on the longer one is compared with what it spends on the shorter one.
 */
describe('time is linear in what is pasted', async () => {
  const explainer = toSourceExplainer((await readContent('e2e/subjects/fixtures/docker')).content);
  const { programs, check } = explainer;
  const functions: Readonly<Record<string, (text: string) => unknown>> = {
    checkScript: (text) => checkScript(text, check),
    complains,
    explainPaste: (text) => explainPaste(text, explainer),
    findHiddenSigns,
    findPlaceholders,
    findSentences,
    findTypographyFaults,
    findWords,
    looksPrinted,
    parseSnippetMeta,
    parseTemplate,
    quote: (text) => quote(text, 'bash'),
    readFences,
    readPaste: (text) => readPaste(text, programs),
    readPattern,
    readPieces,
    readShell,
    splitPowerShell,
    splitScript,
    splitStatements,
    splitTranscript,
    toOneLine,
    toPowerShell: (text) => toPowerShell(text, programs),
    toQuery,
    toUnits,
    toWords,
    typeset,
  };
  const signs = [...' a0.,:?\'"`’«([{<|&$#-=/\\~\n…'];
  const pieces = [
    '$(',
    '"$(',
    '{a,',
    '\\\n',
    "'a' # b\n",
    '"’" ',
    '<!--',
    '/*',
    '[a](',
    '**a ',
    '`a',
    '<<E\n',
    '${a',
    '[<a',
    '| a ',
    "l'a",
    'a. ',
    'a\u202e',
    'wе ',
    'wе\n',
  ];
  const size = 700;
  const times = 8;
  /** Microseconds of this thread alone: how busy the machine is does not count. The end may be what makes an expression fail; the first runs warm up. */
  const measure = (run: (text: string) => unknown, text: string): number => {
    const [plain = 0, failing = 0, again = 0, failingAgain = 0] = ['', 'x', ' ', ' x'].map((end) => {
      const before = process.threadCpuUsage();
      run(text + end);
      const { user, system } = process.threadCpuUsage(before);
      return user + system;
    });
    return Math.max(Math.min(plain, again), Math.min(failing, failingAgain));
  };

  test.each(Object.keys(functions))('%s', { timeout: 120_000 }, (name) => {
    const run = functions[name] ?? expect.fail();
    const isSlow = (piece: string): boolean => {
      const short = measure(run, piece.repeat(size / piece.length));
      const long = measure(run, piece.repeat((size * times) / piece.length));
      // The square would be 64 times; below some milliseconds nothing is told apart.
      return long > 12_000 && long > 20 * Math.max(short, 300);
    };
    // What is not linear is so every time; a collection of garbage in the thread is not.
    const slow = [...signs, ...pieces].filter((piece) => Array.from({ length: 4 }).every(() => isSlow(piece)));
    expect(slow).toEqual([]);
  });
});

describe('npm run check refuses an expression that is not linear', () => {
  const find = (code: string) => findSlow('a.ts', code).map(({ line, source }: { line: number; source: string }) => `${line} ${source}`);

  test.each([
    [String.raw`text.replace(/\s+$/, '')`, [String.raw`1 \s+$`]],
    ['const a = 1;\nconst b = /(a+)+b/.test(text);', ['2 (a+)+b']],
    ['const word = `[a-z]+`;\nnew RegExp(`${word}!`, "u");', ['2 [a-z]+!']],
    ['new RegExp(String.raw`\\d+${end}`);', [String.raw`1 \d+x`]],
    [String.raw`text.replace(/(?<!\s)\s+$/, '')`, []],
    ['new RegExp(`^${toLiteral(name)} `);', []],
  ])('%s', (code, slow) => {
    expect(find(code)).toEqual(slow);
  });
});
