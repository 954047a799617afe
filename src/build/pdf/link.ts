import { escapeMarkup } from '../../text/escape-markup.ts';

/** A PDF that was made, as a page links to it. */
export interface PdfLink {
  href: string;
  label: string;
}

const lead = /<p class="lead[" ][^>]*>[\s\S]*?<\/p>/;
const link = /<p class="screen-only" data-pdf>[\s\S]*?<\/p>/g;

/**
 * The page with a link to its PDF under its title, in the place of an older one.
 *
 * @throws when the page has no lead to put it under
 */
export function linkPdf(html: string, { href, label }: PdfLink): string {
  const clean = html.replace(link, '');
  if (!lead.test(clean)) throw new Error('no lead to put the link under');
  const added = `<p class="screen-only" data-pdf><a href="${escapeMarkup(href)}" type="application/pdf">${escapeMarkup(label)}</a></p>`;
  return clean.replace(lead, (found) => found + added);
}
