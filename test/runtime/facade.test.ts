import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Client } from '../../templates/runtime/client.ts';
import { env } from '../../templates/runtime/credentials.ts';
import { bind, type Bound } from '../../templates/runtime/facade.ts';
import { fakeClient } from './fake-fetch.ts';

const get = (client: Client, input: { id: string }, options?: { deep?: boolean }): string =>
  `${client.userAgent} ${input.id} ${options?.deep}`;
const delete_ = (client: Client): number => client.maxRetries;
const isKnown = (value: unknown): value is 'a' => value === 'a';
const module = { get, delete: delete_, isKnown, State: { Ready: 'ready' }, version: '1' };

describe('bind', () => {
  it('gives each operation its client', () => {
    const { client } = fakeClient([]);
    const machines = bind(client, module);
    expect(machines.get({ id: 'm1' }, { deep: true })).toBe('example-sdk/1.0.0 m1 true');
    expect(machines.delete()).toBe(2);
    expect(Object.keys(machines)).not.toContain('State');
  });

  it('is typed by the operations alone', () => {
    expectTypeOf<keyof Bound<typeof module>>().toEqualTypeOf<'get' | 'delete'>();
    expectTypeOf<Bound<typeof module>['get']>().toEqualTypeOf<
      (input: { id: string }, options?: { deep?: boolean }) => string
    >();
  });
});

describe('env', () => {
  it('reads a variable, and is undefined where there is none or no process', () => {
    vi.stubEnv('EXAMPLE_SDK_KEY', 'k');
    expect(env('EXAMPLE_SDK_KEY')).toBe('k');
    expect(env('EXAMPLE_SDK_NONE')).toBeUndefined();
    vi.stubGlobal('process', undefined);
    expect(env('EXAMPLE_SDK_KEY')).toBeUndefined();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
});
