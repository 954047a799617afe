import { findHiddenSigns } from '../../explain/hidden-signs.ts';
import { receivedTexts as texts } from '../../ui.ts';
import { create } from '../search/create.ts';
import css from './received-values.css?inline';
import type { ReaderValues } from './values.ts';

/** What the reader may do of values that came by a link. */
export interface ReceivedChoices {
  /** Forgets them. */
  keepOwn(): void;
  /** Keeps them for every page. */
  adopt(): void;
}

let isStyled = false;

/** Says which values of the commands came by a link, until the reader chooses. It comes with the first such link: no page bears its weight. */
export function createReceivedNotice(received: ReaderValues, { keepOwn, adopt }: ReceivedChoices): HTMLElement {
  if (!isStyled) {
    isStyled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  const list = create(
    'ul',
    {},
    ...Object.entries(received).map(([name, value]) =>
      create(
        'li',
        {},
        `${name} : `,
        create('code', { textContent: value }),
        // A letter of another alphabet is no value that one would know again.
        ...findHiddenSigns(value).map(({ message }) => create('strong', { textContent: ` ${message}` })),
      ),
    ),
  );
  return create(
    'section',
    { className: 'received', ariaLabel: texts.title },
    create('p', {}, create('strong', { textContent: texts.title }), ` ${texts.lead}`),
    list,
    create(
      'p',
      { className: 'actions' },
      create('button', { type: 'button', textContent: texts.keepOwn, onclick: keepOwn }),
      create('button', { type: 'button', textContent: texts.adopt, onclick: adopt }),
    ),
  );
}
