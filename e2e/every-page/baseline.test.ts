import { expect, test } from '@playwright/test';
import { clientEntry, findRecentCss, findRecentHtml, findRecentJs, readPages } from '../support/baseline.ts';
import { output } from '../support/site.ts';

/**
 * What the site uses that is not yet Baseline widely available, and what a browser without it does instead.
 * A feature that joins the others, or is no longer used, leaves the list.
 */
const fallbacks: Readonly<Record<'css' | 'html' | 'js', Readonly<Record<string, string>>>> = {
  css: {
    'Function light-dark': 'the browser’s own colours: dark text on a white page',
    'Selector details-content':
      'folded parts print folded, unless the print button opened them; long lists are folded until their script opens them',
    'Property content-visibility': 'the same; what is far down a page is laid out with the rest',
    'Selector popover-open': 'the sections of the site stand open in the header',
    'Property text-wrap': 'titles break where the line ends',
    'Property text-size-adjust': 'the browser’s own size of text',
    'Property accent-color': 'the browser’s own colour of a control',
    'Property user-select': 'a prompt is selected too: what is copied leaves it out',
    'Selector selection': 'the browser’s own colours of a selection',
    'Selector marker': 'the browser’s own marks of a list',
    'At-rule @page': 'the printer’s own margins',
    'Property print-color-adjust': 'grounds and the colours of rules are printed as the printer is told',
    'Value avoid of property break-after': 'a title may end a sheet of paper',
  },
  html: {
    'html.global_attributes.popover': 'the sections of the site stand open in the header',
    'html.elements.button.popovertarget': 'the same',
    'html.global_attributes.autocapitalize': 'a telephone’s keyboard may begin with a capital',
    'html.elements.link.rel.manifest': 'the site is read in the browser alone',
    'html.elements.meta.name.theme-color': 'the browser’s own colour around the page',
  },
  js: {
    'api.HTMLElement.autocapitalize': 'a telephone’s keyboard may begin with a capital',
    'api.Window.requestIdleCallback': 'the copy for reading without network begins as soon as the page is loaded',
    'api.HTMLElement.popover': 'no definition comes: its term leads to it',
    'api.HTMLElement.hidePopover': 'the same',
    'api.HTMLElement.showPopover': 'the same',
    'api.KeyboardEvent.isComposing': 'Enter that ends a composition opens the answer',
  },
};

test.describe('what is not Baseline widely available has a known fallback', () => {
  test('in style sheets', async () => {
    expect([...(await findRecentCss(output))].sort()).toEqual(Object.keys(fallbacks.css).sort());
  });

  test('in pages', () => {
    expect([...findRecentHtml(readPages(output))].sort()).toEqual(Object.keys(fallbacks.html).sort());
  });

  test('in scripts', () => {
    expect([...findRecentJs(clientEntry)].sort()).toEqual(Object.keys(fallbacks.js).sort());
  });
});

test('reports a known violation', () => {
  expect([...findRecentHtml(['<p popover>a</p><dialog closedby="any"></dialog><p lang="fr">'])].sort()).toEqual([
    'html.elements.dialog.closedby',
    'html.global_attributes.popover',
  ]);
});
