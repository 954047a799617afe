import type { APIRoute } from 'astro';
import { toCommandsSchema } from '../exports/commands-json.ts';

export const GET: APIRoute = () => Response.json(toCommandsSchema());
