import css from './search.css?inline';

let isThere = false;

/** Gives the page the style of the search, once: it weighs on no page before it is opened. */
export function addSearchStyle(): void {
  if (isThere) return;
  isThere = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
