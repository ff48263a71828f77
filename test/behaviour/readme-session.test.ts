import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { program } from '../../generated/paperspace-cli/src/program.ts';
import { runProgram } from '../cli-runtime/terminal.ts';
import { repository } from '../support/folders.ts';
import { recordingServer, type RecordingServer } from '../support/recording-server.ts';
import { machine, machineEvent } from '../support/samples.ts';

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const session = /```console\n([^]*?)```/.exec(readme)?.[1] ?? '';

const machines = [
  machine({ id: 'ps1a', name: 'training', state: 'ready', os: 'Ubuntu 22.04' }),
  machine({ id: 'ps2b', name: 'staging', state: 'off', os: 'Ubuntu 22.04' }),
];

let server: RecordingServer;
beforeAll(async () => {
  const event = machineEvent({ id: 'e1', state: 'done', machineId: 'ps2b' });
  const started = machine({ id: 'ps2b', name: 'staging', state: 'ready', os: 'Ubuntu 22.04' });
  server = await recordingServer(({ method, path }) => {
    if (method === 'PATCH') return { event, data: machines[1] };
    if (path.startsWith('/machine-events')) return event;
    return path === '/machines' ? { items: machines, hasMore: false } : started;
  });
});
afterAll(() => server.close());

it('prints what the session of the README shows', async () => {
  const commands = [...session.matchAll(/^\$ pspace (.*)$/gm)].map(([, text = '']) => text);
  expect(commands.length).toBeGreaterThan(2);
  let shown = '';
  for (const command of commands) {
    const env = { PAPERSPACE_API_KEY: 'k', PAPERSPACE_BASE_URL: server.url };
    const { out, err } = await runProgram(program, command.split(' '), { env, isTTY: true });
    shown += `$ pspace ${command}\n${out}${err}`;
  }
  expect(shown).toBe(session);
});
