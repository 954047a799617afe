import { Parser } from 'htmlparser2';

/** A part of a page under a heading of its own. */
export interface PageSection {
  id: string;
  title: string;
  /** Its first paragraph. */
  summary: string;
  text: string;
}

/** What a built page says. */
export interface PageText {
  /** Its main text, without its menus, buttons and what the commands say of themselves. */
  text: string;
  /** Its second-level parts. */
  sections: PageSection[];
  /** Text of each `<section id>`: a term, a message. */
  parts: ReadonlyMap<string, string>;
}

/** Elements that say nothing which is not said elsewhere. */
const isAside = (name: string, { class: classes = '', ...attributes }: Readonly<Record<string, string>>): boolean =>
  ['nav', 'button', 'script', 'style', 'noscript', 'fieldset', 'command-settings'].includes(name) ||
  attributes['data-pagefind-ignore'] !== undefined ||
  ['words', 'colophon', 'toc'].some((aside) => classes.split(' ').includes(aside));

/** Reads what a page says in its `<main>`. */
export function readPage(page: string): PageText {
  // What is around it is most of a short page.
  const end = page.lastIndexOf('</main>');
  const html = page.slice(Math.max(page.indexOf('<main'), 0), end === -1 ? undefined : end);
  const sections: PageSection[] = [];
  const parts = new Map<string, string>();
  const open: { name: string; isAside: boolean; part: string | undefined }[] = [];
  let text = '';
  let mainDepth = 0;
  let asides = 0;
  let section: PageSection | undefined;
  let isTitle = false;
  let isSummary = false;

  const parser = new Parser({
    onopentag(name, attributes) {
      const aside = isAside(name, attributes);
      const part = name === 'section' ? attributes.id : undefined;
      open.push({ name, isAside: aside, part });
      if (name === 'main') mainDepth = open.length;
      if (aside) asides++;
      if (part !== undefined) parts.set(part, '');
      if (mainDepth === 0 || asides > 0) return;
      if (name === 'h2') {
        section = attributes.id && part === undefined ? { id: attributes.id, title: '', summary: '', text: '' } : undefined;
        if (section) sections.push(section);
        isTitle = true;
      }
      if (name === 'p' && section?.summary === '') isSummary = true;
    },
    ontext(read) {
      if (mainDepth === 0 || asides > 0) return;
      text += read;
      for (const { part } of open) if (part !== undefined) parts.set(part, parts.get(part) + read);
      if (!section) return;
      if (isTitle) section.title += read;
      else section.text += read;
      if (isSummary) section.summary += read;
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed?.isAside) asides--;
      if (name === 'h2') isTitle = false;
      if (name === 'p') isSummary = false;
      if (name === 'main') mainDepth = 0;
      // Words of two elements are two words.
      if (mainDepth === 0 || asides > 0) return;
      text += ' ';
      if (section) section.text += ' ';
      for (const { part } of open) if (part !== undefined) parts.set(part, `${parts.get(part)} `);
    },
  });
  parser.end(html);
  const squeeze = (read: string) => read.replace(/\s+/g, ' ').trim();
  return {
    text: squeeze(text),
    sections: sections.map(({ id, title, summary, text }) => ({
      id,
      title: squeeze(title),
      summary: squeeze(summary),
      text: squeeze(text),
    })),
    parts: new Map([...parts].map(([id, read]) => [id, squeeze(read)])),
  };
}

/** The first sentences of a text that hold in a line or two. */
export function toExcerpt(text: string, longest = 150): string {
  if (text.length <= longest) return text.replace(/[.:]$/, '').trimEnd();
  const sentences = text.slice(0, longest).match(/^.*[.!?](?=\s)/)?.[0];
  return sentences ? sentences.replace(/\.$/, '') : `${text.slice(0, longest).replace(/(?<!\s)\s+\S*$/, '')}…`;
}
