import type { Api, Operation, Resource, SymbolId } from '../model/types.ts';
import { spelledWords } from '../case.ts';
import { camelCase, pascalCase, words } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { typeName } from '../identifier.ts';
import { nouns, phrase, subject } from './operation-words.ts';
import { isCallVariable, isReservedWord } from '../reserved.ts';
import { firstFree, identifierOf, isSpelling, type JoinWords } from './free-names.ts';
import { Scope } from './scope.ts';
import { routeOf } from '../model/route.ts';
import { hasType, operationTypeKey, type OperationTypeKind } from './type-keys.ts';
import { namesBelow, type ResourceNames } from './resource-names.ts';
import { wordsOnce } from './words-once.ts';

/** Everything an operation lends its name to. */
export interface OperationNames {
  readonly method: string;
  readonly function: string;
  readonly input: string;
  readonly responses: string;
  readonly plan: string;
  readonly waiter: string;
  readonly waitable: string;
}

/** `resource.method` that operations had before, by `METHOD /path`. */
type Published = ReadonlyMap<string, string>;

/** Published names of types that operations export, by their key: see `type-keys.ts`. */
export type PublishedTypes = ReadonlyMap<string, string>;

/**
 * Names of all operations.
 *
 * Methods are unique in their resource, functions and plans in their file, inputs in the package.
 *
 * @param published as the words of resources and methods already are; here it decides how they are spelled
 * @param joinWords makes a method's name of its words: {@link camelCase}, unless a team wants it otherwise
 * @param nameType names a type of an operation
 * @param scope the package's exported names
 * @param resources where the client has each resource: no method is called as a resource below its own
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
  const context = { published, joinWords, nameType, scope, inputs, resources };
  return new Map(api.resources.flatMap((resource) => [...nameOne(resource, context)]));
}

/** What the names of operations depend on next to their resource. */
interface NamingContext {
  readonly published: Published;
  readonly joinWords: JoinWords;
  readonly nameType: NameType;
  /** The package's exported names. */
  readonly scope: Scope;
  /** Names of the inputs, by operation. */
  readonly inputs: ReadonlyMap<SymbolId, string>;
  readonly resources: ResourceNames;
}

/** Names the inputs of all resources, which are of one scope. */
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

/** Those that have been published choose first, so that none that comes to them takes their names. */
function publishedFirst<T>(
  items: readonly T[],
  operationOf: (item: T) => Operation,
  published: Published,
): readonly T[] {
  const isNew = (item: T): number => (published.has(routeOf(operationOf(item))) ? 0 : 1);
  return items.toSorted((a, b) => isNew(a) - isNew(b));
}

function nameOne(
  resource: Resource,
  { published, joinWords, nameType, scope, inputs, resources }: NamingContext,
): ReadonlyMap<SymbolId, OperationNames> {
  const methods = new Scope();
  for (const name of namesBelow(resource.id, resources)) methods.take(name, 'a resource below');
  const local = new Scope();
  const inTurn = publishedFirst(resource.operations, (operation) => operation, published);
  const named = inTurn.map((operation) => {
    const method = nameMethod(operation, published, joinWords, methods);
    // A script without letter case has one form for a model and a method, so the package's exports count too.
    const isTaken = isReservedWord(method) || isCallVariable(method) || !scope.isFree(method);
    const own = firstFree(local, operation.id, [isTaken ? `${method}_` : method]);
    return { operation, method, function: own };
  });
  const waitable = resource.operations.filter(({ behaviour }) => behaviour.kind === 'waitable');
  return new Map(
    named.map(({ operation, method, function: own }) => {
      const wait = joinWords(['wait', 'for', ...(waitable.length > 1 ? nouns(operation) : [])]);
      const stem = method.includes('_') ? camelCase(words(method)) : method;
      const names: OperationNames = {
        method,
        function: own,
        input: inputs.get(operation.id) ?? nameType(operation, resource, 'input'),
        responses: hasType('responses', operation) ? nameType(operation, resource, 'responses') : '',
        waitable: hasType('states', operation) ? nameType(operation, resource, 'states') : '',
        plan: firstFree(local, `plan ${operation.id}`, [
          ...[`${stem}Plan`, `${stem}RequestPlan`].filter((each) => scope.isFree(each)),
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

/** A namespace with an export called `then` would be read as a promise by `import()`. */
function nameMethod(
  operation: Operation,
  published: Published,
  joinWords: JoinWords,
  methods: Scope,
): string {
  const own = (): Iterable<string> => methodNames(operation, joinWords);
  const before = published.get(routeOf(operation))?.split('.').at(-1);
  const isKept = before !== undefined && isSpelling(before, [...own()]);
  return firstFree(methods, operation.id, isKept ? [before, ...own()] : own());
}

/** What a method can be called, best first; the first is almost always free. */
function* methodNames({ words: plain, method, path }: Operation, joinWords: JoinWords): Iterable<string> {
  const isThenable = plain.length === 1 && plain[0]?.toLowerCase() === 'then';
  const parts = isThenable ? [...plain, 'call'] : plain;
  const place = `${method} ${path}`;
  yield identifierOf(parts, 'call', joinWords);
  yield identifierOf([...parts, method], 'call', joinWords);
  yield identifierOf(words(place), 'call', joinWords);
  yield identifierOf(spelledWords(place), 'call', joinWords);
}

/** Names a type that is an operation's own, for example `GetMachineInput`. */
export type NameType = (operation: Operation, resource: Resource, kind: OperationTypeKind) => string;

/**
 * Makes the function that names the types of operations: as they were published, else after their operation.
 *
 * @param scope the package's exported names, which takes those of the types
 */
export function typeNaming(published: PublishedTypes, scope: Scope): NameType {
  return (operation, resource, kind) => {
    const key = operationTypeKey(kind, operation);
    const before = published.get(key);
    const isKept = before !== undefined && scope.ownerOf(before) === key;
    return isKept ? before : firstFree(scope, key, typeNames(operation, resource, kind));
  };
}

/** What a type of an operation can be called, best first. */
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

/** States that callers can wait for: WaitableMachineState. */
function* stateNames(operation: Operation, resource: Resource): Iterable<string> {
  const { behaviour } = operation;
  const state = words(behaviour.kind === 'waitable' ? (behaviour.waiter.path.at(-1) ?? 'state') : 'state');
  const nameOf = (parts: Words): string => pascalCase(['waitable', ...parts, ...state]);
  yield nameOf(subject(operation, resource));
  yield nameOf([...resource.words, ...operation.words]);
  yield nameOf(words(operation.path));
}
