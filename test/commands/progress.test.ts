import { PassThrough, type Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReporter } from '../../generator/commands/reporter.ts';
import { recordingIo } from '../support/project.ts';

/** A stream that looks like a terminal, and what was written to it. */
function createTerminal() {
  const move = () => true;
  const tty = { isTTY: true, columns: 80, cursorTo: move, moveCursor: move, clearLine: move };
  const terminal = Object.assign(new PassThrough(), tty);
  return { terminal, written: () => String(terminal.read() ?? '') };
}

async function reporterFor(terminal: Writable | null, json = false) {
  const { io, said } = recordingIo('/', { terminal });
  const reporter = createReporter(io, json);
  await vi.dynamicImportSettled();
  return { reporter, said };
}

beforeEach(() => {
  vi.stubEnv('CI', undefined);
  vi.stubEnv('TERM', 'xterm');
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the progress of a run', () => {
  it('appears with the current step after one second', async () => {
    const { terminal, written } = createTerminal();
    const { reporter } = await reporterFor(terminal);
    reporter.progress('pets: load …');
    vi.advanceTimersByTime(900);
    reporter.progress('pets: build …');
    expect(written()).toBe('');
    vi.advanceTimersByTime(200);
    expect(written()).toContain('pets: build …');
    reporter.progress('pets: write 12 files …');
    expect(written()).toContain('pets: write 12 files …');
  });

  it('appears although a step has blocked the event loop for a second', async () => {
    const { terminal, written } = createTerminal();
    const { reporter } = await reporterFor(terminal);
    reporter.progress('pets: build …');
    vi.setSystemTime(Date.now() + 1_500);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_500);
    reporter.progress('pets: emit …');
    expect(written()).toContain('pets: emit …');
  });

  it('disappears before the result is printed', async () => {
    const { terminal, written } = createTerminal();
    const { reporter, said } = await reporterFor(terminal);
    reporter.progress('pets: load …');
    vi.advanceTimersByTime(1_100);
    reporter.say('pets: 2 operations');
    vi.advanceTimersByTime(1_000);
    const [, afterwards = 'load'] = written().split('\u001b[?25h');
    expect(afterwards).not.toContain('load');
    expect(said().out).toBe('pets: 2 operations\n');
  });

  it('shows characters that would steer the terminal as escapes', async () => {
    const { terminal, written } = createTerminal();
    const { reporter } = await reporterFor(terminal);
    reporter.progress('pets\u009b2J\u0007: load …');
    vi.advanceTimersByTime(1_100);
    expect(written()).toContain('pets\\u009b2J\\u0007: load …');
  });

  it.each([
    ['in a pipe or in CI', null, false],
    ['with --json', createTerminal().terminal, true],
  ])('is not printed %s', async (_, terminal, json) => {
    const { reporter, said } = await reporterFor(terminal, json);
    reporter.progress('pets: load …');
    vi.advanceTimersByTime(5_000);
    expect(said()).toEqual({ out: '', error: '' });
    expect(terminal?.read() ?? null).toBeNull();
  });
});
