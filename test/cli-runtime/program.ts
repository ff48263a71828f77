import type { Client, CommandSpec, List, ProgramSpec } from '../../templates/cli-runtime/spec.ts';

/** A call that a program has made of its SDK. */
export interface SeenCall {
  readonly command: string;
  readonly args: readonly unknown[];
  readonly client: Client;
}

/** A program over boats, and the calls that it makes. */
export interface TestProgram {
  readonly program: ProgramSpec;
  readonly calls: readonly SeenCall[];
}

/** What the commands of the program resolve to. */
export interface Results {
  readonly get?: (client: Client, ...args: readonly object[]) => PromiseLike<unknown>;
  readonly pages?: readonly (readonly unknown[])[];
  readonly dock?: () => Extract<CommandSpec, { kind: 'work' }>['call'];
}

export function boatProgram(results: Results = {}, changes: Partial<ProgramSpec> = {}): TestProgram {
  const calls: SeenCall[] = [];
  const seen = (command: string, client: Client, args: readonly unknown[]): void =>
    void calls.push({ command, client, args: args.slice(0, 1) });
  const boat = { id: 'b1', name: 'Heron', state: 'afloat' };
  const commands: readonly CommandSpec[] = [
    {
      ...facts('get', 'Get a boat', 'GET', '/boats/{boatId}'),
      inputs: [
        {
          key: 'boatId',
          type: { kind: 'string' },
          required: true,
          positional: true,
          summary: 'Boat to get.',
        },
      ],
      example: 'boats get b1',
      kind: 'call',
      async call(client, ...args) {
        seen('get', client, args);
        return results.get ? results.get(client, ...args) : boat;
      },
    },
    {
      ...facts('create', 'Build a boat', 'POST', '/boats'),
      body: {},
      inputs: [
        { key: 'name', type: { kind: 'string' }, required: true },
        { key: 'kind', type: { kind: 'enum', values: ['sail', 'motor'] } },
        { key: 'crew', type: { kind: 'integer' } },
        { key: 'length', type: { kind: 'number' } },
        { key: 'serial', type: { kind: 'bigint' } },
        { key: 'isInsured', type: { kind: 'boolean' } },
        { key: 'launchedAt', type: { kind: 'date', as: 'Date' } },
        { key: 'tags', type: { kind: 'list', items: { kind: 'string' } } },
        {
          key: 'engine',
          type: {
            kind: 'object',
            fields: [
              { key: 'maxPower', type: { kind: 'integer' } },
              { key: 'labels', type: { kind: 'json' } },
              { key: 'builtAt', type: { kind: 'date', as: 'Date' }, nullable: true },
              { key: 'maker', type: { kind: 'string' }, nullable: true },
            ],
          },
        },
        { key: 'plan', type: { kind: 'bytes' } },
        { key: 'nickname', type: { kind: 'string' }, nullable: true },
        { key: 'berth', type: { kind: 'integer' }, nullable: true },
        { key: 'isLeased', type: { kind: 'boolean' }, nullable: true },
        { key: 'aliases', type: { kind: 'list', items: { kind: 'string' } }, nullable: true },
      ],
      kind: 'call',
      async call(client, ...args) {
        seen('create', client, args);
        return boat;
      },
    },
    {
      ...facts('list', 'List boats', 'GET', '/boats'),
      need: 'optional',
      inputs: [{ key: 'limit', type: { kind: 'integer' }, summary: 'Boats in one page.' }],
      columns: ['id', 'name'],
      kind: 'list',
      size: { key: 'limit', most: 2 },
      call(client, ...args) {
        seen('list', client, args);
        return listOf(results.pages ?? [[boat, { id: 'b2', name: 'Egret' }], [{ id: 'b3', name: 'Ibis' }]]);
      },
    },
    {
      ...facts('delete', 'Scrap a boat', 'DELETE', '/boats/{boatId}'),
      inputs: [{ key: 'boatId', type: { kind: 'string' }, required: true, positional: true }],
      destructive: true,
      kind: 'call',
      async call(client, ...args) {
        seen('delete', client, args);
      },
    },
    {
      ...facts('wait-for', 'Wait for a state of a boat', 'GET', '/boats/{boatId}'),
      spelling: 'waitFor',
      inputs: [{ key: 'boatId', type: { kind: 'string' }, required: true, positional: true }],
      kind: 'wait',
      states: ['afloat', 'docked'],
      preferred: null,
      async call(client, ...args) {
        calls.push({ command: 'wait-for', client, args: args.slice(0, 2) });
        return boat;
      },
    },
  ];
  const program: ProgramSpec = {
    bin: 'boats',
    version: '1.2.3',
    title: 'Boats API',
    summary: 'Rent boats.',
    env: 'BOATS',
    baseUrl: 'https://boats.example/v1',
    credentials: [
      { option: 'apiKey', flag: 'api-key', env: 'BOATS_API_KEY', kind: 'text', summary: 'API key' },
    ],
    clientOptions: [],
    spelling: 'kebab',
    confirm: true,
    whoami: null,
    groups: [
      { name: 'boats', summary: 'Boats to rent.', load: async () => ({ commands }) },
      {
        name: 'harbour-masters',
        spelling: 'harbourMasters',
        summary: 'People.',
        load: async () => ({ commands: [] }),
      },
    ],
    createClient: async (options) => options,
    ...changes,
  };
  return { program, calls };
}

function facts(name: string, summary: string, method: string, path: string) {
  return { name, summary, route: [method, path], need: 'required', inputs: [] } as const;
}

function listOf(pages: readonly (readonly unknown[])[]): List {
  return {
    async *pages() {
      for (const [index, items] of pages.entries())
        yield { items, body: { items }, hasNext: () => index < pages.length - 1 };
    },
  };
}
