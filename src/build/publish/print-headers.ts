// `npm run -s tool headers nginx`: the headers of the built site as lines of a server's configuration.
import { readFile } from 'node:fs/promises';
import { readHeaders, servers, toServerConfig } from './headers.ts';

const asked = process.argv[2];
const server = servers.find((name) => name === asked);
if (!server) {
  console.error(`Serveur attendu : ${servers.join(' ou ')}.`);
  process.exitCode = 1;
} else {
  const file = new URL('../../../dist/_headers', import.meta.url);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    console.error('Rien à lire dans dist/ : lancez d’abord « npm run build ».');
    process.exitCode = 1;
  } else {
    process.stdout.write(toServerConfig(readHeaders(text), server));
  }
}
