import { createHash } from 'node:crypto';

/** What a content security policy calls a script or a style written in the page: `sha256-…`. */
export const toHash = (text: string | Uint8Array): `sha256-${string}` => `sha256-${createHash('sha256').update(text).digest('base64')}`;
