import { inspect } from 'node:util';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Client } from '../../templates/runtime/client.ts';
import { env } from '../../templates/runtime/credentials.ts';
import { bind, copyWith, keepClient, type Bound } from '../../templates/runtime/facade.ts';
import { withOptions } from '../../templates/runtime/with-options.ts';
import { fakeClient } from './fake-fetch.ts';

const get = (client: Client, input: { id: string }, options?: { deep?: boolean }): string =>
  `${client.userAgent} ${input.id} ${options?.deep}`;
const delete_ = (client: Client): number => client.maxRetries;
const module = { get, delete: delete_, State: { Ready: 'ready' }, version: '1' };

class Service {
  declare readonly client: Client;

  constructor(client: Client) {
    keepClient(this, client);
  }

  get machines(): Bound<typeof module> {
    return bind(this, module);
  }
}

describe('bind', () => {
  it('gives each operation its client', () => {
    const { machines } = new Service(fakeClient([]).client);
    expect(machines.get({ id: 'm1' }, { deep: true })).toBe('example-sdk/1.0.0 m1 true');
    expect(machines.delete()).toBe(2);
    expect(Object.keys(machines)).not.toContain('State');
  });

  it('binds a module once for each client', () => {
    const { client } = fakeClient([]);
    const service = new Service(client);
    expect(service.machines).toBe(service.machines);
    expect(service.machines).not.toBe(new Service({ ...client }).machines);
    expect(bind(service, { get })).not.toBe(service.machines);
  });

  it('shows no settings of the client where an instance is printed', () => {
    const { client } = fakeClient([], { headers: { 'x-key': 'sesame' } });
    const service = new Service(client);
    expect(service.machines.delete()).toBe(2);
    expect(inspect(service) + JSON.stringify(service)).not.toMatch(/sesame|fetch/);
  });

  it('gives operations of a copy its other options', () => {
    const service = new Service(fakeClient([]).client);
    expect(service.machines.delete()).toBe(2);
    const copy = copyWith(service, { maxRetries: 5 });
    expect(copy).toBeInstanceOf(Service);
    expect([copy.machines.delete(), service.machines.delete()]).toEqual([5, 2]);
  });

  it('types operations without the client, and other exports as absent', () => {
    expectTypeOf<Bound<typeof module>['delete']>().toEqualTypeOf<() => number>();
    expectTypeOf<Bound<typeof module>['State']>().toEqualTypeOf<undefined>();
    expectTypeOf<Bound<typeof module>['get']>().toEqualTypeOf<
      (input: { id: string }, options?: { deep?: boolean }) => string
    >();
  });
});

describe('env', () => {
  it('reads a variable, and gives undefined where the variable or the process is missing', () => {
    vi.stubEnv('EXAMPLE_SDK_KEY', 'k');
    expect(env('EXAMPLE_SDK_KEY')).toBe('k');
    expect(env('EXAMPLE_SDK_NONE')).toBeUndefined();
    vi.stubGlobal('process', undefined);
    expect(env('EXAMPLE_SDK_KEY')).toBeUndefined();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
});

describe('withOptions', () => {
  it('changes the options that are given, and keeps all others', () => {
    const hook = {};
    const { client } = fakeClient([], { headers: { 'x-a': '1', 'x-b': '1' }, hooks: hook, maxRetries: 4 });
    const other = {};
    const changed = withOptions(client, {
      baseUrl: 'https://other.example.com',
      headers: { 'x-b': '2' },
      hooks: other,
      maxRetries: undefined,
    });
    expect(changed).toMatchObject({
      baseUrl: 'https://other.example.com',
      headers: { 'x-a': '1', 'x-b': '2' },
      maxRetries: 4,
      userAgent: 'example-sdk/1.0.0',
    });
    expect([changed.hooks, changed.auth, changed.fetch]).toEqual([[hook, other], client.auth, client.fetch]);
    expect(client.headers).toEqual({ 'x-a': '1', 'x-b': '1' });
  });

  it('accepts an object that has a client', () => {
    const { client } = fakeClient([]);
    expect(withOptions({ client }, { timeoutMs: 9 }).timeoutMs).toBe(9);
  });
});
