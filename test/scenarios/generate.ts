import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics, type Diagnostic } from '../../generator/diagnostics/report.ts';
import type { EmittedFile } from '../../generator/products/kept-files.ts';
import type { Target } from '../../generator/run/job.ts';
import type { Resolved } from '../../generator/run/resolve.ts';
import { emitInMemory, resolveInMemory, targetOf } from '../support/in-memory.ts';
import type { Call } from '../../generator/contract/types.ts';
import { cliSample } from '../../generator/products/samples/cli.ts';
import { curlSample } from '../../generator/products/samples/curl.ts';
import type { SampleScope } from '../../generator/products/samples/sample-scope.ts';
import { typescriptSample } from '../../generator/products/samples/typescript.ts';
import { lookupIn } from '../../generator/products/sdk/lookup.ts';
import { describeSettings } from '../../generator/inspect/describe-settings.ts';
import { inspect } from '../../generator/inspect/inspect.ts';
import { find } from './find.ts';
import type { Block } from './read.ts';

/** What came of a scenario's documents. */
export interface Outcome {
  readonly resolved: Resolved | null;
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings and errors, as a block of diagnostics lists them. */
  readonly complaints: readonly string[];
}

/** Generates a package, in memory, from the documents and the configuration of a scenario. */
export async function generateFrom(given: readonly Block[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  try {
    for (const { info, text } of given) {
      const [, kind = '', detail = ''] = info.split(' ');
      if (kind === 'spec')
        writeFileSync(
          join(folder, 'openapi.yaml'),
          stringify(wholeDocument(parse(text, { intAsBigInt: true }), detail)),
        );
      if (kind === 'file') writeFileSync(join(folder, detail), text);
    }
    const config = given.find(({ info }) => info === 'yaml config');
    const own = targetConfig(config ? parse(config.text) : {});
    return await run(targetOf(own, folder, { file: 'config', pointer: '' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function targetConfig(own: Partial<TargetConfig>): TargetConfig {
  return {
    spec: 'openapi.yaml',
    out: 'out',
    package: { name: 'scenario' },
    client: { name: 'Scenario' },
    ...own,
  };
}

/** A fragment as a document: a map of schemas, a document without its head, or one that is whole. */
function wholeDocument(fragment: Record<string, unknown>, version: string): object {
  if ('openapi' in fragment || 'swagger' in fragment) return fragment;
  const head = { openapi: version === '3.0' ? '3.0.3' : '3.1.0', info: { title: 'Scenario', version: '1' } };
  return 'paths' in fragment
    ? { ...head, ...fragment }
    : { ...head, paths: {}, components: { schemas: fragment } };
}

/** What is missing in a fragment is missing on purpose. */
const ofFragments: ReadonlySet<string> = new Set(['no-operations', 'server-not-whole']);

async function run(target: Target): Promise<Outcome> {
  const found = new Diagnostics(target.config.diagnostics);
  const resolved = await resolveInMemory(target, found);
  const files = resolved === null ? [] : await layOut(target, resolved, found);
  const diagnostics = found.all.filter(({ code }) => !ofFragments.has(code));
  const complaints = diagnostics.filter(({ severity }) => severity !== 'info').map(complaint);
  return { resolved, files, diagnostics, complaints };
}

async function layOut(
  target: Target,
  resolved: Resolved,
  diagnostics: Diagnostics,
): Promise<readonly EmittedFile[]> {
  const emitted = await emitInMemory(target, resolved, diagnostics, 'prettier');
  return emitted.filter(({ path }) =>
    /^LICENSE$|^src\/(models\/|resources\/|(client|create-client|errors|headers|index|webhooks)\.ts$)/.test(
      path,
    ),
  );
}

function complaint({ severity, code, origin }: Diagnostic): string {
  return `${severity} ${code} ${origin === null ? '' : `${origin.file.replace('openapi.yaml', '')}#${origin.pointer}`}`.trimEnd();
}

/** What a scenario's block asks for; null if the outcome has nothing of the kind. */
export function answer(outcome: Outcome, info: string): string | null {
  switch (info) {
    case 'text diagnostics':
      return outcome.diagnostics.map(complaint).join('\n');
    case 'text models':
      return modelLines(outcome.resolved).join('\n');
    case 'text operations':
      return operationLines(outcome.resolved).join('\n');
    case 'text behaviour':
      return behaviourLines(outcome.resolved).join('\n');
    default:
      return sample(outcome.resolved, info) ?? find(outcome.files, info);
  }
}

/** Makers of samples by the word of the info string. */
const samples: Readonly<Record<string, (call: Call, scope: SampleScope) => string>> = {
  curl: curlSample,
  sample: typescriptSample,
  cli: (call, scope) => cliSample(call, 'scenario', 'kebab', scope),
  'cli-document': (call, scope) => cliSample(call, 'scenario', 'document', scope),
};

/** A call's sample: `sh curl pets.get`, `ts sample pets.get`, `sh cli pets.get`; null if something else is asked for. */
function sample(resolved: Resolved | null, info: string): string | null {
  const [, kind = '', id = ''] = info.split(' ');
  const make = samples[kind];
  const call = resolved?.contract.resources.flatMap(({ calls }) => calls).find((each) => each.id === id);
  if (make === undefined || resolved === null || call === undefined) return null;
  const { contract } = resolved;
  return make(call, { contract, lookup: lookupIn(contract), package: { name: 'scenario' } });
}

/** `Pet  models/pet.ts`, a line a model, by name. */
function modelLines(resolved: Resolved | null): readonly string[] {
  const models = resolved?.contract.models ?? [];
  return models.map(({ name, file }) => `${name}  ${file}`).toSorted();
}

/** `pets.list  GET /pets`, a line an operation, in the order of the package. */
function operationLines(resolved: Resolved | null): readonly string[] {
  const resources = resolved?.contract.resources ?? [];
  return resources.flatMap(({ calls }) => calls.map(({ id, method, path }) => `${id}  ${method} ${path}`));
}

/** The operations that page or start work: what they do and why, as `inspect` shows it. */
function behaviourLines(resolved: Resolved | null): readonly string[] {
  if (resolved === null) return [];
  const { resources } = inspect(resolved.contract);
  return resources
    .flatMap(({ operations }) => operations)
    .filter(({ behaviour }) => behaviour === 'list' || behaviour === 'work')
    .flatMap(({ http, settings, evidence }) => [
      http,
      ...(settings === null ? [] : describeSettings(settings)).map((setting) => `  ${setting}`),
      ...(evidence?.facts ?? []).map((fact) => `  because: ${fact}`),
    ]);
}
