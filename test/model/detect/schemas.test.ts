import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import { parseSetting } from '../../../generator/model/detect/settings/parse.ts';
import {
  paginationSchema,
  pollingSchema,
  waitersSchema,
} from '../../../generator/model/detect/settings/schema.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

interface Shape {
  readonly keys: readonly string[];
  readonly required: readonly string[];
}

/** The shapes that a JSON Schema file accepts beside `false` and `none`. */
function publishedShapes(extension: string): readonly Shape[] {
  const { anyOf } = JSON.parse(read(`generator/model/detect/schemas/${extension}.json`)) as {
    anyOf: { properties?: object; required?: string[] }[];
  };
  return anyOf.flatMap(({ properties, required = [] }) =>
    properties === undefined
      ? []
      : [{ keys: Object.keys(properties).toSorted(), required: required.toSorted() }],
  );
}

type Entries = Readonly<Record<string, { readonly type: string }>>;

/** The shapes that the generator accepts. */
function acceptedShapes(schemas: readonly { readonly entries: Entries }[]): readonly Shape[] {
  return schemas.map(({ entries }) => ({
    keys: Object.keys(entries).toSorted(),
    required: Object.keys(entries)
      .filter((key) => entries[key]?.type !== 'optional')
      .toSorted(),
  }));
}

describe('the published JSON Schemas', () => {
  it.each([
    ['x-sdkwright-pagination', paginationSchema.options],
    ['x-sdkwright-polling', pollingSchema.options],
    ['x-sdkwright-waiters', [waitersSchema]],
  ])('have the keys that the generator takes: %s', (extension, schemas) => {
    expect(publishedShapes(extension)).toEqual(acceptedShapes(schemas));
  });
});

describe('the examples of docs/extensions.md', () => {
  const schemas = {
    'x-sdkwright-pagination': paginationSchema,
    'x-sdkwright-polling': pollingSchema,
    'x-sdkwright-waiters': waitersSchema,
  };
  const examples = Object.keys(schemas).flatMap((extension) =>
    [...read('docs/extensions.md').matchAll(new RegExp(`^\`\`\`yaml ${extension}\n(.*?)^\`\`\``, 'gms'))].map(
      ([, text = '']) => [extension, text] as const,
    ),
  );

  it('show every type of every extension', () => {
    expect(examples).toHaveLength(
      acceptedShapes([...paginationSchema.options, ...pollingSchema.options]).length + 1,
    );
  });

  it.each(examples)('are accepted: %s\n%s', (extension, text) => {
    const diagnostics = new Diagnostics();
    const schema = schemas[extension as keyof typeof schemas];
    const place = { value: parse(text) as unknown, origin: { file: 'docs/extensions.md', pointer: '' } };
    expect(parseSetting<unknown>(schema, extension, place, diagnostics)).not.toBeNull();
    expect(diagnostics.all).toEqual([]);
  });
});
