import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProgram, type MadeProgram } from './install-made.ts';

/** Sets the title of a window, changes colours in two ways, goes back over the line, and reverses what follows. */
const attack = '\u001b]0;owned\u0007\u001b[31m\u009b32m\b\r\u202e';
const hostile = (text: string): string => `${text} ${attack} end`;

const toys = {
  get: {
    tags: [hostile('toys')],
    operationId: 'listToys',
    summary: hostile('List toys.'),
    description: hostile('All of them.'),
    parameters: [
      {
        ...{ name: `colour${attack}`, in: 'query', description: hostile('A colour.') },
        schema: { type: 'string', enum: [hostile('red'), 'blue'], default: hostile('red') },
      },
      {
        ...{ name: 'size', in: 'query', description: hostile('A size.') },
        schema: { type: 'object', properties: { [`wide${attack}`]: { type: 'string' } } },
      },
    ],
    responses: {
      200: { description: 'Ok', content: { 'application/json': { schema: { type: 'object' } } } },
    },
  },
  delete: {
    tags: [hostile('toys')],
    operationId: 'scrapToys',
    deprecated: true,
    description: hostile('Scraps. Use something else.'),
    responses: { 204: { description: 'Gone' } },
  },
};

const document = {
  openapi: '3.1.0',
  info: { title: hostile('Shop'), version: '1', description: hostile('Sells toys.') },
  servers: [{ url: 'https://shop.example.com' }],
  tags: [{ name: hostile('toys'), description: hostile('Toys to play with.') }],
  security: [{ key: [] }],
  paths: { '/toys': toys },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key', description: hostile('A key.') } },
  },
};

/** Characters that a terminal obeys, or that change the direction of text. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Python's module `pty` is a terminal for a program. A machine without it uses a pipe. */
const hasTerminal = spawnSync('python3', ['-c', 'import pty']).status === 0;

const inTerminal = `import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)`;

describe('a program of a hostile document', () => {
  let program: MadeProgram;
  let group = '';
  beforeAll(async () => {
    program = await makeProgram(JSON.stringify(document));
    group = /^ {2}(toys\S*)/m.exec((await program.run('--help')).out)?.[1] ?? '';
  });

  const commands: readonly (readonly string[])[] = [
    ['--help'],
    ['GROUP', '--help'],
    ['GROUP', 'get', '--help'],
    ['GROUP', 'delete', '--help'],
    ['GROUP', 'lst'],
    ['GROUP', 'get', '--colour', 'green'],
    ['GROUP', 'get', '--dry-run'],
    ['login', '--help'],
    ['complete', '--', ''],
    ['complete', '--', 'GROUP', ''],
    ['complete', '--', 'GROUP', 'get', '--'],
  ];
  const environment = { ...process.env, FORCE_COLOR: '3', SHOP_API_KEY: 'k' };

  /** All that a run prints, in a terminal where there is one. */
  function printed(words: readonly string[]): string {
    const script = join(program.folder, 'cli/dist/main.js');
    const argv = [script, ...words.map((word) => (word === 'GROUP' ? group : word))];
    const terminal = hasTerminal ? ['python3', '-c', inTerminal] : [];
    const [command = '', ...args] = [...terminal, process.execPath, ...argv];
    const env = { ...environment, XDG_CONFIG_HOME: program.folder };
    const { stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', input: '' });
    // A terminal ends lines with a return.
    return (stdout + stderr).replaceAll('\r\n', '\n');
  }

  it.each(commands)('prints no control characters for %s %s %s', (...words) => {
    const text = printed(words);
    expect(text).toMatch(/\w/);
    expect(control.exec(text)).toBeNull();
  });

  it('prints what the document says', () => {
    const text = printed(['GROUP', 'get', '--help']);
    for (const part of ['List toys.', 'All of them.', 'A colour.', 'GET /toys']) expect(text).toContain(part);
  });
});
