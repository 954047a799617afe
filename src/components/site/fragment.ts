/**
 * The two parts of what an address says after its `#`, which a browser sends nowhere: a sheet, or a command to explain, and the reader's
 * values, each as a query without its first sign. `#fiches=run,ps`, `#valeurs?conteneur=web`, `#fiches=run,ps&valeurs?conteneur=web`.
 */
export const cutFragment = (hash: string): readonly string[] => hash.slice(1).split(/(?:^|&)valeurs\?/);
