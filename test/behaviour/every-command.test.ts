import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program as core } from '../../generated/paperspace-core-cli/src/program.ts';
import { program as paperspace } from '../../generated/paperspace-cli/src/program.ts';
import { bodyType } from '../../generator/contract/results.ts';
import type { Call, Contract, InputField, Json } from '../../generator/contract/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { fieldsOf } from '../../generator/products/samples/sample-input.ts';
import { sampleValue } from '../../generator/products/samples/sample-value.ts';
import { lookupIn } from '../../generator/products/sdk/lookup.ts';
import { runProgram } from '../cli-runtime/terminal.ts';
import { repository } from '../support/folders.ts';
import { resolveInMemory, targetOf } from '../support/in-memory.ts';
import { recordingServer, type Received, type RecordingServer } from '../support/recording-server.ts';

const programs = { paperspace, core };
const documents = { paperspace: 'openapi.json', core: 'core.openapi.json' };

async function contractOf(name: keyof typeof documents): Promise<Contract> {
  const spec = join(repository, 'spec', documents[name]);
  const client = { name: name === 'core' ? 'PaperspaceCore' : 'Paperspace', env: 'PAPERSPACE' };
  const target = targetOf({ spec, out: 'out', package: { name }, client }, repository);
  const resolved = await resolveInMemory(target, new Diagnostics());
  if (resolved === null) throw new Error(`${spec} cannot be read.`);
  return resolved.contract;
}

interface Given {
  readonly field: InputField;
  readonly value: Json;
}

/** Every field of a call's input with an example of its value. */
function everything(call: Call, contract: Contract): readonly Given[] {
  const lookup = lookupIn(contract);
  const sampling = { models: lookup.models, direction: 'request', noun: 'thing' } as const;
  return fieldsOf(call, { lookup }).map((field) => ({ field, value: sampleValue(field, sampling) }));
}

/** The arguments that give the fields: text as it is, a list by repetition, all else as JSON. */
function argumentsFor(call: Call, contract: Contract, given: readonly Given[]): readonly string[] {
  const { resource } = lookupIn(contract).call(call.id);
  const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
  const flags = given.flatMap(({ field, value }) => {
    const values = Array.isArray(value) && value.length > 0 ? value : [value];
    return values.map((each) => `--${field.key}=${text(each)}`);
  });
  return [...resource.path, call.name, ...flags];
}

/** What the document says that the request is. */
function expectedRequest(call: Call, given: readonly Given[]): object {
  const of = (place: InputField['in']): readonly Given[] => given.filter(({ field }) => field.in === place);
  const entries = (place: InputField['in']) =>
    of(place).map(({ field, value }) => [field.name, value] as const);
  const path = of('path').reduce(
    (route, { field, value }) => route.replace(`{${field.name}}`, encodeURIComponent(String(value))),
    call.path,
  );
  const query = entries('query').flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each) => `${name}=${String(each)}`),
  );
  const whole = of('body').find(() => call.body?.placement === 'whole');
  const body = whole === undefined ? Object.fromEntries(entries('body')) : whole.value;
  return { method: call.method, path, query: query.toSorted(), body: call.body === null ? null : body };
}

function asSeen({ method, path, query, body }: Received): object {
  const shown = [...query].map(([name, value]) => `${name}=${value}`).toSorted();
  return { method, path, query: shown, body: body === '' ? null : JSON.parse(body) };
}

/** A body that the call can read. */
function responseOf(call: Call, contract: Contract): Json | undefined {
  const type = bodyType(call.envelope?.whole ?? call.result);
  const { models } = lookupIn(contract);
  return type === null
    ? undefined
    : sampleValue({ name: 'result', type }, { models, direction: 'response', noun: 'thing' });
}

describe.each(['paperspace', 'core'] as const)('each operation of %s is a command', async (name) => {
  const contract = await contractOf(name);
  const calls = contract.resources.flatMap((resource) => resource.calls);
  let server: RecordingServer;
  let content: Json | undefined;
  beforeAll(async () => {
    server = await recordingServer(() => content);
  });
  afterAll(() => server.close());

  it('the test covers every operation', () => {
    expect(calls.length).toBe(name === 'core' ? 11 : 113);
  });

  it.each(calls.map((call) => [call.id, call] as const))(
    '%s sends what the document asks for',
    async (_, call) => {
      const given = everything(call, contract);
      content = responseOf(call, contract);
      const argv = [...argumentsFor(call, contract, given), '--yes', '--baseUrl', server.url];
      const ran = await runProgram(programs[name], argv, { env: { PAPERSPACE_API_KEY: 'k-1' } });
      const sent = server.take().map(asSeen);
      expect(ran).toMatchObject({ code: 0 });
      expect(sent).toEqual([expectedRequest(call, given)]);
    },
    // The first command loads the program.
    30_000,
  );
});
