/** Every custom element of the site, in one small script that all pages share. */
import './search/search-box.ts';
import './search/search-dialog.ts';
import './search/search-field.ts';
import './search/search-page.ts';
import './sheet/print-button.ts';
import './site/theme-switch.ts';
import './snippet/copy-button.ts';
