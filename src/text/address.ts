/** What an address of a link may begin with; addresses of the site itself take the first. */
export const linkSchemes: ReadonlySet<string> = new Set(['https:', 'mailto:']);

/**
 * What a browser takes an address to begin with, whatever blanks and capitals hide it: `javascript:` of ` java\tScript:…`.
 *
 * @returns `https:` for an address of the site itself, and an empty text for what is no address
 */
export const toScheme = (address: string): string => URL.parse(address, 'https://site.invalid/')?.protocol ?? '';
