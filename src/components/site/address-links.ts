import styleHref from './address-links.css?url';

/** Where a title stands that leads to itself: one that folds what is under it, or that is printed, does something else. */
const busy = 'summary, form, button, dialog, nav, .sheet, sheet-editor, revision-session, search-page, explain-page';

/** The name of a place in the page: its own, or that of what it is the title of. */
const toFragment = (title: Element): string =>
  title.id ||
  (title.parentElement?.matches('section, article, div') && title.previousElementSibling === null ? title.parentElement.id : '');

/** Makes a link to itself of what an element holds. */
function link(element: Element, fragment: string): void {
  if (fragment === '' || element.closest(busy) || element.querySelector('a, button, input')) return;
  const address = document.createElement('a');
  address.className = 'address';
  address.href = `#${fragment}`;
  address.append(...element.childNodes);
  element.append(address);
}

/** Titles and options lead to themselves, as those of the course do: one press copies the address. */
function linkAll(): void {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = styleHref;
  // Before it is there, they would look like other links.
  style.onload = () => {
    for (const title of document.querySelectorAll('main :is(h2, h3)')) link(title, toFragment(title));
    for (const option of document.querySelectorAll('main [id^="option-"]')) {
      const name = option.querySelector('dt > code');
      if (name) link(name, option.id);
    }
  };
  document.head.append(style);
}

linkAll();
