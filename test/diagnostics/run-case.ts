import { stringify } from 'yaml';
import { createProject, type Project, type Said } from '../support/project.ts';
import { arrangements } from './arrangements.ts';
import type { CaseBlock, DiagnosticCase } from './read-cases.ts';

/** The codes of what the last command of a case reports, each once. */
export async function codesOf({ code, blocks }: DiagnosticCase): Promise<readonly string[]> {
  const project = createProject(filesOf(blocks));
  const end = await arrangements[code]?.(project);
  try {
    if (code === 'generator-bug') return codesIn(await withBug(project));
    const commands = blocks
      .find(({ info }) => info === 'sh')
      ?.text.trim()
      .split('\n') ?? ['sdkwright inspect'];
    return codesIn(await runAll(commands, project));
  } finally {
    await end?.();
    project.remove();
  }
}

/** A run that fails as no input should make it fail. */
function withBug({ generate }: Project): Promise<Reported> {
  return generate({
    onStep: () => {
      throw new Error('A bug.');
    },
  });
}

async function runAll(commands: readonly string[], project: Project): Promise<Reported> {
  let said: Said = { code: 0, out: '', error: '' };
  for (const command of commands) {
    const [, text, operator, file] = /^echo '(.*)' (>>?) (\S+)$/.exec(command) ?? [];
    if (text !== undefined && file !== undefined)
      project.put(file, `${operator === '>>' ? project.read(file) : ''}${text}\n`);
    else said = await project.run(...command.split(' ').slice(1), '--json');
  }
  if (said.out === '') throw new Error(said.error);
  return JSON.parse(said.out);
}

interface Reported {
  readonly diagnostics: readonly { readonly code: string }[];
  readonly targets?: readonly Partial<Reported>[];
}

function codesIn({ diagnostics, targets = [] }: Reported): readonly string[] {
  const all = [...diagnostics, ...targets.flatMap((target) => target.diagnostics ?? [])];
  return [...new Set(all.map(({ code }) => code))];
}

/** The files of a case. A configuration and a document that it does not have are those of a small API. */
function filesOf(blocks: readonly CaseBlock[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const { info, text } of blocks) {
    const [, path] = info.split(' ');
    if (path === 'target') files['sdkwright.config.json'] = configOf(text);
    else if (path !== undefined) files[path] = path === 'openapi.yaml' ? completed(text) : text;
  }
  if (!Object.keys(files).some((path) => path.startsWith('sdkwright.config.')))
    files['sdkwright.config.json'] = configOf('{}');
  files['openapi.yaml'] ??= completed('components: {}\n');
  return files;
}

function configOf(settings: string): string {
  const own: object = JSON.parse(settings);
  const target = { spec: 'openapi.yaml', out: 'sdk', package: { name: 'api' }, format: 'none', ...own };
  return JSON.stringify({ targets: { api: target } });
}

const operation = { get: { operationId: 'listPets', responses: { 204: { description: 'Done' } } } };

/** What a part of a document leaves out. */
const heads: Readonly<Record<'openapi' | 'swagger', Readonly<Record<string, unknown>>>> = {
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1.0' },
    servers: [{ url: 'https://api.example.com' }],
    paths: { '/pets': operation },
  },
  swagger: {
    info: { title: 'Pets', version: '1.0' },
    host: 'api.example.com',
    schemes: ['https'],
    paths: { '/pets': operation },
  },
};

/** A document with the keys that every document needs. Text that has no key of a document stays as it is. */
function completed(text: string): string {
  const keys = new Set([...text.matchAll(/^(\w+):/gm)].map(([, key]) => key));
  if (!['paths', 'components', 'definitions', 'servers', 'security'].some((key) => keys.has(key)))
    return text;
  const missing = Object.entries(heads[keys.has('swagger') ? 'swagger' : 'openapi']).filter(
    ([key]) => !keys.has(key),
  );
  return `${missing.length === 0 ? '' : stringify(Object.fromEntries(missing))}${text}`;
}
