import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boatProgram } from './program.ts';
import { newFolder, runProgram, type World } from './terminal.ts';

/** The input that the SDK gets for arguments. */
async function inputOf(argv: readonly string[], world: World = {}): Promise<unknown> {
  const { program, calls } = boatProgram();
  const { err } = await runProgram(program, ['boats', ...argv], world);
  return calls[0]?.args[0] ?? err;
}

describe('an input of a call', () => {
  it.each([
    [['get', '--boat-id', 'b1']],
    [['get', '--boatId', 'b1']],
    [['get', '--boatid=b1']],
    [['get', '--boat_id=b1']],
    [['get', 'b1']],
  ])('accepts any spelling of its name: %j', async (argv) => {
    expect(await inputOf(argv)).toEqual({ boatId: 'b1' });
  });

  it.each([
    [['--crew', '3'], { crew: 3 }],
    [['--crew=-3'], { crew: -3 }],
    [['--length', '7.5'], { length: 7.5 }],
    [['--serial', '9007199254740993'], { serial: 9007199254740993n }],
    [['--is-insured'], { isInsured: true }],
    [['--no-is-insured'], { isInsured: false }],
    [['--isInsured', 'true'], { isInsured: true }],
    [['--is-insured', 'false'], { isInsured: false }],
    [['--kind', 'sail'], { kind: 'sail' }],
    [['--launched-at', '2026-01-31T10:00:00Z'], { launchedAt: new Date('2026-01-31T10:00:00Z') }],
    [['--tags', 'a', '--tags', 'b'], { tags: ['a', 'b'] }],
    [['--tags', '["a","b"]'], { tags: ['a', 'b'] }],
    [['--engine', '{"maxPower":4}'], { engine: { maxPower: 4 } }],
    [['--engine.max-power', '5'], { engine: { maxPower: 5 } }],
    [['--engine', '{"maxPower":4}', '--engine.maxPower=5'], { engine: { maxPower: 5 } }],
    [['--engine.labels.colour', 'red'], { engine: { labels: { colour: 'red' } } }],
    [['--engine', '{"builtAt":"2020-01-01T00:00:00Z"}'], { engine: { builtAt: new Date('2020-01-01') } }],
  ])('is read as its type: %j', async (argv, expected) => {
    expect(await inputOf(['create', '--name', 'Heron', ...argv])).toEqual({ name: 'Heron', ...expected });
  });

  it.each([
    [['--berth', 'null'], { berth: null }],
    [['--is-leased', 'null'], { isLeased: null }],
    [['--nickname', 'null'], { nickname: 'null' }],
    [['--aliases', 'null'], { aliases: ['null'] }],
    [['--null', 'nickname'], { nickname: null }],
    [['--null', 'nickname,--berth', '--null=aliases'], { nickname: null, berth: null, aliases: null }],
    [['--engine.built-at', 'null'], { engine: { builtAt: null } }],
    [['--engine.max-power', '4', '--null', 'engine.maker'], { engine: { maxPower: 4, maker: null } }],
  ])('can be null: %j', async (argv, expected) => {
    expect(await inputOf(['create', '--name', 'Heron', ...argv])).toEqual({ name: 'Heron', ...expected });
  });

  it('refuses null where its type does not allow it', async () => {
    expect(await inputOf(['create', '--name', 'Heron', '--null', 'crew'])).toContain(
      '--null: expected engine.builtAt, engine.maker, nickname, berth, is-leased, aliases, found "crew"',
    );
    expect(await inputOf(['create', '--name', 'Heron', '--crew', 'null'])).toContain('found "null"');
  });

  it('comes from a file with @, and from stdin with -', async () => {
    const file = join(newFolder(), 'engine.json');
    writeFileSync(file, '{"maxPower":9}');
    const expected = { name: 'Heron', engine: { maxPower: 9 } };
    expect(await inputOf(['create', '--name', 'Heron', '--engine', `@${file}`])).toEqual(expected);
    const piped = await inputOf(['create', '--name', 'Heron', '--engine', '-'], { piped: '{"maxPower":9}' });
    expect(piped).toEqual(expected);
  });

  it('replaces a field of the whole body', async () => {
    const argv = ['create', '--body', '{"name":"Egret","crew":2}', '--crew', '4'];
    expect(await inputOf(argv)).toEqual({ name: 'Egret', crew: 4 });
  });

  it('is bytes of a file, with its name', async () => {
    const file = join(newFolder(), 'plan.pdf');
    writeFileSync(file, 'lines');
    const input = await inputOf(['create', '--name', 'Heron', '--plan', file]);
    expect(input).toHaveProperty('plan.name', 'plan.pdf');
    expect(input).toHaveProperty('plan.size', 5);
  });
});

describe('a mistake in the arguments', () => {
  it.each([
    [['create'], 'missing --name'],
    [['create', '--name', 'x', '--crew', 'two'], '--crew: expected a whole number, found "two"'],
    [['create', '--name', 'x', '--kind', 'sial'], '--kind: expected one of sail, motor, found "sial"'],
    [['create', '--name', 'x', '--launched-at', 'soon'], '--launched-at: expected a date'],
    [['create', '--name', '--crew', '2'], '--name needs a value'],
    [['create', '--name', 'x', '--engine', '{'], '--engine: expected JSON'],
    [['create', '--name', 'x', '--engine', '@nowhere.json'], '--engine: cannot read nowhere.json'],
    [['create', '--name', 'x', '--nmae', 'y'], "unknown option '--nmae'"],
    [['create', '--name', 'x', '--engine.maxpwer', '1'], "unknown option '--engine.maxpwer'"],
    [['create', '--name', 'x', '--engine.labels.__proto__.a', '1'], '"__proto__" cannot be set'],
    [['get', 'b1', 'b2'], 'too many arguments'],
    [['get', '--boat-id', 'b1', 'b2'], 'unexpected argument "b2"'],
    [['gte', 'b1'], '(Did you mean get?)'],
    [['wait-for', 'b1'], 'missing --state <afloat|docked>'],
    [['get', 'b1', '--timeout', 'soon'], '--timeout: expected a duration'],
    [['get', 'b1', '--output', 'xml'], 'Allowed choices are'],
  ])('ends with exit code 2, and nothing is sent: %j', async (argv, message) => {
    const { program, calls } = boatProgram();
    const { code, err } = await runProgram(program, ['boats', ...argv]);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(calls).toEqual([]);
  });

  it('suggests the nearest group', async () => {
    const { err, code } = await runProgram(boatProgram().program, ['harbor-masters', 'list']);
    expect(err).toContain('Did you mean harbour-masters?');
    expect(code).toBe(2);
  });
});
