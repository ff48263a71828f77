import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extensionSchemas } from '../../../build/extension-schemas.ts';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import { parseSetting } from '../../../generator/model/detect/settings/parse.ts';
import {
  paginationSchema,
  pollingSchema,
  unwrapSchema,
  waitersSchema,
} from '../../../generator/model/detect/settings/schema.ts';
import { repository } from '../../support/folders.ts';

const schemas = {
  'x-sdkwright-pagination': paginationSchema,
  'x-sdkwright-polling': pollingSchema,
  'x-sdkwright-waiters': waitersSchema,
  'x-sdkwright-unwrap': unwrapSchema,
};
type Extension = keyof typeof schemas;

const published = extensionSchemas();
const text = readFileSync(join(repository, 'docs/extensions.md'), 'utf8');
const examples = [
  ...text.matchAll(/^```yaml (x-sdkwright-(?:pagination|polling|waiters|unwrap))\n(.*?)^```/gms),
].map(([, extension, example = '']) => [extension as Extension, example] as const);

/** Whether the generator takes a setting. */
function isTaken(extension: Extension, value: unknown): boolean {
  const diagnostics = new Diagnostics();
  const place = { value, origin: { file: 'api.yaml', pointer: '' } };
  return (
    parseSetting<unknown>(schemas[extension], extension, place, diagnostics) !== null &&
    diagnostics.all.length === 0
  );
}

/** Whether its JSON Schema takes a setting. */
function isValid(extension: Extension, value: unknown): boolean {
  return new Ajv().validate({ allOf: [published[extension]] }, value);
}

describe('the settings of extensions and their JSON Schemas', () => {
  it('have an example of every type in docs/extensions.md', () => {
    const types = examples.map(([, example]) => Reflect.get(Object(parse(example)), 'type') as unknown);
    const expected = [...paginationSchema.options, ...pollingSchema.options].map(
      ({ entries }) => entries.type.literal,
    );
    expect(types.filter((type) => type !== undefined).toSorted()).toEqual(expected.toSorted());
    expect(types).toContain(undefined);
  });

  it.each(examples)('accept the example of %s\n%s', (extension, example) => {
    const value: unknown = parse(example);
    expect(isTaken(extension, value)).toBe(true);
    expect(isValid(extension, value)).toBe(true);
  });

  it.each<[Extension, unknown]>([
    ['x-sdkwright-pagination', false],
    ['x-sdkwright-polling', 'none'],
    ['x-sdkwright-pagination', { type: 'cursor', input: ['page', 'after'], next: { header: 'X-Next' } }],
    [
      'x-sdkwright-polling',
      { type: 'operation', operation: 'GET /jobs/{id}', input: { id: { input: 'job' } } },
    ],
    ['x-sdkwright-polling', { type: 'header', result: 'none', status: { succeeded: [true] } }],
  ])('accept %s: %j', (extension, value) => {
    expect(isTaken(extension, value)).toBe(true);
    expect(isValid(extension, value)).toBe(true);
  });

  it.each<[Extension, unknown]>([
    ['x-sdkwright-pagination', true],
    ['x-sdkwright-pagination', { type: 'scroll' }],
    ['x-sdkwright-pagination', { type: 'cursor', input: 'after' }],
    ['x-sdkwright-pagination', { type: 'cursor', input: 'after', next: 'next' }],
    ['x-sdkwright-pagination', { type: 'cursor', input: 'after', next: '/next', scroll: false }],
    ['x-sdkwright-pagination', { type: 'page', input: 'page', first: -1 }],
    ['x-sdkwright-pagination', { type: 'page', input: 'page', offset: 1 }],
    ['x-sdkwright-polling', { type: 'operation' }],
    ['x-sdkwright-polling', { type: 'header', intervalSeconds: 0 }],
    ['x-sdkwright-polling', { type: 'header', finalStateVia: 'etag' }],
    ['x-sdkwright-polling', { type: 'header', result: { embedded: '/a', operation: 'b' } }],
    ['x-sdkwright-waiters', { targets: [] }],
    ['x-sdkwright-waiters', { targets: ['ready'], final: [5] }],
  ])('refuse %s: %j', (extension, value) => {
    expect(isTaken(extension, value)).toBe(false);
    expect(isValid(extension, value)).toBe(false);
  });

  it('describe every key in the JSON Schema', () => {
    expect(Object.entries(published).flatMap(([name, schema]) => undescribed(schema, name))).toEqual([]);
  });
});

/** Keys that an editor shows without a word, `type` aside: its object says what it is. */
function undescribed(schema: object, place: string): readonly string[] {
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    const own =
      key === 'properties'
        ? Object.entries(value).filter(([name, each]) => name !== 'type' && !('description' in Object(each)))
        : [];
    return [...own.map(([name]) => `${place}/${name}`), ...undescribed(value, `${place}/${key}`)];
  });
}
