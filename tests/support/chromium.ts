import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => existsSync(file));

/** Whether Chromium is available. If not, prints which tests are skipped. */
export function hasChromium(what: string): boolean {
  if (!EXECUTABLE) {
    console.warn(`SKIPPED: ${what}, no Chromium here (Debian: apt install chromium).`);
  }
  return EXECUTABLE !== undefined;
}

// Shorter than the limit of a test, so that the error names what it waited for.
const WAIT_MS = 300_000;

/** A headless browser. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: EXECUTABLE ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    timeout: WAIT_MS,
  });
  browser.on('context', (context) => context.setDefaultTimeout(WAIT_MS));
  return browser;
}
