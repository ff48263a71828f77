import type { Api, Operation, Resource, SymbolId } from '../model/types.ts';
import { camelCase, pascalCase, spelledWords, words } from './case.ts';
import { typeName } from './identifier.ts';
import { nouns, phrase, subject } from './operation-words.ts';
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

/** The client's property for each resource: unique, and none that a class cannot have. */
export function nameResources(api: Api): ReadonlyMap<SymbolId, string> {
  const scope = new Scope();
  for (const name of ['constructor', 'prototype', '__proto__', 'client'])
    scope.take(name, 'the class itself');
  return new Map(
    api.resources.map(({ id, words: parts }) => {
      const plain = identifierOf(parts, 'resource');
      return [id, firstFree(scope, id, [plain, `${plain}Resource`, camelCase([...parts, 'operations'])])];
    }),
  );
}

/**
 * Names of all operations.
 *
 * Methods are unique in their resource, functions and plans in their file, inputs in the package.
 *
 * @param scope the package's exported names, which takes those of the inputs
 */
export function nameOperations(
  api: Api,
  resources: ReadonlyMap<SymbolId, string>,
  scope: Scope,
): ReadonlyMap<SymbolId, OperationNames> {
  const siblings = new Set(resources.values());
  return new Map(api.resources.flatMap((resource) => [...nameOne(resource, siblings, scope)]));
}

function nameOne(
  resource: Resource,
  siblings: ReadonlySet<string>,
  scope: Scope,
): ReadonlyMap<SymbolId, OperationNames> {
  const methods = new Scope();
  const local = new Scope();
  const named = resource.operations.map((operation) => {
    const method = nameMethod(operation, methods);
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
function nameMethod(operation: Operation, methods: Scope): string {
  const plain = identifierOf(operation.words, 'call');
  const safe = plain === 'then' || plain === '__proto__' ? `${plain}Call` : plain;
  const byPlace = camelCase(words(`${operation.method} ${operation.path}`));
  return firstFree(methods, operation.id, [
    safe,
    `${safe}${pascalCase([operation.method])}`,
    byPlace,
    spelled(operation),
  ]);
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
