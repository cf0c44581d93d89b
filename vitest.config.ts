import { defineConfig } from 'vitest/config'

const shared = {
  resolve: { alias: { '@': import.meta.dirname } },
  // `server-only` lets itself be imported under this condition, as it does inside the framework.
  ssr: { resolve: { conditions: ['react-server', 'node', 'import', 'module', 'default'] } },
}
// A zone with minutes in its offset, so that code which forgets the event's own zone fails loudly.
const env = { TZ: 'Asia/Kathmandu' }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          env,
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/*.db.test.ts', 'node_modules', '.next', '.data'],
        },
      },
      {
        ...shared,
        test: {
          name: 'database',
          env,
          include: ['**/*.db.test.ts'],
          exclude: ['node_modules', '.next', '.data'],
          globalSetup: './db/testing/server.ts',
          setupFiles: './db/testing/database.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
