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

/** What holds one link a row. */
const lists = 'dl, list-filter';

/** The addresses of a list that are shown, in order. */
const readAddresses = (list: Element): HTMLAnchorElement[] =>
  [...list.querySelectorAll<HTMLAnchorElement>('a.address')].filter((link) => link.checkVisibility());

/** In a list the Tab key stops at one address, the first that is shown: the arrows lead from there to the others. */
function keepOneStop(): void {
  for (const list of document.querySelectorAll(lists))
    for (const [index, link] of readAddresses(list).entries()) link.tabIndex = index === 0 ? 0 : -1;
}

function rove(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.address') : null;
  const list = link?.closest(lists);
  if (!step || !link || !list || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const links = readAddresses(list);
  const next = links[links.indexOf(link) + step];
  // At its end, the arrow scrolls as it does anywhere.
  if (!next) return;
  event.preventDefault();
  link.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
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
    keepOneStop();
    document.addEventListener('keydown', rove);
    // What filters a list hides rows, whenever it comes, and what is folded opens.
    const hiding = new MutationObserver(keepOneStop);
    for (const list of document.querySelectorAll('list-filter'))
      hiding.observe(list, { subtree: true, attributes: true, attributeFilter: ['hidden'] });
    document.addEventListener('toggle', keepOneStop, true);
  };
  document.head.append(style);
}

linkAll();
