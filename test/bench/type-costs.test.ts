import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typeCosts } from '../../bench/type-costs.ts';
import { generate } from '../../generator/index.ts';
import { repository } from '../support/folders.ts';

const kite = { type: 'object', properties: { id: { type: 'string' }, colour: { type: 'string' } } };
const responses = (schema: object): object => ({
  responses: { 200: { description: 'ok', content: { 'application/json': { schema } } } },
});
const kites = {
  type: 'object',
  properties: { items: { type: 'array', items: kite }, next: { type: 'string' } },
};

/** A document whose only resource has `list` and forty other methods. */
const document = {
  openapi: '3.1.0',
  info: { title: 'Kites', version: '1' },
  servers: [{ url: 'https://example.com' }],
  paths: {
    '/kites': {
      get: {
        operationId: 'kites-list',
        parameters: [{ name: 'next', in: 'query', schema: { type: 'string' } }],
        ...responses(kites),
      },
    },
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, number) => [
        `/kites/action-${number}`,
        { post: { operationId: `kites-act${number}`, ...responses(kite) } },
      ]),
    ),
  },
};

it('a call costs compilers few types, however many methods its resource has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  try {
    const spec = join(folder, 'openapi.json');
    writeFileSync(spec, JSON.stringify(document));
    expect((await generate({ spec, out: folder, force: true })).ok).toBe(true);
    execFileSync(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', folder]);
    const costs = typeCosts(folder);
    expect(costs.map(({ call }) => call)).toEqual(['kites.list']);
    expect(costs[0]?.byFunction).toBeGreaterThan(0);
    expect(costs[0]?.byFunction).toBeLessThanOrEqual(10);
    // Fewer than two for each method.
    expect(costs[0]?.byClass).toBeLessThan(60);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
