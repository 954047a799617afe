import type { AstroLoggerDestination } from 'astro';

/**
 * Makes every error line a failed build: Astro logs some errors (a broken reference, a page that does not render)
 * and still exits with 0. Its command line ends with `process.exit(0)`, so only an exit listener can say otherwise.
 */
export default function strictLogger(): AstroLoggerDestination {
  let armed = false;
  return {
    write({ level }) {
      if (level !== 'error' || armed) return;
      armed = true;
      process.on('exit', () => {
        process.exitCode = 1;
      });
    },
  };
}
