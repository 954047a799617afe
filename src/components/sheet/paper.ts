/** What is laid out as on paper, and what takes it away. */
export interface Paper {
  /** Copies of what was given. */
  pages: HTMLElement[];
  remove(): void;
}

/**
 * Lays out parts of the page as a printer would, unseen: in a frame as wide as the paper is within its margins, where
 * the rules of print apply to the screen.
 */
export async function createPaper(parts: readonly HTMLElement[]): Promise<Paper> {
  const frame = document.createElement('iframe');
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'absolute', insetBlockStart: '0', inlineSize: '194mm', border: '0', visibility: 'hidden' });
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const paper = frame.contentDocument;
  const Sheet = (frame.contentWindow as (Window & typeof globalThis) | null)?.CSSStyleSheet;
  if (!paper || !Sheet) throw new Error('no frame');
  // An empty document is of the old kind, whose lines are lower; one that is opened, and not parsed, is of today's.
  paper.open();
  const root = paper.createElement('html');
  for (const { name, value } of document.documentElement.attributes) root.setAttribute(name, value);
  const body = paper.createElement('body');
  root.append(body);
  paper.append(root);
  await document.fonts.ready;
  const style = new Sheet({ baseURL: location.href });
  style.replaceSync(readRules().replaceAll('@media print', '@media all'));
  paper.adoptedStyleSheets = [style];
  const main = paper.createElement('main');
  const pages = parts.map((part) => paper.importNode(part, true));
  main.append(...pages);
  body.append(main);
  // The faces that the page uses; one that stands in for them may not be on this machine.
  const used = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
  await Promise.allSettled([...paper.fonts].map((face) => (used.has(face.family) ? face.load() : undefined)));
  return { pages, remove: () => frame.remove() };
}

/** Whether the page shows a face: one that came later than its text stays unused until the next page, on paper too. */
function isShown(family: string): boolean {
  const probe = document.createElement('span');
  probe.textContent = 'illWWW';
  Object.assign(probe.style, { position: 'absolute', fontSize: '6rem', visibility: 'hidden', whiteSpace: 'nowrap' });
  document.body.append(probe);
  const [beside, instead] = ['monospace', 'serif'].map((other) => {
    probe.style.fontFamily = `${family}, ${other}`;
    return probe.offsetWidth;
  });
  probe.remove();
  return beside === instead;
}

/** What the page is written with; of the faces that may come too late, those that it shows, which the copy waits for. */
const readRules = (): string =>
  [...document.styleSheets, ...document.adoptedStyleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => !(isOptional(rule) && !isShown(rule.style.getPropertyValue('font-family'))))
    .map((rule) => (isOptional(rule) ? rule.cssText.replace('optional', 'block') : rule.cssText))
    .join('\n');

const isOptional = (rule: CSSRule): rule is CSSFontFaceRule =>
  rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-display') === 'optional';
