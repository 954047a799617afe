import { workerFile } from '../../build/offline/worker-file.ts';

/** Scripts of the site that run as workers. */
const workers = [workerFile, 'pagefind/pagefind-worker.js'];

/** What this site uses of the Trusted Types of browsers that have them. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | null }): unknown;
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

// The pages' policy lets no text become markup or code, and no address start a script, but for what is allowed here.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) =>
    workers.some((file) => new URL(address, location.href).href === location.origin + import.meta.env.BASE_URL + file) ? address : null,
});
