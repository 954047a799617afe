import { splitScript, splitTranscript } from '../command-line/script.ts';
import type { Body, Fence } from './body.ts';
import { parseSnippetMeta } from './snippet-meta.ts';

/** What a reader does in a step of an exercise, in the order of the page. */
export type Action =
  /** Saves a file under this name in the working folder. */
  | { kind: 'file'; line: number; name: string; text: string }
  /** Types commands at the prompt, one after the other. `expected` is what they print together; undefined when the page shows nothing. */
  | { kind: 'commands'; line: number; commands: string[]; expected: string | undefined; isEndless?: boolean; fails?: boolean }
  /** Types at the prompt of a session: on the machine (`$ `), or in what an earlier command opened. */
  | { kind: 'session'; line: number; lines: SessionLine[] }
  /** Leaves all that was created, but images, then has what these states say. */
  | { kind: 'states'; line: number; states: readonly State[] };

/** A line typed at a prompt, what it prints, and whether it is to be ended, or fails. */
export interface SessionLine {
  isOnMachine: boolean;
  command: string;
  expected: string | undefined;
  isEndless?: boolean;
  fails?: boolean;
}

/** What is there before a block: files of a folder of `verify/`, and commands. */
export interface State {
  folder?: string | undefined;
  before: readonly string[];
}

/** What stands below one heading. */
export interface Step {
  title: string;
  line: number;
  actions: Action[];
}

/** Component whose presence tells the chapter of questions from those to do. */
const answer = 'Answer';

/** What is typed in a session, and what each line prints. */
export const toSession = ({ code }: Pick<Fence, 'code'>) =>
  splitTranscript(code).flatMap((part, index, parts) => {
    if (part.kind === 'output') return [];
    const next = parts[index + 1];
    return [{ isOnMachine: part.prompt === '$ ', command: part.text, expected: next?.kind === 'output' ? next.text : undefined }];
  });

/**
 * What a reader does in an exercise, step by step. The questions at the end are left out.
 *
 * @returns one step a heading
 */
export function toActionSteps({ fences, headings, components }: Body): Step[] {
  const questions = components.filter(({ name }) => name === answer).map(({ line }) => line);
  const chapters = headings.filter(({ depth }) => depth === 2);
  const isQuestion = (line: number): boolean => {
    const chapter = chapters.findLast((heading) => heading.line <= line);
    const next = chapters.find((heading) => heading.line > line);
    return questions.some((question) => question > (chapter?.line ?? 0) && question < (next?.line ?? Number.POSITIVE_INFINITY));
  };
  const steps = headings.filter(({ line }) => !isQuestion(line)).map(({ text, line }): Step => ({ title: text, line, actions: [] }));
  for (const fence of fences) {
    if (isQuestion(fence.line)) continue;
    const step = steps.findLast(({ line }) => line < fence.line);
    if (step) addFence(step, fence);
  }
  return steps;
}

function addFence({ actions }: Step, fence: Fence): void {
  const { lang, meta, code, line } = fence;
  const { title, isWrong } = parseSnippetMeta(meta);
  if (isWrong || lang === 'powershell') return;
  if (lang === 'sh') actions.push({ kind: 'commands', line, commands: splitScript(code).map(({ text }) => text), expected: undefined });
  else if (lang === 'console') actions.push({ kind: 'session', line, lines: toSession(fence) });
  else if (title !== undefined) actions.push({ kind: 'file', line, name: title, text: `${code}\n` });
  else if (lang === 'text') {
    const last = actions.at(-1);
    if (last?.kind === 'commands' && last.expected === undefined) last.expected = code;
  }
}

/** All that `toActionSteps` finds, as one text: what it says changes only with what there is to do. */
export const toExerciseText = (body: Body): string => toText(toActionSteps(body));

/** All that is done in some steps, as one text. */
export const toText = (steps: readonly Step[]): string =>
  steps.flatMap(({ title, actions }) => [title, ...actions.map(({ line: _, ...action }) => JSON.stringify(action))]).join('\n');
