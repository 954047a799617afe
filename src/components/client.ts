/** The custom elements of the site, in one small script that all pages share; those of one kind of page come when it has them. */
// First: what it allows is started by the others.
import './site/trusted-scripts.ts';
import './content/scroll-area.ts';
import './guide/page-sections.ts';
import './search/search-dialog.ts';
import './site/keyboard-help.ts';
import './site/site-update.ts';
import './snippet/command-settings.ts';
import './snippet/copy-button.ts';

const rare: Readonly<Record<string, () => Promise<unknown>>> = {
  // The page of the sheet has them with its own scripts: what they know is known there once.
  'body:not(:has(print-button)) :is(sheet-pick, sheet-count)': () => import('./choice/sheet-pick.ts'),
  'choice-table': () => import('./content/choice-table.ts'),
  'course-progress, resume-course, search-field': () => import('./guide/progress.ts'),
  'system-tabs': () => import('./content/system-tabs.ts'),
  'print-button': () => import('./sheet/print-button.ts'),
  'list-filter': () => import('./list/list-filter.ts'),
  'explain-page': () => import('./explain/explain-page.ts'),
  'exercise-progress': () => import('./exercise/exercise-progress.ts'),
  'search-page': () => import('./search/search-page.ts'),
  'revision-session': () => import('./revision/revision-session.ts'),
};

// A page that is left, or that lost the network, reads on without the scripts that were on their way: browsers say it each in its words.
addEventListener('unhandledrejection', (event) => /module/.test(event.reason) && event.preventDefault());

for (const [name, load] of Object.entries(rare)) if (document.querySelector(name)) void load();

// Of a rail that is taller than the screen, what one reads is in sight; it stays at its top where that is so by itself.
const rail = document.querySelector('.sides > .side');
const current = rail?.querySelector<HTMLElement>('[aria-current="page"]');
if (rail && current) rail.scrollTop = current.offsetTop - rail.clientHeight * 0.8;

// What stands far below comes as one nears it.
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void import('./content/default-words.ts');
  },
  { rootMargin: '100%' },
);
for (const place of document.querySelectorAll('default-words')) near.observe(place);

// What comes once one points at a place, or comes to it with the keyboard; what it says of the word pointed at is told at once.
const pointed: Readonly<Record<string, () => Promise<{ point?(event: Event): void }>>> = {
  '.snippet': () => import('./snippet/word-marks.ts'),
  'a[href*="/glossaire/#"]': () => import('./term/definition.ts'),
  main: () => import('./site/address-links.ts'),
  'body > header': () => import('./site/reader-settings.ts'),
};
const pointings = ['pointerover', 'focusin'];
for (const [place, load] of Object.entries(pointed)) {
  /** Where one points by the time it has come. */
  let last: Event | undefined;
  const see = (event: Event): void => {
    if (!(event.target as Element).closest?.(place)) return;
    if (!last)
      load().then(
        ({ point }) => point?.(last as Event),
        // As above: Firefox tells of a script that did not come, even where the event of it was answered.
        () => undefined,
      );
    last = event;
  };
  for (const type of pointings) addEventListener(type, see);
}

// The head goes away once one reads down.
addEventListener('scroll', () => void import('./site/header-scroll.ts'), { once: true, passive: true });

// A heading gives its address, a page its text.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-copy-page], main :is(h2, h3) > a[href^="#"], a.address');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if ('copyPage' in link.dataset) event.preventDefault();
  void import('./site/copy-address.ts').then((copy) => copy.copyTarget(link));
});
