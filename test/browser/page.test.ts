import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type PageServer } from '../../generator/commands/serve-pages.ts';
import { pageFragment } from '../../generator/products/docs/link.ts';
import { buildDocs } from '../support/built-docs.ts';
import { chromiumPath, launchChromium } from '../support/chromium.ts';

const executable = chromiumPath();
if (executable === null)
  process.stderr.write('There is no Chromium on this machine: tests of pages are skipped.\n');

const home = mkdtempSync(join(tmpdir(), 'pages-'));
let browser: Browser;

beforeAll(async () => {
  if (executable !== null) browser = await launchChromium(executable);
});

afterAll(async () => {
  if (executable !== null) await browser.close();
  rmSync(home, { recursive: true, force: true });
});

interface Sample {
  readonly label: string;
  readonly source: string;
}

/** Reads what the page shows of an operation: runs in the page. */
function shownSamples(id: string): readonly Sample[] | null {
  const root = globalThis.document.querySelector('rapi-doc')?.shadowRoot;
  const operation = root?.getElementById(id);
  const panel = operation?.querySelector('.tab-panel:has(.tab-btn)');
  if (!panel) return null;
  const labels = [...panel.querySelectorAll('.tab-buttons .tab-btn')].map((tab) => tab.textContent.trim());
  const sources = [...panel.querySelectorAll('.tab-content pre')].map((code) => code.textContent);
  return labels.map((label, index) => ({ label, source: sources[index] ?? '' }));
}

describe.skipIf(executable === null).each([
  ['paperspace', 113],
  ['core', 11],
])('the page of %s', (name, count) => {
  let server: PageServer;
  let page: Page;
  const trouble: string[] = [];
  let operations: readonly { readonly fragment: string; readonly samples: readonly Sample[] }[];

  beforeAll(async () => {
    const folder = await buildDocs(name, home);
    server = await servePages([{ name, folder }], 0);
    const overlay: { actions: { target: string; update: { 'x-codeSamples': readonly Sample[] } }[] } =
      JSON.parse(readFileSync(join(folder, 'overlay.json'), 'utf8'));
    operations = overlay.actions.map(({ target, update }) => {
      const [, path = '', method = ''] = /^\$\.paths\['(.*)'\]\.(\w+)$/.exec(target) ?? [];
      return { fragment: pageFragment({ path, method }), samples: update['x-codeSamples'] };
    });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !/^(?:data|blob):/.test(url)) trouble.push(`request to ${url}`);
    });
  });

  afterAll(() => server.close());

  async function shown(fragment: string): Promise<readonly Sample[] | null> {
    const id = fragment.slice(1);
    await page.waitForFunction(
      (each) =>
        globalThis.document
          .querySelector('rapi-doc')
          ?.shadowRoot?.getElementById(each)
          ?.querySelector('.tab-btn') instanceof HTMLElement,
      id,
      { timeout: 60_000 },
    );
    return page.evaluate(shownSamples, id);
  }

  it('shows each operation by its link, with its samples as tabs', async () => {
    expect(operations).toHaveLength(count);
    const [first] = operations;
    await page.goto(`${server.url}${name}/${first?.fragment}`);
    for (const { fragment, samples } of operations) {
      await page.evaluate((each) => (globalThis.location.hash = each), fragment);
      const found = await shown(fragment);
      expect(
        found?.map(({ label }) => label),
        fragment,
      ).toEqual(['curl', 'TypeScript', 'CLI']);
      expect(
        found?.map(({ source }) => source.trim()),
        fragment,
      ).toEqual(samples.map(({ source }) => source));
    }
  });

  it('colours the keywords of TypeScript', async () => {
    const [first] = operations;
    await page.goto(`${server.url}${name}/${first?.fragment}`);
    await shown(first?.fragment ?? '');
    const typescript = page.locator('.tab-content', { hasText: 'import {' });
    expect(await typescript.first().locator('.token.keyword', { hasText: 'import' }).count()).toBe(1);
  });

  it('finds operations, and changes its colours', async () => {
    await page.goto(`${server.url}${name}/`);
    const theme = (): Promise<string | null> => page.locator('rapi-doc').getAttribute('theme');
    const before = await theme();
    await page.locator('#theme').click();
    expect([before, await theme()].toSorted()).toEqual(['dark', 'light']);
    await page.locator('#nav-bar-search').fill('machine');
    await expect
      .poll(() => page.locator('.nav-bar-path:visible').count(), { timeout: 60_000 })
      .toBeGreaterThan(0);
  });

  it('has no error, and asks no other origin for anything', () => {
    expect(trouble).toEqual([]);
  });
});

it.skipIf(executable === null || process.env['UPDATE'] !== '1')(
  'the page is pictured in README (UPDATE=1)',
  async () => {
    const folder = await buildDocs('paperspace', join(home, 'picture'));
    const server = await servePages([{ name: 'paperspace', folder }], 0);
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, colorScheme: 'light' });
    await page.goto(`${server.url}paperspace/#post-/machines`);
    await page.locator('.tab-btn', { hasText: 'TypeScript' }).first().click();
    mkdirSync('docs/pictures', { recursive: true });
    await page.screenshot({ path: 'docs/pictures/reference-page.png' });
    await page.close();
    await server.close();
  },
  120_000,
);
