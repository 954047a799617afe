import { hrefs } from '../model/href.ts';
import { toPlainText } from '../render/markdown/inline.ts';
import type { Site } from '../source/schema.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import type { ToAddress } from './export-address.ts';

/** What lets a browser search the site from its address bar, by the OpenSearch convention. */
export function toOpenSearch({ name, description }: Site, toAddress: ToAddress): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeMarkup(toShortName(name))}</ShortName>
  <LongName>${escapeMarkup(name.slice(0, 48).trim())}</LongName>
  <Description>${escapeMarkup(toPlainText(description))}</Description>
  <Language>fr</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeMarkup(toAddress('/favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${escapeMarkup(`${toAddress(hrefs.search)}?q={searchTerms}`)}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeMarkup(toAddress('/opensearch.xml'))}"/>
</OpenSearchDescription>
`;
}

/** The first words of a name, 16 signs at most as the convention wants; the last one is not an article or a preposition. */
function toShortName(name: string): string {
  if (name.length <= 16) return name;
  const words = name
    .slice(0, 17)
    .replace(/\s\S*$/, '')
    .split(' ');
  while (words.length > 1 && (words.at(-1)?.length ?? 0) <= 3) words.pop();
  return words.join(' ').slice(0, 16);
}
