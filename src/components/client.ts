/** Every custom element of the site, in one small script that all pages share. */
// First: what it allows is started by the others.
import './site/trusted-scripts.ts';
import './content/scroll-area.ts';
import './exercise/exercise-progress.ts';
import './guide/page-sections.ts';
import './search/search-box.ts';
import './search/search-dialog.ts';
import './search/search-field.ts';
import './search/search-page.ts';
import './sheet/print-button.ts';
import './site/site-update.ts';
import './site/theme-switch.ts';
import './snippet/command-settings.ts';
import './snippet/copy-button.ts';
import './snippet/word-marks.ts';
