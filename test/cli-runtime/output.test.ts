import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boatProgram } from './program.ts';
import { newFolder, runProgram } from './terminal.ts';

const boat = { id: 'b1', name: 'Heron', state: 'afloat' };

describe('one result', () => {
  it.each([
    ['json', `${JSON.stringify(boat, null, 2)}\n`],
    ['jsonl', `${JSON.stringify(boat)}\n`],
    ['yaml', 'id: b1\nname: Heron\nstate: afloat\n'],
    ['id', 'b1\n'],
    ['table', 'id     b1\nname   Heron\nstate  afloat\n'],
  ])('is printed as %s', async (format, expected) => {
    const { out, code } = await runProgram(boatProgram().program, ['boats', 'get', 'b1', '--output', format]);
    expect(out).toBe(expected);
    expect(code).toBe(0);
  });

  it('is a table in a terminal, and JSON in a pipe', async () => {
    const { program } = boatProgram();
    const terminal = await runProgram(program, ['boats', 'get', 'b1'], { isTTY: true });
    expect(terminal.out).toBe('id     b1\nname   Heron\nstate  afloat\n');
    const pipe = await runProgram(program, ['boats', 'get', 'b1']);
    expect(JSON.parse(pipe.out)).toEqual(boat);
  });

  it('shows the part that a query selects', async () => {
    const { out } = await runProgram(boatProgram().program, [
      'boats',
      'get',
      'b1',
      '--query',
      '[name, state]',
    ]);
    expect(JSON.parse(out)).toEqual(['Heron', 'afloat']);
  });

  it('holds dates and large integers', async () => {
    const { program } = boatProgram({ get: async () => ({ at: new Date(0), serial: 9007199254740993n }) });
    const { out } = await runProgram(program, ['boats', 'get', 'b1']);
    expect(JSON.parse(out)).toEqual({ at: '1970-01-01T00:00:00.000Z', serial: '9007199254740993' });
  });

  it('cannot move the cursor or change colours of a terminal', async () => {
    const { program } = boatProgram({ get: async () => ({ name: '\u001b[2Jgone\u009b31m\u202e' }) });
    for (const format of ['table', 'json', 'jsonl', 'yaml']) {
      const argv = ['boats', 'get', 'b1', '--output', format];
      const { out } = await runProgram(program, argv, { isTTY: true });
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  it('is bytes in a pipe or a file, but not in a terminal', async () => {
    const { program } = boatProgram({ get: async () => new Blob(['\u00ff', 'raw']) });
    const pipe = await runProgram(program, ['boats', 'get', 'b1']);
    expect(Buffer.from(pipe.out, 'latin1').toString()).toBe('\u00ffraw');
    const file = join(newFolder(), 'boat.bin');
    const saved = await runProgram(program, ['boats', 'get', 'b1', '--out-file', file]);
    expect([saved.code, saved.out, readFileSync(file, 'utf8')]).toEqual([0, '', '\u00ffraw']);
    const terminal = await runProgram(program, ['boats', 'get', 'b1'], { isTTY: true });
    expect(terminal.code).toBe(2);
    expect(terminal.err).toContain('--out-file');
  });

  it('is one line for each event of a stream', async () => {
    const { program } = boatProgram({
      get: async () =>
        (async function* () {
          yield { at: 1 };
          yield { at: 2 };
        })(),
    });
    const { out } = await runProgram(program, ['boats', 'get', 'b1']);
    expect(out).toBe('{"at":1}\n{"at":2}\n');
  });

  it('may be empty', async () => {
    const { out, err, code } = await runProgram(boatProgram().program, ['boats', 'delete', 'b1', '--yes'], {
      isTTY: true,
    });
    expect([out, err, code]).toEqual(['', 'Done.\n', 0]);
  });
});

describe('a list', () => {
  const list = async (argv: readonly string[], isTTY = false) =>
    runProgram(boatProgram().program, ['boats', 'list', ...argv], { isTTY });

  it('is its first page, with a note that there are more', async () => {
    const { out, err } = await list([]);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(err).toContain('--all');
  });

  it('is all items with --all, and the first with --limit', async () => {
    const all = await list(['--all']);
    expect(JSON.parse(all.out)).toHaveLength(3);
    expect(all.err).toBe('');
    const limited = await list(['--limit', '1', '--output', 'id']);
    expect(limited.out).toBe('b1\n');
  });

  it('has as many items as --limit says, from pages of the size that the service allows', async () => {
    const { program, calls } = boatProgram();
    const { out, err } = await runProgram(program, ['boats', 'list', '--limit', '3', '-o', 'id']);
    expect([out, err]).toEqual(['b1\nb2\nb3\n', '']);
    expect(calls[0]?.args).toEqual([{ limit: 2 }]);
  });

  it('is a table of the columns that tell most, or those that are asked for', async () => {
    const { out } = await list(['--all'], true);
    expect(out).toBe('ID  NAME\nb1  Heron\nb2  Egret\nb3  Ibis\n');
    const chosen = await list(['--all', '--columns', 'name,state', '--output', 'table']);
    expect(chosen.out).toBe('NAME   STATE\nHeron  afloat\nEgret\nIbis\n');
  });

  it('is queried as a whole', async () => {
    const { out } = await list(['--all', '--query', '[].name']);
    expect(JSON.parse(out)).toEqual(['Heron', 'Egret', 'Ibis']);
  });

  it('is an empty array without items', async () => {
    const { program } = boatProgram({ pages: [[]] });
    expect((await runProgram(program, ['boats', 'list'])).out).toBe('[]\n');
  });
});

describe('help', () => {
  it('lists groups, then commands, then options, an example and the request', async () => {
    const { program } = boatProgram();
    const root = await runProgram(program, ['--help']);
    expect(root.out).toMatch(/Commands of the API:\n\s+boats .*Boats to rent\./);
    expect(root.out).toContain('login');
    const group = await runProgram(program, ['boats', '--help']);
    expect(group.out).toMatch(/create .*Build a boat/);
    const command = await runProgram(program, ['boats', 'get', '--help']);
    expect(command.out).toContain('--boat-id <text>');
    expect(command.out).toContain('Boat to get. (required)');
    expect(command.out).toContain('General options:');
    expect(command.out).toContain('Example:\n  boats boats get b1');
    expect(command.out).toContain('Request:\n  GET /boats/{boatId}');
    expect(command.code).toBe(0);
  });

  it('is printed by the command help too', async () => {
    const { program } = boatProgram();
    const { out } = await runProgram(program, ['help', 'boats', 'get']);
    expect(out).toContain('--boat-id <text>');
  });

  it('shows the spelling of the document where the configuration asks for it', async () => {
    const { program } = boatProgram({}, { spelling: 'document' });
    expect((await runProgram(program, ['boats', 'get', '--help'])).out).toContain('--boatId <text>');
    expect((await runProgram(program, ['--help'])).out).toContain('harbourMasters');
    expect((await runProgram(program, ['boats', 'get', '--help'])).out).toContain('--dryRun');
  });

  it('goes to stderr with exit code 2 where a command is missing', async () => {
    const { err, out, code } = await runProgram(boatProgram().program, ['boats']);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('Usage: boats boats');
  });
});
