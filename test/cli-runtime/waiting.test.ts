import { describe, expect, it } from 'vitest';
import { withSpinner } from '../../templates/cli-runtime/spinner.ts';
import type { CommandSpec, ProgramSpec, Started } from '../../templates/cli-runtime/spec.ts';
import { processTerminal } from '../../templates/cli-runtime/terminal.ts';
import { boatProgram } from './program.ts';
import { runProgram } from './terminal.ts';

/** Work that ends when the test says so, or when its signal is aborted. */
function work(result: Promise<unknown>): { readonly program: ProgramSpec; readonly options: object[] } {
  const options: object[] = [];
  const started: Started = {
    body: { event: 'e1' },
    isDone: false,
    async wait(settings) {
      const signal: unknown = Reflect.get(settings ?? {}, 'signal');
      if (!(signal instanceof AbortSignal)) return result;
      const aborted = new Promise<never>((_, reject) => {
        const abort = (): void =>
          reject(Object.assign(new Error('the call was aborted'), { name: 'AbortedError' }));
        if (signal.aborted) abort();
        signal.addEventListener('abort', abort);
      });
      return Promise.race([result, aborted]);
    },
    onProgress: () => () => {},
    serialize: () => '{"state":"running"}',
  };
  const dock: CommandSpec = {
    name: 'dock',
    summary: 'Dock a boat',
    route: ['POST', '/boats/{id}/dock'],
    need: 'required',
    inputs: [{ key: 'id', type: { kind: 'string' }, required: true, positional: true }],
    kind: 'work',
    async call(_client, _input, settings) {
      options.push(settings ?? {});
      return started;
    },
  };
  const groups = [{ name: 'boats', summary: '', load: async () => ({ commands: [dock] }) }];
  return { program: boatProgram({}, { groups }).program, options };
}

it('a spinner leaves Ctrl-C to the program while it turns', async () => {
  const count = (): number => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
  const before = count();
  const stderr = { isTTY: true, write: async () => {} };
  const during = await withSpinner('waiting', { ...processTerminal(), stderr }, async () => count());
  expect(during).toBe(before);
});

describe('work that continues after the response', () => {
  it('is started, and its response is printed', async () => {
    const { program } = work(new Promise(() => {}));
    const { out, code } = await runProgram(program, ['boats', 'dock', 'b1']);
    expect(JSON.parse(out)).toEqual({ event: 'e1' });
    expect(code).toBe(0);
  });

  it('is followed with --wait, and its result is printed', async () => {
    const { program } = work(Promise.resolve({ id: 'b1', state: 'docked' }));
    const { out } = await runProgram(program, ['boats', 'dock', 'b1', '--wait']);
    expect(JSON.parse(out)).toEqual({ id: 'b1', state: 'docked' });
  });

  it('is followed as long as --timeout allows', async () => {
    const { program, options } = work(Promise.resolve({}));
    await runProgram(program, ['boats', 'dock', 'b1', '--wait', '--timeout', '10m']);
    expect(options[0]).toMatchObject({ timeoutMs: 600_000 });
  });

  it('continues when Ctrl-C ends the waiting, and stderr says how to wait again', async () => {
    const { program, options } = work(new Promise(() => {}));
    const { code, out, err } = await runProgram(program, ['boats', 'dock', 'b1', '--wait'], {
      onListen: (interrupt) => setTimeout(interrupt, 0),
    });
    expect([code, out]).toEqual([130, '']);
    expect(err).toContain(`boats boats dock b1 --resume '{"state":"running"}'`);
    const again = work(Promise.resolve({ state: 'docked' }));
    const resumed = await runProgram(again.program, [
      'boats',
      'dock',
      'b1',
      '--resume',
      '{"state":"running"}',
    ]);
    expect(JSON.parse(resumed.out)).toEqual({ state: 'docked' });
    expect(again.options[0]).toMatchObject({ resume: '{"state":"running"}' });
    expect(options).toHaveLength(1);
  });
});

describe('a command that waits for a state', () => {
  it('passes the state on, in any spelling of its name', async () => {
    const { program, calls } = boatProgram();
    const argv = ['boats', 'waitfor', '--boatId', 'b1', '--state', 'docked'];
    const { code } = await runProgram(program, argv);
    expect(code).toBe(0);
    expect(calls[0]?.args).toEqual([{ boatId: 'b1' }, 'docked']);
  });

  it('refuses an unknown state', async () => {
    const { code, err } = await runProgram(boatProgram().program, [
      'boats',
      'wait-for',
      'b1',
      '--state',
      'sunk',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('afloat, docked');
  });
});
