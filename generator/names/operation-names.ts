import type { Api, Operation, Resource, SymbolId } from '../model/types.ts';
import { spelledWords } from '../case.ts';
import { pascalCase, words } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { typeName } from '../identifier.ts';
import { nouns, phrase, subject } from './operation-words.ts';
import { isCallVariable, isReservedWord } from '../reserved.ts';
import { firstFree, identifierOf, isSpelling, keptName, type JoinWords } from './free-names.ts';
import { Scope } from './scope.ts';
import { routeOf } from '../model/route.ts';
import { hasType, operationTypeKey, type OperationTypeKind } from './type-keys.ts';
import { namesBelow, type ResourceNames } from './resource-names.ts';
import { wordsOnce } from './words-once.ts';

/** All names that come from operations. */
export interface OperationNames {
  readonly method: string;
  readonly function: string;
  readonly input: string;
  readonly responses: string;
  readonly waiter: string;
  readonly waitable: string;
}

/** Earlier `resource.method` names, by `METHOD /path`. */
type Published = ReadonlyMap<string, string>;

/** Published names of types that operations export, by key: see `type-keys.ts`. */
export type PublishedTypes = ReadonlyMap<string, string>;

/**
 * Names all operations.
 *
 * Methods are unique in their resource, functions in their file, inputs in the package.
 *
 * @param published - earlier names of resources and methods; they decide only the spelling here
 * @param joinWords - joins the words of a method's name: in camel case, unless the configuration says
 * otherwise
 * @param nameType - names a type of an operation
 * @param scope - the package's exported names
 * @param resources - the client's property for each resource: a method cannot have the name of a nested
 * resource
 */
export function nameOperations(
  api: Api,
  published: Published,
  joinWords: JoinWords,
  nameType: NameType,
  scope: Scope,
  resources: ResourceNames,
): ReadonlyMap<SymbolId, OperationNames> {
  const inputs = nameInputs(api, published, nameType);
  const below = namesBelow(resources);
  const context = { published, joinWords, nameType, scope, inputs };
  return new Map(
    api.resources.flatMap((resource) => {
      const path = (resources.get(resource.id) ?? []).join('.');
      return [...nameOne(resource, below.get(path) ?? [], context)];
    }),
  );
}

/** What else the names of operations depend on. */
interface NamingContext {
  readonly published: Published;
  readonly joinWords: JoinWords;
  readonly nameType: NameType;
  /** The package's exported names. */
  readonly scope: Scope;
  /** Names of the inputs, by operation. */
  readonly inputs: ReadonlyMap<SymbolId, string>;
}

/** Names the inputs of all resources. They share one scope. */
function nameInputs(api: Api, published: Published, nameType: NameType): ReadonlyMap<SymbolId, string> {
  const all = api.resources.flatMap((resource) =>
    resource.operations.map((operation) => ({ operation, resource })),
  );
  return new Map(
    publishedFirst(all, ({ operation }) => operation, published).map(({ operation, resource }) => [
      operation.id,
      nameType(operation, resource, 'input'),
    ]),
  );
}

/** Orders published operations first, so that new operations do not take their names. */
function publishedFirst<T>(
  items: readonly T[],
  operationOf: (item: T) => Operation,
  published: Published,
): readonly T[] {
  if (published.size === 0) return items;
  const isNew = (item: T): number => (published.has(routeOf(operationOf(item))) ? 0 : 1);
  return items.toSorted((a, b) => isNew(a) - isNew(b));
}

function nameOne(
  resource: Resource,
  below: readonly string[],
  { published, joinWords, nameType, scope, inputs }: NamingContext,
): ReadonlyMap<SymbolId, OperationNames> {
  const methods = new Scope();
  for (const name of below) methods.take(name, 'a resource below');
  const local = new Scope();
  const ordered = publishedFirst(resource.operations, (operation) => operation, published);
  const named = ordered.map((operation) => {
    const method = nameMethod(operation, published, joinWords, methods);
    // In a script without letter case, a method and a model can have the same name, so the package's exports
    // are checked too.
    const isTaken = isReservedWord(method) || isCallVariable(method) || !scope.isFree(method);
    const own = firstFree(local, operation.id, [isTaken ? `${method}_` : method]);
    return { operation, method, function: own };
  });
  const waitable = resource.operations.filter(({ behaviour }) => behaviour.kind === 'waitable');
  return new Map(
    named.map(({ operation, method, function: own }) => {
      const wait = joinWords(['wait', 'for', ...(waitable.length > 1 ? nouns(operation) : [])]);
      const names: OperationNames = {
        method,
        function: own,
        input: inputs.get(operation.id) ?? nameType(operation, resource, 'input'),
        responses: hasType('responses', operation) ? nameType(operation, resource, 'responses') : '',
        waitable: hasType('states', operation) ? nameType(operation, resource, 'states') : '',
        waiter:
          operation.behaviour.kind === 'waitable'
            ? firstFree(methods, `wait ${operation.id}`, [wait, `${wait}State`])
            : wait,
      };
      return [operation.id, names];
    }),
  );
}

/** Names a method. It is never `then`: `import()` would await a module that exports `then`. */
function nameMethod(
  operation: Operation,
  published: Published,
  joinWords: JoinWords,
  methods: Scope,
): string {
  const before = published.get(routeOf(operation))?.split('.').at(-1);
  return firstFree(methods, operation.id, methodNames(operation, before, joinWords));
}

/** Candidates for the name of a method, best first: its published name, if only letter case differs. */
function* methodNames(
  operation: Operation,
  before: string | undefined,
  joinWords: JoinWords,
): Iterable<string> {
  if (isSpelling(before, ownNames(operation, joinWords))) yield before;
  yield* ownNames(operation, joinWords);
}

/** Candidates from an operation itself, best first. The first is almost always free. */
function* ownNames({ words: plain, method, path }: Operation, joinWords: JoinWords): Iterable<string> {
  const isThenable = plain.length === 1 && plain[0]?.toLowerCase() === 'then';
  const parts = isThenable ? [...plain, 'call'] : plain;
  const place = `${method} ${path}`;
  yield identifierOf(parts, 'call', joinWords);
  yield identifierOf([...parts, method], 'call', joinWords);
  yield identifierOf(words(place), 'call', joinWords);
  yield identifierOf(spelledWords(place), 'call', joinWords);
}

/** Names a type of an operation, for example `GetMachineInput`. */
export type NameType = (operation: Operation, resource: Resource, kind: OperationTypeKind) => string;

/**
 * Creates the function that names the types of operations. Published names stay; other types are named after
 * their operation.
 *
 * @param scope - the package's exported names; the new names are added
 */
export function typeNaming(published: PublishedTypes, scope: Scope): NameType {
  return (operation, resource, kind) => {
    const key = operationTypeKey(kind, operation);
    return keptName(published, key, scope) ?? firstFree(scope, key, typeNames(operation, resource, kind));
  };
}

/** Candidates for the name of an operation's type, best first. */
function* typeNames(operation: Operation, resource: Resource, kind: OperationTypeKind): Iterable<string> {
  if (kind === 'states') {
    yield* stateNames(operation, resource);
    return;
  }
  const nameOf = (parts: Words): string => typeName(pascalCase([...parts, kind]));
  yield nameOf(wordsOnce(phrase(operation, resource)));
  yield nameOf(phrase(operation, resource));
  yield nameOf([...resource.words, ...operation.words]);
  yield nameOf(words(routeOf(operation)));
  yield nameOf(spelledWords(routeOf(operation)));
}

/** Candidates for the states that callers can wait for: WaitableMachineState. */
function* stateNames(operation: Operation, resource: Resource): Iterable<string> {
  const { behaviour } = operation;
  const state = words(behaviour.kind === 'waitable' ? (behaviour.waiter.path.at(-1) ?? 'state') : 'state');
  const nameOf = (parts: Words): string => pascalCase(['waitable', ...parts, ...state]);
  yield nameOf(subject(operation, resource));
  yield nameOf([...resource.words, ...operation.words]);
  yield nameOf(words(operation.path));
}
