import type { AstroIntegration } from 'astro';

/** The page that shows what the site is made of, for those who work on it: the development server has it at `/style/`, no build does. */
export function stylePage(): AstroIntegration {
  return {
    name: 'style-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/style/', entrypoint: new URL('../pages/_style/index.astro', import.meta.url) });
      },
    },
  };
}
