import { hrefs } from '../model/href.ts';
import type { Publication } from '../model/publication.ts';
import { toPlainText } from '../render/markdown/inline.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import type { ToAddress } from './export-address.ts';

/** Columns of a card, in order. */
const columns = ['guid', 'Recto', 'Verso', 'Étiquettes'] as const;

/**
 * The entries as cards for Anki: what one wants to do on one side, the command and what it does on the other. Each card
 * keeps its identifier, so that importing the file again mends the cards instead of doubling them.
 */
export function toAnki({ site, entries }: Publication, toAddress: ToAddress): string {
  const head = [
    '#separator:tab',
    '#html:true',
    `#deck:${site.name}`,
    `#columns:${columns.join('\t')}`,
    `#guid column:${columns.indexOf('guid') + 1}`,
    `#tags column:${columns.indexOf('Étiquettes') + 1}`,
  ];
  const rows = entries.map((entry) => {
    const address = toAddress(hrefs.entry(entry.slug));
    const title = escapeMarkup(toPlainText(entry.title));
    const back = [
      `<pre><code>${escapeMarkup(entry.command)}</code></pre>`,
      `<p>${escapeMarkup(toPlainText(entry.summary))}.</p>`,
      entry.destroys ? `<p>⚠ ${escapeMarkup(toPlainText(entry.destroys.lost))}.</p>` : '',
      // A card is read far from the site: only a whole address leads back to it.
      URL.canParse(address) ? `<p><a href="${address}">${title}</a></p>` : '',
    ].join('');
    return [`${site.program}-${entry.slug}`, title, back, [site.program, entry.group.id].join(' ')].map(toCell).join('\t');
  });
  return `${[...head, ...rows].join('\n')}\n`;
}

/** A cell that holds line ends or tabs stands between quotes. */
const toCell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
