import { defineConfig } from 'vitest/config'

/** Folders that have no state, no store and no process: their files may share what they import. */
const PURE = '{kernel,standards,text,report,ui,packs,demo}'
const TESTS = 'src/**/*.test.{ts,tsx}'
const OUTSIDE = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  // Tests read the sources of our packages, not their builds.
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: [`${PURE}/**/${TESTS}`], exclude: OUTSIDE, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          include: [`**/${TESTS}`],
          exclude: [...OUTSIDE, `${PURE}/**`],
          globalSetup: 'tools/test-folder.mjs',
        },
      },
    ],
  },
})
