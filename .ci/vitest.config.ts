import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,content,e2e/engine,e2e/measure,e2e/support}/**/*.test.ts'],
    globalSetup: '.ci/temporary-folder.mjs',
    // Tests change nothing that outlives them: dictionaries, grammars and the content are read once for all files of a process.
    isolate: false,
    // Node runs the sources by itself, as it does everywhere else here.
    experimental: { viteModuleRunner: false },
    pool: 'threads',
    // A slow machine is no failure.
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
