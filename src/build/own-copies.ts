/** What a plugin of the bundler is given to find a module with; its types are not a dependency of the project. */
interface Resolver {
  environment: { name: string };
  resolve(id: string, importer: string, options: { skipSelf: true }): Promise<{ id: string } | null>;
}

interface Plugin {
  name: string;
  apply: 'build';
  enforce: 'pre';
  resolveId(this: Resolver, id: string, importer: string | undefined): Promise<string | undefined>;
}

/**
 * Gives some modules their own copies of small ones. The bundler makes a file of each module that two scripts share: eight
 * functions of a few lines would be eight requests, before what a key press opens is there.
 *
 * @param name of what has the copies: two of them share none
 * @param owners modules that have copies, by their paths
 * @param copied modules that are copied: small, and without a state that others see
 */
export const ownCopies = (name: string, owners: RegExp, copied: RegExp): Plugin => ({
  name: `own-copies-${name}`,
  apply: 'build',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (this.environment.name !== 'client' || !importer || !(owners.test(importer) || importer.endsWith(`?copy-${name}`))) return undefined;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && copied.test(found.id) ? `${found.id}?copy-${name}` : undefined;
  },
});
