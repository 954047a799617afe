import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Where Astro keeps what it has read of the collections, and the module that pages read it from. */
const storeFile = 'data-store.json';
const storeModule = '\0astro:data-layer-content';

/**
 * In development a page shows what was saved last, even when one was being made at that very moment. Astro forgets what it made of the
 * collections as soon as they change: what a page that is still being made then keeps is the old state, shown until the next change.
 */
export const freshContent = (): AstroIntegration => ({
  name: 'fresh-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const open = new Set<{ once(event: 'close', listener: () => void): void }>();
      server.middlewares.use((_request, response, next) => {
        open.add(response);
        response.once('close', () => open.delete(response));
        next();
      });
      const forget = () => {
        for (const name of ['ssr', 'prerender']) {
          const environment = server.environments[name];
          const module = environment?.moduleGraph.getModuleById(storeModule);
          if (module) environment?.moduleGraph.invalidateModule(module);
          environment?.hot.send('astro:content-changed', {});
        }
      };
      server.watcher.on('all', (_event, file) => {
        if (basename(file) !== storeFile) return;
        forget();
        for (const response of open) response.once('close', forget);
      });
    },
  },
});
