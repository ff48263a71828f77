import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../generator/commands/program.ts';
import { petsDocument } from '../support/pets.ts';
import { createProject, recordingIo, type Project } from '../support/project.ts';

const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' }, format: 'none' };

let project: Project;
let heard: Heard;
let stop: AbortController;
let running: Promise<number>;

beforeEach(() => {
  heard = new Heard();
  stop = new AbortController();
  project = createProject({ 'pets.json': petsDocument('cat', 'dog') });
  configure({});
});

afterEach(async () => {
  stop.abort();
  expect(await running).toBe(0);
  project.remove();
});

function configure(more: object): void {
  project.put('sdkwright.config.json', JSON.stringify({ targets: { pets: { ...target, ...more } } }));
}

function watch(): void {
  const { io } = recordingIo(project.folder, {
    out: (text) => heard.add(text),
    error: (text) => heard.add(text),
    untilStopped: () => stop.signal,
  });
  running = runProgram(['generate', '--watch'], io);
}

describe('generate --watch', () => {
  it('survives a broken document, and generates again when it is whole', async () => {
    watch();
    await heard.next(/Watching for changes/);
    project.put('pets.json', '{ "openapi": ');
    await heard.next(/pets: failed/);
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    await heard.next(/Kind\.Bird was added/);
  });

  it('says what changed, and shows a warning again only after it was gone', async () => {
    const odd = (...kinds: readonly string[]): string =>
      petsDocument(...kinds).replace('"description":"Fine."', '"description":7');
    project.put('pets.json', odd('cat', 'dog'));
    watch();
    await heard.next(/warning invalid-document[^]*Watching for changes/);
    project.put('pets.json', odd('cat', 'dog', 'bird'));
    expect(await heard.next(/Kind\.Bird was added/)).toMatch(
      /^\.\nChanged: pets\.json\npets: [^\n]*2 warnings/,
    );
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    expect(await heard.next(/pets: 2 operations/)).not.toContain('warning');
    project.put('pets.json', odd('cat', 'dog', 'bird'));
    await heard.next(/warning invalid-document[^]*pets: /);
  });

  it('begins with a configuration that is broken, and survives another', async () => {
    project.put('sdkwright.config.json', '{');
    watch();
    await heard.next(/The file is not valid JSON[^]*Watching for changes/);
    configure({ client: { name: 'Zoo' } });
    await heard.next(/pets: 2 operations/);
    configure({ clients: {} });
    await heard.next(/no option "clients"/);
    configure({ client: { name: 'Farm' } });
    await heard.next(/Zoo is now called Farm/);
  });

  it('follows files that the document refers to, also one that could not be read at first', async () => {
    const kind = (...values: readonly string[]): string => JSON.stringify({ type: 'string', enum: values });
    const document = petsDocument('cat', 'dog').replace(kind('cat', 'dog'), '{"$ref":"kind.json"}');
    project.put('pets.json', document);
    project.put('kind.json', '{');
    watch();
    await heard.next(/kind\.json[^]*Watching for changes/);
    project.put('kind.json', kind('cat', 'dog'));
    await heard.next(/pets: 2 operations/);
    project.put('kind.json', kind('cat', 'dog', 'bird'));
    await heard.next(/Bird was added/);
    rmSync(join(project.folder, 'kind.json'));
    await heard.next(/There is no file "kind\.json"/);
  });

  it('follows templates', async () => {
    configure({ templates: ['house'] });
    mkdirSync(join(project.folder, 'house'));
    watch();
    await heard.next(/Watching for changes/);
    project.put('house/no-such.ts.hbs', '');
    await heard.next(/overrides no template/);
    rmSync(join(project.folder, 'house/no-such.ts.hbs'));
    await heard.next(/nothing has changed/);
    project.put('house/client.ts.hbs', '{{!-- sdkwright: views=2 --}}\n{{> base/client.ts this}}\n// ours\n');
    await heard.next(/1 file written/);
  });
});

/** Text as it comes, and waiting for more of it. */
class Heard {
  #text = '';
  #check: () => void = () => undefined;

  add(text: string): void {
    this.#text += text;
    this.#check();
  }

  /** Waits for text of the pattern. Gives what came up to its end, which is then forgotten. */
  next(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      this.#check = () => {
        const found = pattern.exec(this.#text);
        if (found === null) return;
        const end = found.index + found[0].length;
        const heard = this.#text.slice(0, end);
        this.#text = this.#text.slice(end);
        this.#check = () => undefined;
        resolve(heard);
      };
      this.#check();
    });
  }
}
