import { headersOf } from '../../model/declared-headers.ts';
import { mostWanted } from '../../model/detect/vocabulary.ts';
import { needsWholeUrl } from '../../model/server-url.ts';
import type { Operation, Resource } from '../../model/types.ts';
import { bodyType } from '../declarations/result.ts';
import { code, identifier, inlineCode, literal, propertyAccess, type Code } from '../gate.ts';
import { isIdentifier } from '../../names/identifier.ts';
import { isReservedWord } from '../../names/reserved.ts';
import type { PackageScope } from '../package-scope.ts';
import type { ReadmeExamplesView, ReadmeFileView } from '../views/package.ts';
import { operationsOf, resolved } from '../../model/walk.ts';
import { credentialViews, exampleOptions } from './credentials.ts';
import { docsView } from './docs.ts';
import { errorKinds } from './errors.ts';
import { exampleCall, exampleInput, nounOf } from './example.ts';

/** `README.md`, with examples made of this very API. */
export function readmeFile(pkg: PackageScope): ReadmeFileView {
  return {
    package: pkg.view,
    docs: docsView(pkg.api.docs),
    examples: examples(pkg),
    needsBaseUrl: needsWholeUrl(pkg.api.servers, operationsOf(pkg.api)),
    partialUrl: pkg.api.servers.length === 0 ? null : inlineCode(pkg.defaults.baseUrl),
    credentials: credentialViews(pkg),
    hasErrorBody: errorKinds(pkg) !== null,
    guardOfAll: identifier(pkg.symbols.exported('isApiError')),
    declaresHeaders: operationsOf(pkg.api).some((operation) => headersOf(operation).length > 0),
  };
}

function examples(pkg: PackageScope): ReadmeExamplesView {
  const operations = tellingOperations(pkg);
  const first = firstCall(operations, pkg);
  const waitable = find(operations, pkg, ({ behaviour }) => behaviour.kind === 'waitable');
  const paged = find(operations, pkg, ({ behaviour }) => behaviour.kind === 'paginated');
  const longRunning = find(
    operations,
    pkg,
    ({ behaviour }) => behaviour.kind === 'longRunning' && behaviour.polling.poll.kind === 'operation',
  );
  return {
    options: exampleOptions(first, pkg),
    first: first === null ? null : assigned(first, pkg),
    list: paged === null ? null : listed(paged, pkg),
    longRunning: longRunning === null ? null : followed(longRunning, pkg),
    waiter: waitable === null ? null : awaited(waitable, pkg),
    functions: first === null ? null : functionCall(first, pkg),
    errors: first === null ? null : exampleCall(first, pkg),
  };
}

/** Operations, those of the resource that shows most of what the package can do first, and in it the easiest calls. */
function tellingOperations({ api }: PackageScope): readonly Operation[] {
  const resources = api.resources.toSorted((a, b) => richness(b) - richness(a));
  return resources.flatMap(({ operations }) => operations.toSorted((a, b) => effort(a) - effort(b)));
}

function richness({ operations }: Resource): number {
  const kinds = new Set(operations.map(({ behaviour }) => behaviour.kind));
  return kinds.size * 1000 + operations.length;
}

/** How much a caller must give; what deletes or replaces makes a poor example. */
function effort({ input, method }: Operation): number {
  return (
    input.fields.filter(({ required }) => required).length +
    (method === 'DELETE' ? 100 : method === 'PUT' ? 10 : 0)
  );
}

/** A read that a newcomer understands: of the resource that is waited for or listed, if it can be. */
function firstCall(operations: readonly Operation[], pkg: PackageScope): Operation | null {
  const reads = operations.filter(
    (operation) => operation.method === 'GET' && isPlain(operation) && bodyType(operation) !== null,
  );
  return (
    find(reads, pkg, ({ behaviour }) => behaviour.kind === 'waitable') ??
    find(reads, pkg, ({ words }) => words.join('') === 'get') ??
    find(reads, pkg, () => true) ??
    find(operations, pkg, isPlain)
  );
}

function isPlain({ behaviour }: Operation): boolean {
  return behaviour.kind === 'call' || behaviour.kind === 'waitable';
}

function find(
  operations: readonly Operation[],
  pkg: PackageScope,
  wanted: (operation: Operation) => boolean,
): Operation | null {
  const fits = (operation: Operation): boolean => wanted(operation) && exampleCall(operation, pkg) !== null;
  const current = operations.find((operation) => !operation.docs.deprecated && fits(operation));
  return current ?? operations.find(fits) ?? null;
}

function assigned(operation: Operation, pkg: PackageScope): Code {
  const call = exampleCall(operation, pkg) ?? code``;
  if (bodyType(operation) === null) return code`await ${pkg.view.variable}.${call};`;
  return code`const ${resultName(operation, pkg)} = await ${pkg.view.variable}.${call};`;
}

function listed(operation: Operation, pkg: PackageScope): Code {
  const call = exampleCall(operation, pkg) ?? code``;
  const item =
    operation.behaviour.kind === 'paginated' ? resolved(operation.behaviour.paging.item, pkg.api) : null;
  const shown =
    item?.kind === 'object'
      ? (item.properties.find(({ wireName }) => wireName === 'name') ?? item.properties[0])
      : undefined;
  const variable = resultName(operation, pkg);
  const printed = shown === undefined ? variable : code`${variable}${propertyAccess(shown.wireName)}`;
  return code`for await (const ${variable} of ${pkg.view.variable}.${call}) {\n  console.log(${printed});\n}`;
}

function followed(operation: Operation, pkg: PackageScope): Code {
  const call = exampleCall(operation, pkg) ?? code``;
  const started = code`const started = await ${pkg.view.variable}.${call};`;
  const isVoid =
    operation.behaviour.kind === 'longRunning' && operation.behaviour.polling.result.kind === 'none';
  const result = isVoid ? code`` : code`const ${resultName(operation, pkg)} = `;
  return code`${started}\n${result}await started.wait({ timeoutMs: 600_000 });`;
}

function awaited(operation: Operation, pkg: PackageScope): Code {
  const { symbols, names, view } = pkg;
  const home = symbols.home(operation.id);
  const target =
    operation.behaviour.kind === 'waitable' ? mostWanted(operation.behaviour.waiter.targets) : undefined;
  if (home === null || target === undefined) return code``;
  const input = exampleInput(operation, pkg) ?? code``;
  return code`await ${view.variable}.${identifier(names.resource(home))}.${identifier(names.waiter(operation.id))}(${input}, ${literal(target)});`;
}

function functionCall(operation: Operation, pkg: PackageScope): Code {
  const { symbols, names } = pkg;
  const home = symbols.home(operation.id);
  if (home === null) return code``;
  const resource = identifier(names.resource(home));
  const input = exampleInput(operation, pkg) ?? code``;
  const path = names.file(home).replace(/^.*\/|\.ts$/g, '');
  const separator = input.toString() === '' ? code`` : code`, `;
  const call = code`${resource}.${identifier(names.method(operation.id))}(client${separator}${input})`;
  return code`import { createClient } from ${literal(pkg.package.name)};
import * as ${resource} from ${literal(`${pkg.package.name}/${path}`)};

const client = createClient(${exampleOptions(operation, pkg)});
const ${resultName(operation, pkg)} = await ${call};`;
}

/** A name for what a call answers: `machine`. */
function resultName(operation: Operation, pkg: PackageScope): Code {
  const noun = nounOf(operation, pkg).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const taken = new Set([
    '',
    'client',
    'started',
    pkg.view.variable.toString(),
    ...pkg.api.resources.map(({ id }) => pkg.names.resource(id)),
  ]);
  return identifier(taken.has(noun) || isReservedWord(noun) || !isIdentifier(noun) ? 'answer' : noun);
}
