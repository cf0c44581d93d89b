import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/support/browser.mjs'

const executablePath = process.env.CHROMIUM_PATH ?? findBrowser()
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/server.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: {
      executablePath,
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Asia/Kathmandu',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'with script' },
    // What a visitor must be able to do is done again without a line of script.
    { name: 'without script', grep: /@noscript/, use: { javaScriptEnabled: false } },
  ],
})
