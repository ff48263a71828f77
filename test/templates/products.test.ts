import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { cliTemplates } from '../../generator/products/cli/cli-templates.ts';
import { docsTemplates } from '../../generator/products/docs/docs-templates.ts';
import { sdkTemplates } from '../../generator/products/sdk/sdk-templates.ts';
import { checkTemplates } from '../../generator/templates/catalogue.ts';
import { findTemplates } from '../../generator/templates/lookup.ts';
import type { ProductTemplates } from '../../generator/templates/product-templates.ts';
import { templatesOf } from '../../generator/templates/templates.ts';

const root = mkdtempSync(join(tmpdir(), 'product-templates-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of a team with one extra template of this first line. */
function teamFolder(product: ProductTemplates, firstLine: string): string {
  const folder = mkdtempSync(join(root, 'team-'));
  const file = join(folder, 'extra/more.hbs');
  mkdirSync(dirname(file));
  writeFileSync(file, `{{!-- sdkwright: views=${product.version} ${firstLine} --}}\nmore\n`);
  return folder;
}

function findings(product: ProductTemplates, firstLine: string): readonly string[] {
  const diagnostics = new Diagnostics();
  checkTemplates(product, [teamFolder(product, firstLine)], diagnostics);
  return diagnostics.all.map(({ message }) => message);
}

describe('an extra template', () => {
  it.each([
    ['command line', cliTemplates],
    ['reference', docsTemplates],
  ])('of a %s cannot make a file for each model', (_, product) => {
    expect(findings(product, 'scope=model path=src/{name}.txt')).toEqual([
      'This template cannot make a file: this product has no files for each model: its scopes are once and resource.',
    ]);
    expect(findings(product, 'scope=resource path=src/{name}.txt')).toEqual([]);
  });

  it.each([
    [sdkTemplates, 'scope=once path=SKILL.md', 'SKILL.md'],
    [sdkTemplates, 'scope=model path=src/models/{name}.ts', 'model.ts'],
    [cliTemplates, 'scope=once path=src/main.ts', 'main.ts'],
    [cliTemplates, 'scope=resource path=src/commands/{name}.ts', 'commands.ts'],
    [docsTemplates, 'scope=resource path=reference/{name}.md', 'reference.md'],
  ])('cannot replace a file of ours: %#', (product, firstLine, template) => {
    expect(findings(product, firstLine)).toEqual([
      expect.stringContaining(`templates/${template}.hbs makes ${firstLine.split('path=')[1]} already`),
    ]);
  });

  it('takes its name from the file next to it, whatever that file is', () => {
    const folder = teamFolder(docsTemplates, 'scope=resource path=notes/{name}.txt');
    const templates = templatesOf(findTemplates(docsTemplates, [folder]), new Map(), new Diagnostics());
    const files = templates.filesOf({ path: 'reference/machines.md', template: 'reference.md' });
    expect(files.map(({ path }) => path)).toEqual(['reference/machines.md', 'notes/machines.txt']);
  });
});
