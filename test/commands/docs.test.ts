import { request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runProgram } from '../../generator/commands/program.ts';
import { petsDocument } from '../support/pets.ts';
import { createProject, recordingIo, type Project } from '../support/project.ts';

const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' }, format: 'none' };

let project: Project;

beforeEach(() => {
  project = createProject({ 'pets.json': petsDocument('cat', 'dog') });
  configure({ docs: { out: 'docs' } });
});

afterEach(() => project.remove());

function configure(products: object): void {
  project.put('sdkwright.config.json', JSON.stringify({ targets: { pets: { ...target, products } } }));
}

it('writes the references of the targets that have one', async () => {
  expect(await project.run('docs')).toMatchObject({ code: 0 });
  expect(project.read('docs/index.html')).toContain('<rapi-doc');
  expect(project.read('docs/openapi.json')).toContain('x-codeSamples');
});

it('says what to configure if no target has one', async () => {
  configure({});
  const { code, error } = await project.run('docs');
  expect(code).toBe(2);
  expect(error).toContain('No target has products.docs');
});

it('serves the references to this machine alone, and reloads them when the document changes', async () => {
  const stop = new AbortController();
  let settle: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (settle = resolve));
  let watches: () => void = () => undefined;
  const watching = new Promise<void>((resolve) => (watches = resolve));
  const { io } = recordingIo(project.folder, {
    out: (text) => {
      const found = /http:\S+/.exec(text)?.[0];
      if (found !== undefined) settle(found);
      if (text.includes('Watching')) watches();
    },
    untilStopped: () => stop.signal,
  });
  const running = runProgram(['docs', '--serve', '--port', '0'], io);
  const page = await url;
  await watching;
  expect(page).toMatch(/^http:\/\/localhost:\d+\/pets\/$/);
  expect(await (await fetch(page)).text()).toContain('<script type="module" src="/reload.js">');
  expect((await fetch(new URL('../sdkwright.config.json', page))).status).toBe(404);
  expect((await fetch(new URL('%2e%2e%2fpets.json', page))).status).toBe(404);
  expect(await statusWithHost(page, 'rebound.example.com')).toBe(403);

  const changes = await fetch(new URL('/changes', page));
  const reader = changes.body?.getReader();
  await reader?.read();
  project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toContain('data: changed');
  stop.abort();
  expect(await running).toBe(0);
});

/** The status that a request gets whose `Host` is another than the server's. */
function statusWithHost(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url.replace('localhost', '127.0.0.1'), { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
