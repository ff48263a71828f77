import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { createReporter } from '../../generator/commands/reporter.ts';
import { createProject, recordingIo, type Project } from '../support/project.ts';

const config = {
  targets: {
    pets: { spec: 'pets.json', out: 'sdk', package: { name: 'pets' }, templates: ['house'] },
    shop: { spec: 'shop.json', out: 'shop', package: { name: 'shop' } },
  },
};

let project: Project;

beforeEach(() => {
  project = createProject({ 'sdkwright.config.json': JSON.stringify(config), 'house/notes.txt': '' });
});

afterEach(() => {
  project.remove();
});

describe('the command line', () => {
  it('reports its version', async () => {
    expect(await project.run('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, error: '' });
  });

  it.each([[[]], [['generate']], [['inspect']], [['diff']], [['templates']], [['templates', 'eject']]])(
    'has help for %j',
    async (command) => {
      const { code, out } = await project.run(...command, '--help');
      expect(code).toBe(0);
      expect(out).toContain('Usage: sdkwright');
    },
  );

  it.each([
    [['generate', '--colour'], "unknown option '--colour'"],
    [['regenerate'], "unknown command 'regenerate'"],
    [['diff', 'one.json'], "missing required argument 'new'"],
    [['diff', 'a', 'b', '--fail-on', 'added'], 'Allowed choices are breaking'],
    [['generate', 'cars'], 'There is no target cars. Targets: pets, shop.'],
    [['generate', '--out', 'x'], 'There are several targets, and spec and out are for one: name it.'],
    [['generate', '--watch', '--check'], 'choose one'],
    [['generate', '--config', 'nowhere.json'], 'nowhere.json'],
    [['generate', 'pets', '--out', ''], "option '--out <dir>' argument '' is invalid. It is empty."],
    [['generate', 'pets', '--out', ' '], 'It is empty.'],
    [['generate', 'pets', '--report='], 'It is empty.'],
    [['generate', '--config', ''], 'It is empty.'],
    [['inspect', 'pets', '--spec', ''], 'It is empty.'],
    [['diff', '', 'b.json'], 'It is empty.'],
    [['diff', 'a.json', ''], 'It is empty.'],
    [['templates', 'list', '--config', ''], 'It is empty.'],
  ])('exits with 2 for %j and reports the error', async (argv, message) => {
    const { code, out, error } = await project.run(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(message);
  });

  it('asks for --out if there is no configuration', async () => {
    const bare = createProject();
    expect(await bare.run('generate', '--spec', 'x.json')).toMatchObject({
      code: 2,
      error: expect.stringContaining('give spec and out'),
    });
    bare.remove();
  });

  it('reports each target that cannot be generated, and continues with the next', async () => {
    const { code, out } = await project.run('generate');
    expect(code).toBe(2);
    expect(out).toMatch(
      /^pets: failed, nothing was written, 1 error, .* s\nshop: failed, nothing was written, 1 error, .* s\n$/,
    );
    expect(existsSync(join(project.folder, 'sdk'))).toBe(false);
  });

  it('prints the same as JSON for machines', async () => {
    const { code, out, error } = await project.run('generate', '--json');
    expect(code).toBe(2);
    expect(error).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      targets: [{ target: 'pets', kind: 'failed', diagnostics: [{ severity: 'error' }] }, { target: 'shop' }],
    });
  });
});

describe('templates', () => {
  it('are listed with their owner', async () => {
    project.put('house/resource.ts.hbs', '{{!-- sdkwright: views=2 drop --}}');
    const { code, out } = await project.run('templates', 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/^resource\.ts +file +ResourceFileView +dropped /m);
    expect(out).toMatch(/^client\.ts +file +ClientFileView +base /m);
  });

  it('are ejected into the first folder of the target, once', async () => {
    expect(await project.run('templates', 'eject', 'resource.ts', '--wrap')).toMatchObject({
      code: 0,
      out: 'Wrote house/resource.ts.hbs.\n',
    });
    expect(readFileSync(join(project.folder, 'house/resource.ts.hbs'), 'utf8')).toContain(
      '{{> base/resource.ts this}}',
    );
    expect(await project.run('templates', 'eject', 'resource.ts')).toMatchObject({
      code: 2,
      error: 'house/resource.ts.hbs is there already.\n',
    });
  });

  it('are not ejected if the target does not exist, or if no template has the name', async () => {
    expect((await project.run('templates', 'eject', 'resource.ts', '--target', 'shop')).error).toContain(
      'No target',
    );
    expect((await project.run('templates', 'eject', 'no-such')).error).toContain(
      'There is no template no-such. See `sdkwright templates list`.',
    );
    expect((await project.run('templates', 'eject', 'operation')).error).toContain(
      'There is no template operation. Did you mean partials/operation?',
    );
  });

  it('are checked', async () => {
    expect(await project.run('templates', 'check')).toMatchObject({
      code: 0,
      out: 'All templates are fine.\n',
    });
    project.put('house/no-such.ts.hbs', 'x');
    expect(await project.run('templates', 'check')).toMatchObject({
      code: 1,
      error: expect.stringContaining('no-such'),
    });
  });

  it('are checked with their diagnostics in the output of --json, and with the same exit code', async () => {
    project.put('house/no-such.ts.hbs', 'x');
    const { code, out, error } = await project.run('templates', 'check', '--json');
    expect([code, error]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: expect.arrayContaining([
        expect.objectContaining({
          code: 'template-unknown',
          message: expect.stringContaining('Valid names: README.md, '),
        }),
      ]),
    });
  });
});

describe('the reporter', () => {
  it('shows characters that control a terminal as escapes', () => {
    const { io, said } = recordingIo('/');
    createReporter(io, false).say('a\u001b[2Jb\u0007c\u009bd\re');
    expect(said().out).toBe('a\\u001b[2Jb\\u0007c\\u009bd\\re\n');
  });

  it('prints only data for machines', () => {
    const { io, said } = recordingIo('/');
    const reporter = createReporter(io, true);
    reporter.say('text');
    reporter.data({ a: 1 });
    expect(said()).toEqual({ out: '{\n  "a": 1\n}\n', error: '' });
  });

  it('escapes characters in data that control a terminal or hide text', () => {
    const { io, said } = recordingIo('/');
    const hostile = 'a\u001b[2J\u007f\u009b\u202e\ud800\u{e0001}\u2028\u00ad\r\nz';
    createReporter(io, true).data({ hostile });
    expect(said().out).toMatch(/^[\x20-\x7e\n]+$/);
    expect(JSON.parse(said().out)).toEqual({ hostile });
  });
});
