import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMaker } from './make.ts';

let maker: Awaited<ReturnType<typeof createMaker>>;
beforeAll(async () => (maker = await createMaker()));
afterAll(() => maker.close());

const text = { type: 'string' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A document whose operation answers with the first of the schemas, and takes it. */
function documentOf(schemas: Readonly<Record<string, unknown>>): object {
  const content = { 'application/json': { schema: ref(Object.keys(schemas)[0] ?? '') } };
  const get = { operationId: 'getThing', responses: { 200: { description: 'A thing.', content } } };
  const put = {
    operationId: 'putThing',
    requestBody: { content },
    responses: { 204: { description: 'Put.' } },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    servers: [{ url: 'https://things.example' }],
    paths: { '/thing': { get, put } },
    components: { schemas },
  };
}

/** Schemas each of which is made of the next. */
function chain(length: number, link: (next: unknown, index: number) => unknown): object {
  const links = Array.from(
    { length },
    (_, index) => [`S${index}`, link(ref(`S${index + 1}`), index)] as const,
  );
  return documentOf({
    ...Object.fromEntries(links),
    [`S${length}`]: { type: 'object', properties: { end: text } },
  });
}

describe('a chain of 5,000 schemas is generated', () => {
  test.each<[string, (next: unknown, index: number) => unknown]>([
    ['properties', (next) => ({ type: 'object', properties: { next, name: text } })],
    ['items', (next) => ({ type: 'array', items: next })],
    ['oneOf', (next, index) => ({ oneOf: [{ type: 'object', properties: { [`p${index}`]: text } }, next] })],
    ['anyOf', (next, index) => ({ anyOf: [{ type: 'string', enum: [`v${index}`] }, next] })],
    ['allOf', (next, index) => ({ allOf: [next, { type: 'object', properties: { [`p${index}`]: text } }] })],
    ['additionalProperties', (next) => ({ type: 'object', additionalProperties: next })],
    ['prefixItems', (next) => ({ type: 'array', prefixItems: [next, text] })],
    ['aliases', (next) => next],
  ])('by %s', async (_, link) => {
    const { files, diagnostics } = await maker.make(chain(5_000, link), {});
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test('that no operation uses', async () => {
    const document = chain(5_000, (next) => ({ type: 'object', properties: { next, name: text } }));
    const get = { operationId: 'ping', responses: { 204: { description: 'Done.' } } };
    const { files, diagnostics } = await maker.make({ ...document, paths: { '/ping': { get } } }, {});
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('inline schemas', () => {
  const nested = (levels: number, wrap: (inner: unknown) => unknown): object => {
    let schema: unknown = text;
    for (let level = 0; level < levels; level += 1) schema = wrap(schema);
    return documentOf({ Thing: schema });
  };
  const wraps: readonly [string, (inner: unknown) => unknown][] = [
    ['properties', (inner) => ({ type: 'object', properties: { inner } })],
    ['items', (inner) => ({ type: 'array', items: inner })],
    ['allOf', (inner) => ({ allOf: [inner, { type: 'object', properties: { name: text } }] })],
    ['oneOf', (inner) => ({ oneOf: [inner, { type: 'object', properties: { name: text } }] })],
  ];

  test.each(wraps)('of 100 levels of %s are generated', async (_, wrap) => {
    const { files } = await maker.make(nested(100, wrap), {});
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(wraps)('of 500 levels of %s are refused with a finding', async (_, wrap) => {
    const { files, diagnostics } = await maker.make(nested(500, wrap), {});
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-deep']);
  });
});

test('unions that all refer to each other are each the union of what they list', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `U${index}`);
  const schemas = names.map((name, index) => [
    name,
    { oneOf: [{ type: 'string', const: `v${index}` }, ...names.filter((other) => other !== name).map(ref)] },
  ]);
  const { files, diagnostics } = await maker.make(documentOf(Object.fromEntries(schemas)), {});
  expect(new Set(diagnostics.map(({ code }) => code))).toContain('schema-refers-to-itself');
  const models = files.filter(({ path }) => path.startsWith('src/models/')).map(({ text: code }) => code);
  expect(models.join('\n').match(/'v29'/g)?.length).toBe(30);
});

test('a long circle of unions is one union that all are', async () => {
  const { files } = await maker.make(
    chain(2_000, (next, index) => ({
      oneOf: [{ type: 'string', const: `v${index}` }, index === 1_999 ? ref('S0') : next],
    })),
    {},
  );
  const models = files.map(({ text: code }) => code).join('\n');
  expect(models.match(/'v1500'/g)?.length).toBe(1);
});

test('intersections made of each other in too many ways are an error that says so', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `I${index}`);
  const schemas = names.map((name, index) => [
    name,
    {
      oneOf: [
        { type: 'string', const: `v${index}` },
        { allOf: names.filter((other) => other !== name).map(ref) },
      ],
    },
  ]);
  const { diagnostics } = await maker.make(documentOf(Object.fromEntries(schemas)), {});
  expect(diagnostics.map(({ code }) => code)).toContain('schema-entangled');
});
