import css from './definition.css?inline';

/** What the terms of the page mean: the page brings it. */
const definitions = document.querySelector<HTMLTemplateElement>('[data-definitions]');

/** A term in a sentence leads to its place in the glossary. */
const termLink = 'main a[href*="/glossaire/#"]';

/** How long one stays on a term before its definition comes: a pointer that goes by asks for nothing. */
const restMs = 300;
/** How long a definition stays once one has left its term: the time to go and read it with the pointer. */
const leaveMs = 200;
/** From the term to its definition, in CSS pixels. */
const gapPx = 6;

const box = document.createElement('div');
box.id = 'definition';
box.role = 'tooltip';
box.popover = 'manual';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);

/** Older browsers have no popover: their links lead to the definition. */
const canShow = 'popover' in HTMLElement.prototype;

let term: HTMLAnchorElement | undefined;
/** Where it is pointed at, in CSS pixels from the left of the window; undefined when one comes to it with the keyboard. */
let pointed: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(timer);
  term?.removeAttribute('aria-describedby');
  term = undefined;
  if (box.isConnected) box.hidePopover();
}

/** Puts the definition below the line of its term that one points at, or above it where there is no room below. */
function place(): void {
  const lines = [...(term?.getClientRects() ?? [])];
  const x = pointed;
  const line = lines.find(({ left, right }) => x !== undefined && left <= x && x <= right) ?? lines[0];
  if (!line) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + gapPx;
  const isBelow = below + box.offsetHeight <= clientHeight || line.top < box.offsetHeight + gapPx;
  box.style.insetBlockStart = `${isBelow ? below : line.top - gapPx - box.offsetHeight}px`;
  box.style.insetInlineStart = `${Math.max(gapPx, Math.min(line.left, clientWidth - box.offsetWidth - gapPx))}px`;
}

function show(link: HTMLAnchorElement): void {
  const sentences = definitions?.content.querySelectorAll<HTMLElement>('[data-term]') ?? [];
  const sentence = [...sentences].find(({ dataset }) => dataset.term === link.hash.slice(1));
  // One may have gone on meanwhile.
  if (!sentence || term !== link || !link.matches(':hover, :focus')) return;
  document.body.append(box);
  box.replaceChildren(document.importNode(sentence, true));
  box.showPopover();
  place();
  link.setAttribute('aria-describedby', box.id);
}

const isShown = (): boolean => Boolean(term?.hasAttribute('aria-describedby'));

function leave(): void {
  if (!term) return;
  clearTimeout(timer);
  timer = setTimeout(hide, leaveMs);
}

/** Shows what a term means once one stays on it with the pointer or comes to it with the keyboard. */
export function point(event: Event): void {
  if (!canShow) return;
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest<HTMLAnchorElement>(termLink) ?? undefined;
  // On its way from a term to its definition, and back.
  if ((isShown() && link === term) || (target && box.contains(target))) {
    clearTimeout(timer);
    return;
  }
  if (!link) {
    leave();
    return;
  }
  // A finger follows the link; a press is no way to come with the keyboard.
  const isPointed = event instanceof PointerEvent;
  if (isPointed ? event.pointerType === 'touch' : !link.matches(':focus-visible')) return;
  hide();
  term = link;
  pointed = isPointed ? event.clientX : undefined;
  timer = setTimeout(() => show(link), isPointed ? restMs : 0);
}

for (const type of ['pointerover', 'focusin']) document.addEventListener(type, point);
for (const type of ['pointerleave', 'focusout']) document.addEventListener(type, leave);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
addEventListener('scroll', () => isShown() && place(), { passive: true });
