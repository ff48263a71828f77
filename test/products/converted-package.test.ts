import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypesConfig } from '../../generator/config/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { compilerOutput } from '../support/compiler.ts';
import { emitInMemory, resolveInMemory, targetOf } from '../support/in-memory.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Drives', version: '1' },
  servers: [{ url: 'https://drives.example.com' }],
  paths: {
    '/drives/{id}': {
      put: {
        operationId: 'drives-replace',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'integer', format: 'int64' } },
          { name: 'since', in: 'query', schema: { type: 'string', format: 'date-time' } },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Content' } } },
        },
        responses: {
          '200': {
            description: 'ok',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Drive' } } },
          },
          '404': {
            description: 'none',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Content: {
        type: 'object',
        properties: {
          size: { type: 'integer', format: 'int64' },
          made: { type: 'string', format: 'date-time' },
        },
      },
      Drive: {
        type: 'object',
        required: ['size', 'made'],
        properties: {
          size: { type: 'integer', format: 'int64' },
          made: { type: 'string', format: 'date-time' },
          day: { type: 'string', format: 'date' },
          parent: { $ref: '#/components/schemas/Drive' },
        },
      },
      Problem: { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } },
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'converted-'));
const answer =
  '{"size":9223372036854775807,"made":"2026-01-31T09:30:00Z","day":"2026-01-31","parent":{"size":1,"made":"2026-01-01T00:00:00Z"}}';
const sent: { url: string; body: unknown }[] = [];

/** What a caller of the package writes: it compiles only if the types are what they should be. */
const caller = (types: TypesConfig): string => `
import { Drives, type Drive, type DrivesError } from './index.js';
export async function call(fetch: (url: string, init: RequestInit) => Promise<Response>): Promise<Drive> {
  const drives = new Drives({ fetch });
  return drives.drives.replace({
    id: ${types.int64 === 'bigint' ? '9007199254740993n' : "'9007199254740993'"},
    since: new Date(0),
    size: ${types.int64 === 'bigint' ? '9223372036854775807n' : "'9223372036854775807'"},
    made: new Date(0),
  });
}
export const at = (error: DrivesError): string | undefined => error.body.at;
`;

/** Generates and builds the package, and gives its caller. */
async function build(types: TypesConfig): Promise<(fetch: unknown) => Promise<unknown>> {
  const own = mkdtempSync(join(folder, 'package-'));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
  const diagnostics = new Diagnostics();
  const target = targetOf({ spec: 'openapi.json', out: 'out', package: { name: 'drives' }, types }, folder);
  const resolved = await resolveInMemory(target, diagnostics);
  if (resolved === null) throw new Error('The document cannot be read.');
  const files = await emitInMemory(target, resolved, diagnostics);
  for (const { path, text } of [...files, { path: 'src/caller.ts', text: caller(types) }]) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
  }
  expect(compilerOutput(own)).toBe('');
  const { call } = await import(/* @vite-ignore */ pathToFileURL(join(own, 'dist/caller.js')).href);
  return call;
}

async function fetch(url: string, { body }: RequestInit): Promise<Response> {
  sent.push({ url, body });
  return new Response(answer, { headers: { 'content-type': 'application/json' } });
}

describe.each([
  { types: { dates: 'Date', int64: 'bigint' }, size: 9223372036854775807n, one: 1n },
  { types: { dates: 'Date', int64: 'string' }, size: '9223372036854775807', one: '1' },
] as const)('a package with $types.dates and $types.int64', ({ types, size, one }) => {
  let call: (fetch: unknown) => Promise<unknown>;
  beforeAll(async () => {
    call = await build(types);
  });

  it('reads what its types say, and writes what the document says', async () => {
    expect(await call(fetch)).toEqual({
      size,
      made: new Date('2026-01-31T09:30:00Z'),
      day: '2026-01-31',
      parent: { size: one, made: new Date('2026-01-01T00:00:00Z') },
    });
    expect(sent.at(-1)).toEqual({
      url: 'https://drives.example.com/drives/9007199254740993?since=1970-01-01T00%3A00%3A00.000Z',
      body: '{"size":9223372036854775807,"made":"1970-01-01T00:00:00.000Z"}',
    });
  });

  it('refuses a response that does not match its type', async () => {
    const wrong = async (): Promise<Response> => new Response('{"size":1,"made":"yesterday"}');
    await expect(call(wrong)).rejects.toThrow('"yesterday" is not a valid date-time');
  });
});

afterAll(() => rmSync(folder, { recursive: true }));
