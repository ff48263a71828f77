import { bodyType, isStream } from '../../../contract/results.ts';
import type { Call, Resource } from '../../../contract/types.ts';
import { code, identifier, memberPath, inlineCode, literal, type Code } from '../../../escape/code.ts';
import { logVariableOf, type PackageScope } from '../package-scope.ts';
import type { ReadmeExamplesView, ReadmeFileView } from '../views/package.ts';
import { distinctOptions } from '../../../contract/security.ts';
import { onOneLine } from '../../samples/code-layout.ts';
import { exampleOptions } from '../../samples/credentials.ts';
import {
  assigned,
  exampleCall,
  exampleInput,
  followed,
  isPlainExample,
  listed,
  resultName,
  streamed,
} from '../../samples/typescript.ts';
import { credentialView } from './credential-view.ts';
import { docsView } from './docs.ts';

/** `README.md`, with examples of this API. */
export function readmeFile(pkg: PackageScope): ReadmeFileView {
  const { contract, lookup, view } = pkg;
  const { client, errors, resources } = contract;
  return {
    package: view,
    docs: docsView(contract.docs),
    examples: examples(pkg),
    needsBaseUrl: client.needsBaseUrl,
    partialUrl: client.baseUrl === null ? null : inlineCode(client.baseUrl),
    credentials: distinctOptions(client).map(credentialView),
    hasErrorBody: errors.kinds !== null,
    guardOfAll: identifier(lookup.exported('isApiError')),
    logVariable: inlineCode(logVariableOf(client)),
    verifiesWebhooks: pkg.contract.webhookScheme !== null,
    declaresHeaders: resources.some(({ calls }) => calls.some(({ headers }) => headers !== null)),
  };
}

function examples(pkg: PackageScope): ReadmeExamplesView {
  const calls = exampleCalls(pkg);
  const first = firstCall(calls, pkg);
  const waitable = find(calls, pkg, ({ behaviour }) => behaviour.kind === 'waitable');
  const paged = find(calls, pkg, ({ behaviour }) => behaviour.kind === 'list');
  const longRunning = find(
    calls,
    pkg,
    ({ behaviour }) => behaviour.kind === 'work' && behaviour.polling.poll.kind === 'call',
  );
  const streaming = find(calls, pkg, (call) => isPlain(call) && isOnlyStream(call));
  return {
    options: clientOptions(first, pkg),
    first: first === null ? null : assigned(first, pkg),
    list: paged === null ? null : listed(paged, pkg),
    longRunning: longRunning === null ? null : followed(longRunning, pkg),
    stream: streaming === null ? null : streamed(streaming, pkg),
    waiter: waitable === null ? null : awaited(waitable, pkg),
    functions: first === null ? null : functionCall(first, pkg),
    errors: first === null ? null : exampleCall(first, pkg),
  };
}

function clientOptions(call: Call | null, pkg: PackageScope): Code {
  const options = exampleOptions(call, pkg);
  return options === null ? code`` : onOneLine(options);
}

/**
 * Calls for examples. Those of the resource that shows most features of the package come first, the easiest
 * calls before others.
 */
function exampleCalls({ contract }: PackageScope): readonly Call[] {
  const resources = contract.resources.toSorted((a, b) => richness(b) - richness(a));
  return resources.flatMap(({ calls }) => calls.toSorted((a, b) => effort(a) - effort(b)));
}

function richness({ calls }: Resource): number {
  const kinds = new Set(calls.map(({ behaviour }) => behaviour.kind));
  return kinds.size * 1000 + calls.length;
}

/** How many inputs a caller must pass. A call that deletes or replaces data is a poor example. */
function effort({ input, method }: Call): number {
  return (
    input.fields.filter(({ required }) => required).length +
    (method === 'DELETE' ? 100 : method === 'PUT' ? 10 : 0)
  );
}

/** A read that newcomers understand. Calls of a resource with lists or waiters are preferred. */
function firstCall(calls: readonly Call[], pkg: PackageScope): Call | null {
  const reads = calls.filter(
    (call) => call.method === 'GET' && isPlain(call) && bodyType(call.result) !== null,
  );
  return (
    find(reads, pkg, ({ behaviour }) => behaviour.kind === 'waitable') ??
    find(reads, pkg, ({ name }) => name === 'get') ??
    find(reads, pkg, () => true) ??
    find(calls, pkg, isPlain)
  );
}

function isPlain({ behaviour }: Call): boolean {
  return behaviour.kind === 'call' || behaviour.kind === 'waitable';
}

function isOnlyStream({ result: { contents, mayBeEmpty } }: Call): boolean {
  return contents.length > 0 && contents.every(isStream) && !mayBeEmpty;
}

function find(calls: readonly Call[], pkg: PackageScope, wanted: (call: Call) => boolean): Call | null {
  const fits = (call: Call): boolean => wanted(call) && isPlainExample(call, pkg);
  const current = calls.find((call) => !call.docs.deprecated && fits(call));
  return current ?? calls.find(fits) ?? null;
}

function awaited(call: Call, pkg: PackageScope): Code {
  if (call.behaviour.kind !== 'waitable') return code``;
  const { waiter } = call.behaviour;
  const { preferred } = waiter;
  if (preferred === null) return code``;
  const { resource } = pkg.lookup.call(call.id);
  const input = exampleInput(call, pkg);
  return code`await ${pkg.view.variable}.${memberPath(resource.path)}.${identifier(waiter.name)}(${input}, ${literal(preferred)});`;
}

function functionCall(call: Call, pkg: PackageScope): Code {
  const { resource } = pkg.lookup.call(call.id);
  const namespace = identifier(resource.path.at(-1) ?? '');
  const input = exampleInput(call, pkg);
  const path = resource.file.replace(/^resources\/|\.ts$/g, '');
  const separator = input.toString() === '' ? code`` : code`, `;
  const example = code`${namespace}.${identifier(call.name)}(client${separator}${input})`;
  return code`import { createClient } from ${literal(pkg.package.name)};
import * as ${namespace} from ${literal(`${pkg.package.name}/${path}`)};

const client = createClient(${clientOptions(call, pkg)});
const ${resultName(call, pkg)} = await ${example};`;
}
