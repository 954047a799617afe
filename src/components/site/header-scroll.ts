// It comes with the first scroll, from the top.
let last = 0;
/** Shows the way back up, or takes it away; it is asked for once, with the first move up from far. */
let offer: Promise<(isOffered: boolean) => void> | undefined;

/** On a small screen the head goes away while one reads down, and is back as soon as one goes up; the style sheet says where. */
function follow(): void {
  const header = document.querySelector<HTMLElement>('body > header');
  const moved = scrollY - last;
  if (!header || Math.abs(moved) < 8) return;
  header.toggleAttribute('data-away', moved > 0 && scrollY > header.offsetHeight && !header.matches(':focus-within'));
  last = scrollY;
  const isOffered = moved < 0 && scrollY > 2 * innerHeight;
  if (isOffered) offer ??= import('./way-up.ts').then(({ offerWayUp }) => offerWayUp());
  void offer?.then((show) => show(isOffered));
}

// That first scroll counts, and may be the only one.
follow();
addEventListener('scroll', follow, { passive: true });

export {};
