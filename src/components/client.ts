/** The custom elements of the site, in one small script that all pages share; those of one kind of page come when it has them. */
// First: what it allows is started by the others.
import './site/trusted-scripts.ts';
import './choice/sheet-pick.ts';
import './content/scroll-area.ts';
import './guide/page-sections.ts';
import './search/search-dialog.ts';
import './search/search-field.ts';
import './sheet/own-sheet.ts';
import './sheet/print-button.ts';
import './site/keyboard-help.ts';
import './site/site-update.ts';
import './site/theme-switch.ts';
import './snippet/command-settings.ts';
import './snippet/copy-button.ts';
import './snippet/word-marks.ts';

const rare: Readonly<Record<string, () => Promise<unknown>>> = {
  'explain-page': () => import('./explain/explain-page.ts'),
  'exercise-progress': () => import('./exercise/exercise-progress.ts'),
  'search-page': () => import('./search/search-page.ts'),
  'search-sample': () => import('./style/search-sample.ts'),
  'revision-session': () => import('./revision/revision-session.ts'),
};
for (const [name, load] of Object.entries(rare)) if (document.querySelector(name)) void load();
