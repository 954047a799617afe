/**
 * The answer of a page that this subject does not have: nothing is written for it.
 * A status of 404 would get the body of the site's own page of that number.
 */
export const toAbsent = (): Response => new Response(null, { status: 204 });
