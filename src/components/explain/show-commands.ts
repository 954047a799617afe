import subject from 'virtual:subject';
import type { Part } from '../../command-line/explain.ts';
import { applyEdits } from '../../command-line/forms.ts';
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
import type { createLong, DrawStatements, LongFrame } from './long-text.ts';
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

/** Statements of a text that is explained and drawn at once. */
const mostAtOnce = 60;

/** What explains commands in a browser: it comes, with its data, when a command is pasted. */
export function createCommands(data: PageData, load: LoadPart): ShowCommands {
  const explainer = toPageExplainer(data, subject);
  let long: ReturnType<typeof createLong> | undefined;
  return async (pasted, place) => {
    const { result, slices } = place;
    const reading = await readOnPage(pasted, explainer, () => slices.next());
    if (!reading) return false;
    const { paste, statements } = reading;
    const explain = (from: number, to: number) => explainSome(reading, from, to, explainer, load);
    const draw: DrawStatements = ({ parts, findings }, from, to, put) => ({
      isKnown: parts.some(({ path }) => path !== undefined),
      text: drawText(paste.text, from, to, findings),
      remarks: findings.map((finding) => createFinding(finding, put)),
      words: createWords(parts, place, explainer),
    });
    const code = create('code', {});
    const frame: LongFrame = {
      code,
      pre: create('pre', { tabIndex: 0, ariaLabel: texts.result, role: 'region' }, code),
      remarks: create('ul', { className: 'remarks' }),
      none: create('p', { textContent: texts.none }),
      words: create('h2', { textContent: texts.words }),
      begin({ pre, remarks, none, words }) {
        result.replaceChildren(heading(texts.result), pre, heading(texts.remarks), remarks, none, words);
      },
    };
    let isKnown: boolean | undefined;
    if (statements.length > mostAtOnce) {
      // What leaves as it is what did not change comes with a text of which it is much.
      long ??= (await import('./long-text.ts')).createLong();
      isKnown = await long({ paste, statements, explain, draw, frame, place });
    } else {
      const told = await explain(0, statements.length);
      if (!slices.isWanted()) return false;
      const drawn = draw(told, 0, paste.text.length, (fix) => place.ask(applyEdits(paste.text, [fix])));
      isKnown = drawn.isKnown;
      code.append(...drawn.text);
      frame.remarks.append(...drawn.remarks);
      frame.begin(frame);
      frame.words.after(drawn.words);
      frame.none.hidden = drawn.remarks.length > 0;
      frame.remarks.hidden = !frame.none.hidden;
    }
    if (isKnown === undefined) return false;
    const forms = create('div', {});
    result.append(forms, sharing());
    if (!(await slices.next())) return false;
    if (isKnown) await showForms(forms, paste, explainer, slices);
    return slices.isWanted();
  };
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

const toLabel = ({ kind, severity }: Pick<ToldFinding, 'kind' | 'severity'>): string =>
  kind === 'danger' ? texts.severity.danger : kind === 'engine' ? texts.severity.engine : texts.severity[severity];

/** What checks commands elsewhere: brought with the rest of this file, so that what explains them stays one file. */
export const commandTools = {
  createExplainer: (data: PageData): PageExplainer => toPageExplainer(data, subject),
  readOnPage,
  explainSome,
  toLabel,
  toNodes,
};

export type CommandTools = typeof commandTools;

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
