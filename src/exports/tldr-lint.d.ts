/** The part of the official linter of tldr that the tests use; it has no types of its own. */
declare module 'tldr-lint/lib/tldr-lint.js' {
  interface Page {
    title: string;
    examples: { description: string; commands: { type: 'token' | 'text'; content: string }[][] }[];
  }
  const linter: {
    process(
      file: string,
      page: string,
      verbose: boolean,
      alsoFormat: boolean,
    ): { page: Page; success: boolean; errors: { code: string; description: string }[] };
  };
  export default linter;
}
