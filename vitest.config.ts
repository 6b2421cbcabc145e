import { defineConfig } from 'vitest/config';

// A real browser may be slow to start on a busy machine: a second try is printed as such.
const alone = { retry: 1, pool: 'forks', fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'word', include: ['test/word/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'browser', include: ['test/browser/*.test.ts'], ...alone } },
    ],
  },
});
