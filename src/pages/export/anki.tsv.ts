import type { APIRoute } from 'astro';
import { toAnki } from '../../exports/anki.ts';
import { toAddress } from '../../exports/location.ts';
import { getPublication } from '../../model/collection.ts';

export const GET: APIRoute = async () => new Response(toAnki(await getPublication(), toAddress));
