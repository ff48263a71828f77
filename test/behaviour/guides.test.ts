import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paperspace } from '../../generated/paperspace/src/index.js';
import { repository, scratchFolder } from '../support/folders.ts';
import { installTracer, type RecordedSpan } from '../support/in-memory-tracer.ts';
import { blocks } from '../support/readme.ts';
import { machine } from '../support/samples.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** The examples of a guide by what stands in them. */
function examplesOf(guide: string): readonly string[] {
  return blocks(readFileSync(join(repository, 'docs', guide), 'utf8'), 'ts');
}

/** Runs an example as a module, and gives what it exports. */
async function run(example: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  mkdirSync(scratch.path, { recursive: true });
  const path = join(scratch.path, `${name}.ts`);
  writeFileSync(path, `${example}\nexport {};\n`);
  return import(/* @vite-ignore */ path);
}

/** What reaches `fetch`, for which the answers stand in. */
function answering(...answers: readonly (() => Response)[]) {
  const calls: { readonly url: string; readonly init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const answer = answers[Math.min(calls.push({ url, init }), answers.length) - 1];
    return Promise.resolve(answer?.() ?? new Response(null, { status: 500 }));
  });
  return calls;
}

beforeEach(() => void vi.stubEnv('PAPERSPACE_API_KEY', 'key'));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('the code of testing.md', () => {
  it.each(examplesOf('testing.md').map((example, index) => ({ example, index: index + 1 })))(
    'passes its assertions in example $index',
    async ({ example, index }) => {
      expect(example).toContain('assert.');
      await run(example, `testing-${index}`);
    },
  );
});

describe('the code of middleware.md', () => {
  const [timed = '', traced = ''] = examplesOf('middleware.md');

  it('times attempts', async () => {
    const calls = answering(() => Response.json(machine()));
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const paperspace = exported(
      await run(`${timed}\nexport { paperspace };`, 'middleware-timed'),
      'paperspace',
    );
    await paperspace.machines.get({ id: 'm1' });
    expect(log.mock.lastCall?.[0]).toMatch(/^machines-get #1: 200, \d/);
    expect(new Headers(calls[0]?.init.headers).get('x-request-start')).toMatch(/^\d+$/);
    log.mockRestore();
  });

  it('makes a span of OpenTelemetry for each attempt, inside of the span that is active', async () => {
    const { spans, uninstall } = installTracer();
    const calls = answering(
      () => new Response(null, { status: 503, headers: { 'retry-after': '0' } }),
      () => Response.json(machine()),
    );
    const paperspace = exported(await run(traced, 'middleware-traced'), 'paperspace');
    await trace.getTracer('test').startActiveSpan('outer', async (outer) => {
      await paperspace.machines.get({ id: 'm1' });
      outer.end();
    });
    uninstall();
    const url = 'https://api.paperspace.com/v1/machines/m1';
    const attempt = (status: number, code: SpanStatusCode, own: object): RecordedSpan => ({
      name: 'machines-get',
      attributes: {
        'http.request.method': 'GET',
        'url.full': url,
        'server.address': 'api.paperspace.com',
        'http.response.status_code': status,
        ...own,
      },
      status: { code },
      isEnded: true,
      parent: '1',
    });
    expect(spans.slice(1)).toEqual([
      attempt(503, SpanStatusCode.ERROR, {}),
      attempt(200, SpanStatusCode.UNSET, { 'http.request.resend_count': 1 }),
    ]);
    const sent = calls.map(({ init }) => new Headers(init.headers).get('traceparent'));
    expect(sent).toEqual(['span-2', 'span-3']);
  });

  it('ends the span of a call that reaches nothing, in the context of its caller', async () => {
    const { spans, uninstall } = installTracer();
    const seen: unknown[] = [];
    vi.stubGlobal('fetch', () => {
      seen.push(trace.getSpanContext(context.active())?.spanId);
      return Promise.reject(new TypeError('fetch failed'));
    });
    const paperspace = exported(await run(traced, 'middleware-failing'), 'paperspace');
    await expect(paperspace.machines.get({ id: 'm1' }, { maxRetries: 0 })).rejects.toThrow('fetch failed');
    uninstall();
    expect(spans.map(({ isEnded, status }) => [isEnded, status.code])).toEqual([
      [true, SpanStatusCode.ERROR],
    ]);
    expect(seen).toEqual(['1']);
  });
});

describe('the code of server-side-rendering.md', () => {
  it('passes the options of Next.js on to fetch, of client and call', async () => {
    const calls = answering(
      () => Response.json({ hasMore: false, items: [machine({ name: 'one' })] }),
      () => new Response(null, { status: 404 }),
    );
    const [example = ''] = examplesOf('server-side-rendering.md');
    const { machineNames, freshMachine } = await run(example, 'rendering');
    await expect(called(machineNames)).resolves.toEqual(['one']);
    await expect(called(freshMachine, 'm1')).resolves.toBeNull();
    expect(calls.map(({ init }) => init)).toMatchObject([
      { next: { revalidate: 60, tags: ['machines'] } },
      { next: { revalidate: 60 }, cache: 'no-store' },
    ]);
  });
});

function exported(module: Readonly<Record<string, unknown>>, name: string): Paperspace {
  return module[name] as Paperspace;
}

async function called(value: unknown, ...all: readonly unknown[]): Promise<unknown> {
  if (typeof value !== 'function') throw new TypeError('It is no function.');
  return value(...all);
}
