import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

/**
 * Loaded before a build (`--import`), kills it and all that it started at the moment that `KILL_AT` names: what it prints, or the name
 * that it has just given to a folder. From inside it comes at once, however busy the machine is: a test that reads what is printed
 * may come after the next step.
 */
const moment = process.env.KILL_AT ?? '';

const end = (event: string): void => {
  if (moment !== '' && event.includes(moment)) process.kill(0, 'SIGKILL');
};

const { stdout } = process;
const write = stdout.write.bind(stdout) as (text: string | Uint8Array) => boolean;
stdout.write = (text: string | Uint8Array): boolean => {
  end(String(text));
  return write(text);
};

const { rename } = fs.promises;
Object.assign(fs.promises, {
  rename: async (...[from, to]: Parameters<typeof rename>) => {
    await rename(from, to);
    end(`named ${basename(String(to))}`);
  },
});
syncBuiltinESMExports();
