/**
 * Former addresses, as Netlify and Cloudflare Pages read them (`_redirects`); other hosts serve the page that leads there.
 *
 * @param moved former address → address of today, both from the root of the site
 * @param base `/` or `/sub-path/`
 */
export function toRedirects(moved: Readonly<Record<string, string>>, base: string): string {
  const place = (path: string) => base.replace(/\/$/, '') + path;
  return Object.entries(moved)
    .map(([from, to]) => `${place(from)} ${place(to)} 301\n`)
    .join('');
}
