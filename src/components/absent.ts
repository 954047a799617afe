/** The answer of a page that this subject does not have: nothing is written for it, and the development server says 404. */
export const toAbsent = (): Response => new Response(null, { status: 404 });
