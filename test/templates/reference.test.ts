import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { changesSince } from '../../generator/products/sdk/views/changes.ts';
import { cliTemplates } from '../../generator/products/cli/cli-templates.ts';
import { docsTemplates } from '../../generator/products/docs/docs-templates.ts';
import { VIEW_VERSION } from '../../generator/products/sdk/views/common.ts';
import { sampleViews } from '../../generator/products/sdk/views/samples.ts';
import { Nullable } from '../../generator/templates/nullable.ts';
import { repository } from '../support/folders.ts';
import { viewReference } from './view-reference.ts';

const page = join(repository, 'templates/README.md');

it('the reference describes the current views (UPDATE=1 writes it)', async () => {
  const current = await format(viewReference(), { parser: 'markdown', printWidth: 110 });
  if (process.env['UPDATE'] === '1') writeFileSync(page, current);
  expect(readFileSync(page, 'utf8')).toBe(current);
});

it('the reference lists every field of the views', () => {
  const text = viewReference();
  const samples = [sampleViews, cliTemplates.samples, docsTemplates.samples];
  const names = samples.flatMap((views) => [...views.values()].flatMap(fieldNames));
  expect(names.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
});

function fieldNames(value: unknown): readonly string[] {
  if (value instanceof Nullable) return fieldNames(value.value);
  if (Array.isArray(value)) return value.flatMap(fieldNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldNames(inner)]);
}

it('the changes since a version are empty for the current version and later ones', () => {
  expect(changesSince(VIEW_VERSION + 1)).toBe('');
  expect(changesSince(null)).toBe('');
  expect(changesSince(0)).toBe('');
  expect(changesSince(VIEW_VERSION)).toBe('');
  expect(changesSince(VIEW_VERSION - 1)).not.toBe('');
});
