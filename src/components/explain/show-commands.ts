import subject from 'virtual:subject';
import type { Part } from '../../command-line/explain.ts';
import { explainSome, type LoadPart, readOnPage } from '../../explain/explain-on-page.ts';
import { type Explanation, type ToldFinding, toFile, toForms, toPowerShellForm } from '../../explain/explain-paste.ts';
import type { PageData } from '../../explain/page-data.ts';
import { type PageExplainer, toPageExplainer } from '../../explain/page-explainer.ts';
import { toOptionAnchor } from '../../model/href.ts';
import { typeset } from '../../text/typeset.ts';
import { explainTexts as texts } from '../../ui-explain.ts';
import { create } from '../search/create.ts';
import {
  createConversion,
  createCopied,
  createRemark,
  createStretch,
  cutLongText,
  heading,
  sharing,
  toNodes,
  toWholeWords,
} from './drawn.ts';
import type { Slices } from './slices.ts';

/** Where commands are shown, and what the page does for them. */
export interface CommandPlace {
  result: HTMLElement;
  slices: Slices;
  toAddress(path: string): string;
  /** Puts another text in the field, and explains it. */
  ask(text: string): void;
}

/** Shows what is said of a text. @returns whether it was shown whole: not when another text has taken its place */
export type ShowCommands = (pasted: string, place: CommandPlace) => Promise<boolean>;

/** Statements that are explained and drawn together; a text of few more than that is one. */
const together = 20;

/** Some statements of a long text as they are drawn: they stay as long as they say the same, wherever they go. */
interface Drawn {
  /** Statements. */
  size: number;
  text: string;
  readable: string;
  /** Where they begin in the text that is shown. */
  start: number;
  isKnown: boolean;
  /** A stretch, to be moved or taken away; of a short text, what is drawn alone. */
  code: HTMLElement | DocumentFragment;
  remarks: HTMLElement[];
  words: HTMLElement;
}

/** Where a text is shown, and what of it is drawn. */
interface Shown {
  text: string;
  pre: HTMLElement;
  code: HTMLElement;
  remarks: HTMLElement;
  none: HTMLElement;
  words: HTMLElement;
  drawn: Drawn[];
}

function createShown(): Shown {
  const code = create('code', {});
  return {
    text: '',
    pre: create('pre', { tabIndex: 0, ariaLabel: texts.result, role: 'region' }, code),
    code,
    remarks: create('ul', { className: 'remarks' }),
    none: create('p', { textContent: texts.none, hidden: true }),
    words: create('h2', { textContent: texts.words }),
    drawn: [],
  };
}

/** What explains commands in a browser: it comes, with its data, when a command is pasted. */
export function createCommands(data: PageData, load: LoadPart): ShowCommands {
  const explainer = toPageExplainer(data, subject);
  let last = createShown();
  return async (pasted, place) => {
    const { result, slices } = place;
    const reading = await readOnPage(pasted, explainer, () => slices.next());
    if (!reading) return false;
    const { paste, statements } = reading;
    const count = statements.length;
    const isLong = count > together * 3;
    const startOf = (index: number): number => (index === 0 ? 0 : (statements[index]?.start ?? paste.text.length));
    /** Moves what says the same as some statements of this text to its place there. @returns whether it does */
    const keep = (one: Drawn | undefined, from: number): boolean => {
      const [start, end] = [startOf(from), startOf(from + (one?.size ?? 0))];
      if (paste.text.slice(start, end) !== one?.text || paste.readable.slice(start, end) !== one.readable) return false;
      one.start = start;
      return true;
    };
    let [first, to, kept, after] = [0, count, 0, last.drawn.length];
    if (isLong && last.pre.isConnected) {
      for (; keep(last.drawn[kept], first); kept++) first += last.drawn[kept]?.size ?? 0;
      for (let size = 0; after > kept; after--, to -= size) {
        size = last.drawn[after - 1]?.size ?? 0;
        if (to - size < first || !keep(last.drawn[after - 1], to - size)) break;
      }
    }
    const isFresh = kept === 0 && after === last.drawn.length;
    if (isFresh) last = createShown();
    const shown = last;
    shown.text = paste.text;
    const { pre, code, remarks, none, words, drawn } = shown;
    if (!isFresh) {
      for (const one of drawn.splice(kept, after - kept))
        for (const node of [one.code as HTMLElement, one.words, ...one.remarks]) node.remove();
      while (!result.lastElementChild?.matches('dl')) result.lastElementChild?.remove();
    }
    /** What was shown of it is that of this text. */
    const begin = (): void => {
      if (isFresh) result.replaceChildren(heading(texts.result), pre, heading(texts.remarks), remarks, none, words);
      else {
        while (result.firstElementChild !== pre) result.firstElementChild?.remove();
        pre.before(heading(texts.result));
      }
    };
    const size = isLong ? together : count;
    let at = kept;
    for (let from = first; from < to; from += size, at++) {
      const next = Math.min(to, from + size);
      const told = await explainSome(reading, from, next, explainer, load);
      if (!slices.isWanted()) return false;
      const one = draw(told, { from: startOf(from), to: startOf(next), size: next - from }, shown, paste, place, explainer, isLong);
      // What is on the first screen is there at once; the rest comes below it.
      if (from === first) begin();
      code.insertBefore(one.code, drawn[at]?.code ?? null);
      const before = drawn.slice(at).find((other) => other.remarks.length > 0)?.remarks[0] ?? null;
      for (const remark of one.remarks) remarks.insertBefore(remark, before);
      (drawn[at - 1]?.words ?? words).after(one.words);
      drawn.splice(at, 0, one);
      remarks.hidden = remarks.childElementCount === 0;
      if (next < to && !(await slices.next())) return false;
    }
    if (first >= to) begin();
    // A short one is drawn anew each time.
    if (!isLong) last = createShown();
    remarks.hidden = remarks.childElementCount === 0;
    none.hidden = !remarks.hidden;
    const forms = create('div', {});
    result.append(forms, sharing());
    if (!(await slices.next())) return false;
    if (drawn.some(({ isKnown }) => isKnown)) await showForms(forms, paste, explainer, slices);
    return slices.isWanted();
  };
}

function toFragment(nodes: readonly (Node | string)[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
}

/** Draws what is told of some statements. */
function draw(
  { parts, findings }: Pick<Explanation, 'parts' | 'findings'>,
  { from, to, size }: { from: number; to: number; size: number },
  shown: Shown,
  { text, readable }: Explanation['paste'],
  place: CommandPlace,
  explainer: PageExplainer,
  isLong: boolean,
): Drawn {
  const drawn = drawText(text, from, to, findings);
  const one: Drawn = {
    size,
    text: text.slice(from, to),
    readable: readable.slice(from, to),
    start: from,
    isKnown: parts.some(({ path }) => path !== undefined),
    code: isLong ? createStretch(...drawn) : toFragment(drawn),
    remarks: [],
    words: createWords(parts, place, explainer),
  };
  one.remarks = findings.map((finding) =>
    createFinding(finding, ({ start, end, text: right }) => {
      const by = one.start - from;
      place.ask(shown.text.slice(0, start + by) + right + shown.text.slice(end + by));
    }),
  );
  return one;
}

/** The other forms come below what is explained: each brings what writes it. */
async function showForms(place: HTMLElement, paste: Explanation['paste'], explainer: PageExplainer, slices: Slices): Promise<void> {
  const forms = await toForms(paste, explainer, () => slices.next());
  if (!forms) return;
  const written = (['long', 'short'] as const).flatMap((name) => {
    const text = forms[name];
    return text === paste.text ? [] : [create('h3', { textContent: texts.form[name] }), createCopied(texts.form[name], text)];
  });
  const [powershell, file] = await Promise.all([
    toPowerShellForm(paste, explainer, () => slices.next()).then(createPowerShell, () => [create('p', { textContent: texts.formsFailed })]),
    toFile(paste, explainer, () => slices.next()).then(
      (conversion) => createConversion(conversion, texts.file, texts.left),
      () => [heading(texts.file), create('p', { textContent: texts.formsFailed })],
    ),
  ]);
  if (!slices.isWanted()) return;
  place.append(heading(texts.forms), ...written, create('h3', { textContent: texts.form.powershell }), ...powershell, ...file);
}

function createFinding(finding: ToldFinding, put: (fix: NonNullable<ToldFinding['fix']>) => void): HTMLElement {
  const item = createRemark(toLabel(finding), finding.message, finding.says);
  const { fix } = finding;
  if (!fix) return item;
  const button = create('button', { type: 'button', textContent: texts.fix });
  button.addEventListener('click', () => put(fix));
  item.append(' ', button);
  return item;
}

const toLabel = ({ kind, severity }: ToldFinding): string =>
  kind === 'danger' ? texts.severity.danger : kind === 'engine' ? texts.severity.engine : texts.severity[severity];

function createWords(parts: readonly Part[], { toAddress }: CommandPlace, explainer: PageExplainer): HTMLElement {
  const list = create('dl', {});
  for (const { term, long, longName, effect, path = '', role, placeholders } of parts) {
    const code = create('code', { textContent: term });
    const home = role === 'command' || role === 'option' ? explainer.homeOf(path) : undefined;
    const address = home === undefined ? undefined : toAddress(home);
    // An option is told at length on the page of its command, where that page tells it.
    const isTold = role === 'option' && address !== undefined && long !== undefined && explainer.tellsOption(path, long);
    const name = create(
      'dt',
      {},
      isTold ? create('a', { href: `${address}#${toOptionAnchor(long)}` }, code) : code,
      ...(longName ? [' ', create('code', { className: 'long', textContent: longName })] : []),
    );
    const sentence = create('dd', {}, ...toNodes(effect ?? texts.unknown));
    if (role === 'command' && address !== undefined) sentence.append(' ', create('a', { href: address, textContent: texts.entry }));
    for (const { name: hole, meaning } of placeholders)
      if (meaning) sentence.append(' ', create('code', { textContent: `<${hole}>` }), typeset(' : '), ...toNodes(`${meaning}.`));
    list.append(create('div', {}, name, sentence));
  }
  return list;
}

/** A stretch of the text, its mistakes marked where they are. */
function drawText(text: string, from: number, to: number, findings: readonly ToldFinding[]): (Node | string)[] {
  const drawn: (Node | string)[] = [];
  const draw = (piece: string): void => {
    const stretches = cutLongText(piece);
    drawn.push(...(stretches.length > 1 ? stretches.map((one) => createStretch(one)) : toWholeWords(piece)));
  };
  let at = from;
  for (const { start, end, kind, severity } of findings) {
    if (start < at || end <= start || end > to || (severity === 'advice' && kind !== 'engine' && kind !== 'hidden-sign')) continue;
    draw(text.slice(at, start));
    drawn.push(create('mark', { textContent: text.slice(start, end) }));
    at = end;
  }
  draw(text.slice(at, to));
  return drawn;
}

const createPowerShell = (text: string | undefined): HTMLElement[] =>
  text === undefined ? [create('p', { textContent: typeset(texts.byHand) })] : [createCopied(texts.form.powershell, text)];
