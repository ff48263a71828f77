import type { Api, Operation, Resource, SymbolId } from '../model/types.ts';
import { camelCase, pascalCase, spelledWords, words } from './case.ts';
import { isIdentifier, typeName } from './identifier.ts';
import { nouns, phrase, subject } from './operation-words.ts';
import { routeOf } from './published.ts';
import { isReservedWord } from './reserved.ts';
import { Scope } from './scope.ts';

/** Everything an operation lends its name to. */
export interface OperationNames {
  readonly method: string;
  readonly function: string;
  readonly input: string;
  readonly plan: string;
  readonly waiter: string;
  readonly waitable: string;
}

/**
 * Functions of the runtime that resource files import, and variables that stand where other operations are called: an
 * operation of that name gets an underscore in its file.
 */
const used: ReadonlySet<string> = new Set([
  'answer',
  'bind',
  'client',
  'input',
  'options',
  'paginate',
  'request',
  'startLongRunning',
  'waitUntil',
]);

/** `resource.method` that operations had before, by `METHOD /path`. */
type Published = ReadonlyMap<string, string>;

/** The client's property for each resource: unique, and none that a class cannot have. */
export function nameResources(api: Api, published: Published): ReadonlyMap<SymbolId, string> {
  const scope = new Scope();
  for (const name of ['constructor', 'prototype', '__proto__', 'client'])
    scope.take(name, 'the class itself');
  return new Map(
    api.resources.map(({ id, words: parts, operations }) => {
      const plain = identifierOf(parts, 'resource');
      const before = operations.map((operation) => published.get(routeOf(operation))?.split('.')[0]);
      const own = [plain, `${plain}Resource`, camelCase([...parts, 'operations'])];
      return [id, firstFree(scope, id, [...before.filter((name) => isSpelling(name, own)), ...own])];
    }),
  );
}

/**
 * Names of all operations.
 *
 * Methods are unique in their resource, functions and plans in their file, inputs in the package.
 *
 * @param published as the words of resources and methods already are; here it decides how they are spelled
 * @param scope the package's exported names, which takes those of the inputs
 */
export function nameOperations(
  api: Api,
  resources: ReadonlyMap<SymbolId, string>,
  published: Published,
  scope: Scope,
): ReadonlyMap<SymbolId, OperationNames> {
  const siblings = new Set(resources.values());
  return new Map(api.resources.flatMap((resource) => [...nameOne(resource, siblings, published, scope)]));
}

function nameOne(
  resource: Resource,
  siblings: ReadonlySet<string>,
  published: Published,
  scope: Scope,
): ReadonlyMap<SymbolId, OperationNames> {
  const methods = new Scope();
  const local = new Scope();
  const named = resource.operations.map((operation) => {
    const method = nameMethod(operation, published, methods);
    // A script without letter case has one form for a model and a method, so the package's exports count too.
    const isTaken = [isReservedWord(method), used.has(method), siblings.has(method), !scope.isFree(method)];
    const own = firstFree(local, operation.id, [isTaken.includes(true) ? `${method}_` : method]);
    return { operation, method, function: own };
  });
  const waitable = resource.operations.filter(({ behaviour }) => behaviour.kind === 'waitable');
  return new Map(
    named.map(({ operation, method, function: own }) => {
      const wait = waitable.length > 1 ? camelCase(['wait', 'for', ...nouns(operation)]) : 'waitFor';
      const names: OperationNames = {
        method,
        function: own,
        input: nameInput(operation, resource, scope),
        waitable: nameWaitable(operation, resource, scope),
        plan: firstFree(local, `plan ${operation.id}`, [
          `${method}Plan`,
          `${method}RequestPlan`,
          `${own}_Plan`,
        ]),
        waiter:
          operation.behaviour.kind === 'waitable'
            ? firstFree(methods, `wait ${operation.id}`, [wait, `${wait}State`])
            : wait,
      };
      return [operation.id, names];
    }),
  );
}

/** A namespace with an export called `then` would be taken for a promise by `import()`. */
function nameMethod(operation: Operation, published: Published, methods: Scope): string {
  const plain = identifierOf(operation.words, 'call');
  const safe = plain === 'then' || plain === '__proto__' ? `${plain}Call` : plain;
  const byPlace = camelCase(words(`${operation.method} ${operation.path}`));
  const own = [safe, `${safe}${pascalCase([operation.method])}`, byPlace, spelled(operation)];
  const before = published.get(routeOf(operation))?.split('.')[1];
  return firstFree(methods, operation.id, isSpelling(before, own) ? [before, ...own] : own);
}

/** Whether a published name differs from one that is chosen now in the case of letters alone, and so is to be kept. */
function isSpelling(name: string | undefined, own: readonly string[]): name is string {
  const letters = name?.toLowerCase();
  return name !== undefined && isIdentifier(name) && own.some((each) => each.toLowerCase() === letters);
}

function nameInput(operation: Operation, resource: Resource, scope: Scope): string {
  const base = pascalCase(phrase(operation, resource));
  const exact = pascalCase([...resource.words, ...operation.words]);
  const place = pascalCase(words(`${operation.method} ${operation.path}`));
  return firstFree(scope, `input ${operation.id}`, [
    ...[base, exact, place, pascalCase(spelledWords(`${operation.method} ${operation.path}`))].map((each) =>
      typeName(`${each}Input`),
    ),
  ]);
}

/** States one can wait for: WaitableMachineState. Only waitable operations take the name. */
function nameWaitable(operation: Operation, resource: Resource, scope: Scope): string {
  if (operation.behaviour.kind !== 'waitable') return '';
  const state = words(operation.behaviour.waiter.path.at(-1) ?? 'state');
  const about = [
    subject(operation, resource),
    [...resource.words, ...operation.words],
    words(operation.path),
  ];
  return firstFree(
    scope,
    `waitable ${operation.id}`,
    about.map((each) => pascalCase(['waitable', ...each, ...state])),
  );
}

function spelled({ method, path }: Operation): string {
  return camelCase(spelledWords(`${method} ${path}`));
}

function identifierOf(parts: readonly string[], prefix: string): string {
  const joined = camelCase(parts);
  return /^[\p{ID_Start}$_]/u.test(joined) ? joined : camelCase([prefix, ...parts]);
}

/** The first candidate that nobody has; the last one, marked until it is unique, where somebody has each. */
function firstFree(scope: Scope, owner: string, candidates: readonly string[]): string {
  let free = candidates.find((name) => scope.isFree(name)) ?? `${candidates.at(-1) ?? 'call'}_`;
  while (!scope.isFree(free)) free += '_';
  scope.take(free, owner);
  return free;
}
