/** What is laid out as on paper, and what takes it away. */
export interface Paper {
  /** Copies of what was given. */
  pages: HTMLElement[];
  remove(): void;
}

/**
 * Lays out parts of the page as a printer would, unseen: in a frame as wide as the paper is within its margins, where
 * the rules of print apply to the screen, and those of the screen to nothing.
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
  // Faces are asked for once the page is laid out; before that, all are said to be there.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  const style = new Sheet({ baseURL: location.href });
  style.replaceSync(readRules().replaceAll('@media print', '@media all').replaceAll('@media screen', '@media print'));
  paper.adoptedStyleSheets = [style];
  const main = paper.createElement('main');
  const pages = parts.map((part) => paper.importNode(part, true));
  main.append(...pages);
  body.append(main);
  // The faces that came; one that stands in for them may not be on this machine.
  const used = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
  await Promise.allSettled([...paper.fonts].map((face) => (used.has(face.family) ? face.load() : undefined)));
  return { pages, remove: () => frame.remove() };
}

/** What the page is written with. A printer uses the faces that came too late for the screen: the copy waits for them. */
const readRules = (): string =>
  [...document.styleSheets, ...document.adoptedStyleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .map(({ cssText }) => (cssText.startsWith('@font-face') ? cssText.replace('optional', 'block') : cssText))
    .join('\n');
