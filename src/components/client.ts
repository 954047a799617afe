/** The custom elements of the site, in one small script that all pages share; those of one kind of page come when it has them. */
// First: what it allows is started by the others.
import './site/trusted-scripts.ts';
import './choice/sheet-pick.ts';
import './content/scroll-area.ts';
import './guide/page-sections.ts';
import './search/search-dialog.ts';
import './site/keyboard-help.ts';
import './site/site-update.ts';
import './snippet/command-settings.ts';
import './snippet/copy-button.ts';

const rare: Readonly<Record<string, () => Promise<unknown>>> = {
  'choice-table': () => import('./content/choice-table.ts'),
  'course-progress, resume-course, search-field': () => import('./guide/progress.ts'),
  'default-words': () => import('./content/default-words.ts'),
  'system-tabs': () => import('./content/system-tabs.ts'),
  'print-button': () => import('./sheet/print-button.ts'),
  'list-filter': () => import('./list/list-filter.ts'),
  'explain-page': () => import('./explain/explain-page.ts'),
  'exercise-progress': () => import('./exercise/exercise-progress.ts'),
  'search-page': () => import('./search/search-page.ts'),
  'revision-session': () => import('./revision/revision-session.ts'),
};
for (const [name, load] of Object.entries(rare)) if (document.querySelector(name)) void load();

// What is said of a word comes once one points at what holds it, or comes to it with the keyboard.
const told: readonly (readonly [place: string, load: () => Promise<(event: Event) => void>])[] = [
  ['.snippet', () => import('./snippet/word-marks.ts').then(({ mark }) => mark)],
  ['a[href*="/glossaire/#"]', () => import('./term/definition.ts').then(({ define }) => define)],
];
for (const [place, load] of told) {
  const tell = (event: Event): void => {
    if (!(event.target instanceof Element && event.target.closest(place))) return;
    for (const type of ['pointerover', 'focusin']) document.removeEventListener(type, tell);
    void load().then((say) => say(event));
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, tell);
}

// Titles and options lead to themselves once one points at the page, or comes into it with the keyboard.
const linkAll = (): void => void import('./site/address-links.ts');
for (const type of ['pointerover', 'focusin'])
  document.querySelector('main')?.addEventListener(type, linkAll, { once: true, passive: true });

// The head goes away once one reads down.
addEventListener('scroll', () => void import('./site/header-scroll.ts'), { once: true, passive: true });

// The settings are asked for when one comes near them.
for (const type of ['pointerover', 'focusin'])
  document
    .querySelector('body > header')
    ?.addEventListener(type, () => void import('./site/reader-settings.ts'), { once: true, passive: true });

// A heading gives its address, a page its text.
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-copy-page], main :is(h2, h3) > a, a.address') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !(link.dataset.copyPage || link.getAttribute('href')?.startsWith('#')))
    return;
  if (link.dataset.copyPage) event.preventDefault();
  void import('./site/copy-address.ts').then((copy) => copy.copyTarget(link));
});
