import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where systems have it. `CHROMIUM` names another place. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine; null if it has none. Where `CHROMIUM` is `required`, as in `.ci/run`, there must be one. */
export function chromiumPath(): string | null {
  const named = process.env['CHROMIUM'];
  const found = [...(named === undefined || named === 'required' ? [] : [named]), ...places].find((path) =>
    existsSync(path),
  );
  if (found === undefined && named === 'required')
    throw new Error('There is no Chromium: apt-get install chromium.');
  return found ?? null;
}

/** Starts it so that it asks nobody for anything by itself. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
