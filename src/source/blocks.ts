import { splitScript } from '../command-line/script.ts';
import { findPlaceholders } from '../command-line/template.ts';
import { type Action, type State, type Step, toSession } from './actions.ts';
import type { Body, Fence } from './body.ts';
import { pageCollections } from './collections.ts';
import type { Site } from './schema.ts';
import { parseSnippetMeta } from './snippet-meta.ts';
import { documentsOf, type SourceContent } from './source.ts';

/** Where the commands of a block are run; no run can be elsewhere. */
const tried = 'Linux';

/** Reason of a block that only waits for its author: their number may only fall. */
export const notYet = 'pas encore';

/** The state of a page that its own example, or message, needs. */
export const ownState = 'fiche';

/** A block that holds commands. */
const hasCommands = ({ lang }: Pick<Fence, 'lang'>): boolean => ['sh', 'console', 'powershell'].includes(lang);

/** Why no run shows a block of commands, in a few words; undefined when one does. */
function findReason({ lang, meta }: Pick<Fence, 'lang' | 'meta'>): string | undefined {
  const { isWrong, system, unrun } = parseSnippetMeta(meta);
  if (lang === 'powershell') return 'PowerShell';
  if (isWrong) return 'ce qu’il ne faut pas taper';
  return system !== undefined && system !== tried ? system : unrun;
}

/** How many blocks of commands a content has, and why those that are not run are not: reason → how many. */
export function countBlocks({ bodies }: Pick<SourceContent, 'bodies'>): { all: number; unrun: Record<string, number> } {
  const blocks = [...bodies.values()].flatMap(({ fences }) => fences.filter(hasCommands));
  const unrun: Record<string, number> = {};
  for (const reason of blocks.map(findReason)) if (reason !== undefined) unrun[reason] = (unrun[reason] ?? 0) + 1;
  return { all: blocks.length, unrun };
}

/** A page whose command blocks are run in the order of the page. */
export interface TriedPage {
  /** Path of its file in the content folder, without its ending. */
  slug: string;
  steps: readonly Step[];
}

const nothing: State = { before: [] };

/** Collections whose pages hold blocks; those of exercises are run with what they print, step by step. */
const triedCollections = pageCollections.filter((name) => name !== 'exercises');

/** Every page of a content that has a block to run. */
export function findTriedPages(content: SourceContent): TriedPage[] {
  const { states = {}, placeholders = {} } = content.site[0]?.fields ?? {};
  return documentsOf(content, triedCollections).flatMap(({ collection, slug: name, file, fields }) => {
    const body = content.bodies.get(file);
    if (!body?.fences.some((fence) => hasCommands(fence) && findReason(fence) === undefined)) return [];
    const { verify } = fields as { verify?: Partial<State> };
    const own: State = { folder: verify?.folder, before: verify?.before ?? [] };
    const slug = `${collection}/${name}`;
    return [{ slug, steps: [{ title: slug, line: 1, actions: toBlockActions(body, { [ownState]: own, ...states }, placeholders) }] }];
  });
}

/**
 * What is done to run the command blocks of a page: files that it shows are saved, commands typed, their outputs compared.
 * The first block begins in the state of the page's own example; a block, or a file, that names states begins in them, and in nothing else.
 */
function toBlockActions({ fences }: Body, states: Record<string, State>, placeholders: Site['placeholders']): Action[] {
  const actions: Action[] = [];
  const fill = (text: string): string =>
    findPlaceholders(text).reduceRight(
      (filled, { name, start, end }) => filled.slice(0, start) + (placeholders[name]?.default ?? name) + filled.slice(end),
      text,
    );
  const prepare = (line: number, names: readonly string[] | undefined) => {
    if (names) actions.push({ kind: 'states', line, states: names.map((name) => states[name] ?? nothing) });
  };
  let isFirst = true;
  /** Whether an output right below is that of commands that were run. */
  let isOpen = false;
  for (const fence of fences) {
    const { lang, meta, code, line } = fence;
    const { title, before, isWrong, isEndless, fails } = parseSnippetMeta(meta);
    if (!hasCommands(fence)) {
      const last = actions.at(-1);
      if (isOpen && lang === 'text' && title === undefined && !isWrong && last?.kind === 'commands') last.expected = code;
      else if (title !== undefined && !isWrong) {
        // What a state puts there comes first: the file that the page shows is then the one that counts.
        prepare(line, before);
        if (before) isFirst = false;
        actions.push({ kind: 'file', line, name: title, text: `${code}\n` });
      }
      isOpen = false;
      continue;
    }
    isOpen = false;
    if (findReason(fence) !== undefined) continue;
    prepare(line, before ?? (isFirst ? [ownState] : undefined));
    isFirst = false;
    const how = { ...(isEndless ? { isEndless } : {}), ...(fails ? { fails } : {}) };
    if (lang === 'sh') {
      actions.push({ kind: 'commands', line, commands: splitScript(code).map(({ text }) => fill(text)), expected: undefined, ...how });
      isOpen = true;
    } else {
      const lines = toSession(fence);
      // What the fence says is said of the last command.
      actions.push({ kind: 'session', line, lines: lines.map((one, index) => (index === lines.length - 1 ? { ...one, ...how } : one)) });
    }
  }
  return actions;
}
