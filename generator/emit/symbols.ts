import type { Api, Operation, SymbolId } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { conversionsOf, type Conversions } from './conversions.ts';
import { directionsOf, type Direction } from './directions.ts';
import { camelCase, words } from '../words.ts';
import { groupedBy } from '../order.ts';
import { runtimeAlias } from './runtime-alias.ts';
import { operationsOf, usersOf } from '../model/walk.ts';

/** Everything of the package that can be mentioned, and what it is called. */
export interface Symbols extends Conversions {
  readonly api: Api;
  readonly names: Names;
  /** The exported name of a model, as it looks on its way to or from the service. */
  model(id: SymbolId, direction: Direction): string;
  /** What the function is called that converts a model's values between JSON and their type. */
  converter(id: SymbolId): string;
  /** The ways for which a model has a declaration of its own, in order of their names. */
  directions(id: SymbolId): readonly Direction[];
  /** Whether the type of an operation's answer headers is that of others too. */
  sharesHeaders(id: SymbolId): boolean;
  operation(id: SymbolId): Operation | null;
  /** The resource that an operation belongs to. */
  home(operation: SymbolId): SymbolId | null;
  /** Names that the package exports because of the document: what we import or use beside them must differ. */
  readonly taken: ReadonlySet<string>;
  /** What a name of the runtime is called in the package's root: its own name, or a longer one if that is taken. */
  exported(name: string): string;
}

/**
 * Names what the names room leaves to us: the request's variant of a model that looks different on its two ways.
 *
 * @param packageNames - what the package exports beside the document's own
 */
export function symbolsOf(api: Api, names: Names, packageNames: readonly string[] = []): Symbols {
  const users = usersOf(api);
  const directions = directionsOf(api, users);
  const taken = new Set([...packageNames, ...documentNames(api, names)]);
  const requestNames = new Map<SymbolId, string>();
  for (const id of api.models.keys()) {
    if (!directions.isSplit(id)) continue;
    const name = freeName(names.model(id), taken);
    requestNames.set(id, name);
    taken.add(name);
  }
  const conversions = conversionsOf(api, users);
  const converters = new Map<SymbolId, string>();
  for (const id of api.models.keys()) {
    if (!conversions.converts(id)) continue;
    const name = converterName(names.model(id), taken);
    converters.set(id, name);
    taken.add(name);
  }
  const operations = new Map(operationsOf(api).map((operation) => [operation.id, operation]));
  const homes = new Map(
    api.resources.flatMap(({ id, operations: own }) => own.map((operation) => [operation.id, id])),
  );
  const byHeaders = groupedBy(operations.keys(), (id) => names.headers(id));
  return {
    ...conversions,
    api,
    names,
    model: (id, direction) => (direction === 'request' ? requestNames.get(id) : undefined) ?? names.model(id),
    converter: (id) => converters.get(id) ?? converterName(names.model(id), taken),
    directions: (id) => (directions.isSplit(id) ? ['response', 'request'] : [directions.of(id)]),
    sharesHeaders: (id) => (byHeaders.get(names.headers(id)) ?? []).length > 1,
    operation: (id) => operations.get(id) ?? null,
    home: (operation) => homes.get(operation) ?? null,
    taken,
    exported: (name) => (taken.has(name) ? runtimeAlias(name, (each) => taken.has(each)) : name),
  };
}

/** `machineConverter`; where models differ in letter case alone, with the letters of the model's own name. */
function converterName(model: string, taken: ReadonlySet<string>): string {
  const plain = `${camelCase(words(model))}Converter`;
  if (!taken.has(plain) && !/^\d/.test(plain)) return plain;
  const exact = `${model}Converter`;
  return taken.has(exact) ? converterName(`${model}_`, taken) : exact;
}

function documentNames(api: Api, names: Names): readonly string[] {
  const models = [...api.models.values()].flatMap(({ id, type }) =>
    type.kind === 'enum' && type.open ? [names.model(id), names.guard(id)] : [names.model(id)],
  );
  const inputs = operationsOf(api).flatMap(({ id }) => [
    names.input(id),
    names.headers(id),
    names.answers(id),
    names.waitable(id),
  ]);
  return [...models, ...inputs, ...api.webhooks.map(({ id }) => names.webhook(id))];
}

/** `MachineInput`, or with more words where that is taken. */
function freeName(model: string, taken: ReadonlySet<string>): string {
  const candidates = [`${model}Input`, `${model}Request`, `${model}RequestInput`];
  const free = candidates.find((candidate) => !taken.has(candidate));
  return free ?? freeName(`${model}Request`, taken);
}
