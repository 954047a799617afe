import type { APIRoute } from 'astro';
import { toCommands } from '../exports/commands-json.ts';
import { toAddress } from '../exports/location.ts';
import { getPublication } from '../model/collection.ts';

export const GET: APIRoute = async () => Response.json(toCommands(await getPublication(), toAddress));
