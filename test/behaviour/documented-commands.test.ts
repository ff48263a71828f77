import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../generated/paperspace-core-cli/src/program.ts';
import { runProgram } from '../cli-runtime/terminal.ts';
import { recordingServer, type RecordingServer } from '../support/recording-server.ts';
import { documentedCommands, type DocumentedCommand } from './documented-commands.ts';

const details = { id: 'ps57ab1', name: 'Blue 1', state: 'ready', available: true };

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer(({ path }) => (path.endsWith('/getMachines') ? [details] : details));
});
afterAll(() => server.close());

async function sent({ argv, request }: DocumentedCommand, more: readonly string[], env = {}): Promise<void> {
  const ran = await runProgram(program, [...argv, ...more], { env });
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  const received = server.take().map(({ method, path, query, headers, body }) => ({
    ...{ method, path, query: Object.fromEntries(query), key: headers['x-api-key'] },
    body: body === '' ? undefined : JSON.parse(body),
  }));
  const { method, path, query = {}, body } = request;
  expect(received).toEqual([{ method, path, query, key: 'k-2718', body }]);
}

describe('a command of the Core documents works as it is written there', () => {
  it.each(documentedCommands.map((each) => [each.argv.slice(0, 2).join(' '), each] as const))(
    '%s',
    async (_, command) => {
      await sent(command, ['--baseUrl', server.url]);
      await sent(command, [], { PAPERSPACE_BASE_URL: server.url });
    },
  );
});

it('the test covers all commands that the documents have', () => {
  expect(new Set(documentedCommands.map(({ argv }) => argv[1])).size).toBe(12);
});
