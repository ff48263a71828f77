import { createHash } from 'node:crypto';
import { childrenOf } from '../contract/visit.ts';
import type { Call, Contract, Type } from '../contract/types.ts';
import { groupedBy, sortedBy } from '../order.ts';
import type { SourceHash } from './surface.ts';

/** Hashes of what a document says, whatever the generator makes of it. */
export interface DocumentHashes {
  /** Null if the document has no such operation. */
  operation(method: string, path: string): string | null;
  service(): string;
}

/**
 * Hashes what the document says about the calls, models and the client of a contract, in order of name. A model counts as made of
 * all calls that reach it.
 */
export function sourcesOf(contract: Contract, hashes: DocumentHashes): readonly SourceHash[] {
  const calls = contract.resources.flatMap((resource) => resource.calls);
  const inside = new Map(contract.models.map(({ name, type }) => [name, modelsIn([type])]));
  const sources = calls.map(({ id, method, path }) => ({
    name: id,
    hash: hashes.operation(method, path) ?? '',
  }));
  const uses = calls.flatMap((call, index) =>
    [...reached(call, inside)].map((model) => ({ model, hash: sources[index]?.hash ?? '' })),
  );
  const models = [...groupedBy(uses, ({ model }) => model)].map(([name, users]) => ({
    name,
    hash: joined(users.map(({ hash }) => hash)),
  }));
  const client = { name: contract.client.name, hash: hashes.service() };
  return sortedBy([...sources, ...models, client], ({ name }) => name);
}

/** Names of the models that a call mentions, and of those inside them. */
function reached(call: Call, inside: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(modelsIn(typesOf(call)));
  if (call.input.extends !== null) found.add(call.input.extends);
  for (const model of found) for (const inner of inside.get(model) ?? []) found.add(inner);
  return found;
}

function typesOf({ input, body, responses, errors }: Call): readonly Type[] {
  const contents = [...(body?.contents ?? []), ...[...responses, ...errors].flatMap((each) => each.contents)];
  return [
    ...input.fields.map(({ type }) => type),
    ...contents.flatMap(({ type, item }) => (item === null ? [type] : [type, item])),
  ];
}

/** Names of the models that types refer to. */
function modelsIn(types: readonly Type[]): readonly string[] {
  return types.flatMap((type) => (type.kind === 'ref' ? [type.model] : modelsIn(childrenOf(type))));
}

function joined(hashes: readonly string[]): string {
  const all = [...new Set(hashes)].toSorted().join(' ');
  return createHash('sha256').update(all).digest('hex').slice(0, 12);
}
