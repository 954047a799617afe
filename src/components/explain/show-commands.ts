import subject from 'virtual:subject';
import type { Part } from '../../command-line/explain.ts';
import { applyEdits } from '../../command-line/forms.ts';
import type { PasteShell } from '../../command-line/paste.ts';
import { explainSome, type LoadPart, readOnPage } from '../../explain/explain-on-page.ts';
import { type Explanation, type ToldFinding, toFile, toForms, toPowerShellForm } from '../../explain/explain-paste.ts';
import type { PageData } from '../../explain/page-data.ts';
import { type PageExplainer, toPageExplainer } from '../../explain/page-explainer.ts';
import { toOptionAnchor } from '../../model/href.ts';
import { typeset } from '../../text/typeset.ts';
import { explainTexts as texts } from '../../ui-explain.ts';
import { create } from '../search/create.ts';
import { createConversion, createPlate, createRemark, drawLines, heading, type Mark, setPlate, sharing, toNodes } from './drawn.ts';
import type { DrawStatements, LongFrame } from './long-text.ts';
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
/** Its signs. */
const longestAtOnce = 12_000;

const toLong = ({ createLong, drawLong }: typeof import('./long-text.ts')) => ({ showLong: createLong(), drawLong });

/** What explains commands in a browser: it comes, with its data, when a command is pasted. */
export function createCommands(data: PageData, load: LoadPart): ShowCommands {
  const explainer = toPageExplainer(data, subject);
  let long: ReturnType<typeof toLong> | undefined;
  return async (pasted, place) => {
    const { result, slices } = place;
    const reading = await readOnPage(pasted, explainer, () => slices.next());
    if (!reading) return false;
    const { paste, statements } = reading;
    const explain = (from: number, to: number) => explainSome(reading, from, to, explainer, load);
    const isShort = statements.length <= mostAtOnce && paste.text.length <= longestAtOnce;
    // What draws a long text, and leaves as it is what did not change, comes with a text of which it is much.
    long ??= isShort ? undefined : toLong(await import('./long-text.ts'));
    const { drawLong, showLong } = (!isShort && long) || {};
    if (!slices.isWanted()) return false;
    const draw: DrawStatements = ({ parts, findings }, from, to, put) => {
      const marks = toMarks(paste.text, findings, parts, isShort);
      return {
        isKnown: parts.some(({ path }) => path !== undefined),
        text: drawLong ? drawLong(paste.text, from, to, marks) : drawLines(paste.text, marks),
        remarks: findings.map((finding) => createFinding(finding, put)),
        words: createWords(parts, place, explainer),
      };
    };
    const code = create('code', {});
    const frame: LongFrame = {
      code,
      plate: createPlate(texts.result, paste.text, code, toPrompt(paste.shell, statements.length)),
      remarks: create('ul', { className: 'remarks' }),
      none: create('p', { textContent: texts.none }),
      words: create('div', { className: 'words' }),
      begin({ plate, remarks, none, words }) {
        result.replaceChildren(heading(texts.result), plate, heading(texts.remarks), remarks, none, heading(texts.words), words);
      },
    };
    let isKnown: boolean | undefined;
    if (showLong) {
      isKnown = await showLong({ paste, statements, explain, draw, frame, place });
    } else {
      const told = await explain(0, statements.length);
      if (!slices.isWanted()) return false;
      const drawn = draw(told, 0, paste.text.length, (fix) => place.ask(applyEdits(paste.text, [fix])));
      isKnown = drawn.isKnown;
      code.append(...drawn.text);
      frame.remarks.append(...drawn.remarks);
      frame.begin(frame);
      frame.words.append(drawn.words);
      frame.none.hidden = drawn.remarks.length > 0;
      frame.remarks.hidden = !frame.none.hidden;
    }
    if (isKnown === undefined) return false;
    const destroys = result.querySelector('[data-deletes]') !== null;
    const plate = result.querySelector<HTMLElement>('.command');
    if (plate) setPlate(plate, paste.text, destroys);
    const forms = create('div', {});
    result.append(forms, sharing());
    if (!(await slices.next())) return false;
    /** Another form, its words told apart as those of the first. */
    const drawForm = async (text: string): Promise<(Node | string)[]> => {
      const again = isShort ? await readOnPage(text, explainer) : undefined;
      if (again?.paste.text !== text) return drawPlain(text);
      return drawLines(text, toMarks(text, [], (await explainSome(again, 0, again.statements.length, explainer, load)).parts, true));
    };
    const drawPlain = (text: string) => (drawLong ? drawLong(text, 0, text.length, []) : drawLines(text, []));
    const toPlate = async (label: string, text: string, shell = paste.shell): Promise<HTMLElement> =>
      createPlate(label, text, create('code', {}, ...(await drawForm(text))), toPrompt(shell, statements.length), destroys);
    if (isKnown) await showForms(forms, paste, explainer, slices, { toPlate, drawPlain });
    return slices.isWanted();
  };
}

/** How the other forms are drawn. */
interface FormDrawing {
  toPlate(label: string, text: string, shell?: PasteShell): Promise<HTMLElement>;
  drawPlain(text: string): (Node | string)[];
}

/** The other forms come below what is explained: each brings what writes it. */
async function showForms(
  place: HTMLElement,
  paste: Explanation['paste'],
  explainer: PageExplainer,
  slices: Slices,
  { toPlate, drawPlain }: FormDrawing,
): Promise<void> {
  const forms = await toForms(paste, explainer, () => slices.next());
  if (!forms) return;
  const written: HTMLElement[] = [];
  for (const name of ['long', 'short'] as const) {
    const text = forms[name];
    if (text !== paste.text) written.push(create('h3', { textContent: texts.form[name] }), await toPlate(texts.form[name], text));
  }
  const [powershell, file] = await Promise.all([
    toPowerShellForm(paste, explainer, () => slices.next()).then(
      (text) =>
        text === undefined ? create('p', { textContent: typeset(texts.byHand) }) : toPlate(texts.form.powershell, text, 'powershell'),
      () => create('p', { textContent: texts.formsFailed }),
    ),
    toFile(paste, explainer, () => slices.next()).then(
      (conversion) => createConversion(conversion, texts.file, texts.left, drawPlain),
      () => [heading(texts.file), create('p', { textContent: texts.formsFailed })],
    ),
  ]);
  if (!slices.isWanted()) return;
  place.append(heading(texts.forms), ...written, create('h3', { textContent: texts.form.powershell }), powershell, ...file);
}

function createFinding(finding: ToldFinding, put: (fix: NonNullable<ToldFinding['fix']>) => void): HTMLElement {
  const item = createRemark(toKind(finding), finding.message, finding.says);
  const { fix, deletes } = finding;
  item.toggleAttribute('data-deletes', deletes !== undefined);
  if (!fix) return item;
  const button = create('button', { type: 'button', textContent: texts.fix });
  button.addEventListener('click', () => put(fix));
  item.append(' ', button);
  return item;
}

const toKind = ({ kind, severity }: Pick<ToldFinding, 'kind' | 'severity'>) => (kind === 'danger' || kind === 'engine' ? kind : severity);

/** What checks commands elsewhere: brought with the rest of this file, so that what explains them stays one file. */
export const commandTools = {
  createExplainer: (data: PageData): PageExplainer => toPageExplainer(data, subject),
  readOnPage,
  explainSome,
  toLabel: (finding: Pick<ToldFinding, 'kind' | 'severity'>): string => texts.severity[toKind(finding)],
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

/** What is told apart in a text, in order: its mistakes, then the program, the options and the values. @param isExplained whether each part finds its explanation by its number */
const toMarks = (text: string, findings: readonly ToldFinding[], parts: readonly Part[], isExplained: boolean): Mark[] =>
  [
    ...findings
      .filter(({ kind, severity }) => severity !== 'advice' || kind === 'engine' || kind === 'hidden-sign')
      .map(({ start, end }) => ({ start, end, element: create('mark') })),
    ...parts.flatMap(({ role, spans }, index) =>
      spans.flatMap(({ start, end }): Mark[] => {
        const element = create(role === 'command' ? 'b' : 'span');
        if (isExplained) element.dataset.part = String(index);
        const name = role === 'operand' ? 0 : role === 'option' ? /^[^\s=]+[\s=]+/.exec(text.slice(start, end))?.[0].length : undefined;
        return [{ start, end, element }, ...(name === undefined ? [] : [{ start: start + name, end, element: create('var') }])];
      }),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);

/** A command is typed at a prompt; a script is not. */
const toPrompt = (shell: PasteShell, commands: number): string | undefined =>
  commands === 1 ? (shell === 'bash' ? '$ ' : '> ') : undefined;
