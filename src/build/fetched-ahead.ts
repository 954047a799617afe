/** Minimal shape of a plugin of the bundler: its types are not a dependency of the project. */
interface Plugin {
  name: string;
  configEnvironment(
    name: string,
  ): { build: { modulePreload: { resolveDependencies(file: string, dependencies: string[]): string[] } } } | undefined;
}

/**
 * The script of every page names all that is fetched ahead of what it asks for later: only what a reader waits for is.
 *
 * @param isAwaited names of the scripts whose own imports are fetched with them
 */
export const fetchedAhead = (isAwaited: RegExp): Plugin => ({
  name: 'fetched-ahead',
  configEnvironment: (name) =>
    name === 'client'
      ? {
          build: {
            modulePreload: {
              resolveDependencies: (file, dependencies) =>
                isAwaited.test(file) ? dependencies : dependencies.filter((one) => one.endsWith('.css')),
            },
          },
        }
      : undefined,
});
