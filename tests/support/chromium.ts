import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => existsSync(file));

/** Whether there is a browser to try pages in; where there is none, says what is not tried. */
export function hasChromium(what: string): boolean {
  if (!EXECUTABLE) {
    console.warn(`SKIPPED: ${what}, no Chromium here (Debian: apt install chromium).`);
  }
  return EXECUTABLE !== undefined;
}

/** A real browser without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}
