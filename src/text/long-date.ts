/** A day as French writes it in full: `21 novembre 2026`, `1er décembre 2026`. @param day ISO 8601, or a date; the day is that of UTC */
export const toLongDate = (day: string | Date): string =>
  new Date(day).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).replace(/^1 /, '1er ');
