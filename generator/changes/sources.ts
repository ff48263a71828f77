import { hash } from 'node:crypto';
import { groupsOf } from '../circles.ts';
import { eachChild } from '../contract/visit.ts';
import type { Call, Contract, Model, Type } from '../contract/types.ts';
import { sortedBy } from '../order.ts';
import type { SourceHash } from './surface.ts';

/** Hashes of a document's content, independent of the generator. */
export interface DocumentHashes {
  /** Null if the document has no such operation. */
  operation(method: string, path: string): string | null;
  service(): string;
}

/**
 * Hashes of the document's content for the calls, models and the client of a contract, ordered by name. The
 * hash of a model is that of all calls that use it.
 */
export function sourcesOf(
  contract: Contract,
  hashes: DocumentHashes,
  mentions = plainMentions,
): readonly SourceHash[] {
  const calls = contract.resources.flatMap((resource) => resource.calls);
  const hashed = calls.map((call) => ({ call, hash: hashes.operation(call.method, call.path) ?? '' }));
  const sources = hashed.map(({ call, hash }) => ({ name: call.id, hash }));
  const client = { name: contract.client.name, hash: hashes.service() };
  return sortedBy([...sources, ...modelSources(contract, hashed, mentions), client], ({ name }) => name);
}

interface HashedCall {
  readonly call: Call;
  readonly hash: string;
}

/** A hash for each model that calls use, from the hashes of these calls. */
function modelSources(
  { models }: Contract,
  calls: readonly HashedCall[],
  { inCall, inModel }: Mentions,
): readonly SourceHash[] {
  const known = [...new Set(calls.map(({ hash }) => hash))].toSorted();
  const bits = new Map(known.map((hash, index) => [hash, 1n << BigInt(index)]));
  /** By model: a bit for the hash of each call that uses it. */
  const reached = new Map<string, bigint>();
  const add = (model: string, hashes: bigint): void =>
    void reached.set(model, (reached.get(model) ?? 0n) | hashes);
  for (const { call, hash } of calls) for (const model of inCall(call)) add(model, bits.get(hash) ?? 0n);
  const inside = new Map(models.map((model) => [model.name, inModel(model)]));
  for (const group of groupsOf(inside).toReversed()) {
    const hashes = group.reduce((sum, model) => sum | (reached.get(model) ?? 0n), 0n);
    if (hashes === 0n) continue;
    for (const model of group) for (const each of [model, ...(inside.get(model) ?? [])]) add(each, hashes);
  }
  const joined = new Map<bigint, string>();
  for (const hashes of reached.values()) if (!joined.has(hashes)) joined.set(hashes, join(hashes, known));
  return [...reached].map(([name, hashes]) => ({ name, hash: joined.get(hashes) ?? '' }));
}

/** @param chosen - a bit for each hash that counts */
function join(chosen: bigint, hashes: readonly string[]): string {
  const bits = `0${chosen.toString(2)}`;
  const all: string[] = [];
  for (let at = bits.lastIndexOf('1'); at !== -1; at = bits.lastIndexOf('1', at - 1))
    all.push(hashes[bits.length - 1 - at] ?? '');
  return hash('sha256', all.join(' ')).slice(0, 12);
}

/** Finds the names of the models that a call or model mentions directly. */
export interface Mentions {
  readonly inCall: (call: Call) => readonly string[];
  readonly inModel: (model: Model) => readonly string[];
}

/** Reads each call and model. */
export const plainMentions: Mentions = { inCall: mentionedBy, inModel: ({ type }) => modelsIn([type]) };

function mentionedBy(call: Call): readonly string[] {
  const { extends: base } = call.input;
  return base === null ? modelsIn(typesOf(call)) : [...modelsIn(typesOf(call)), base];
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
  const found: string[] = [];
  const visit = (type: Type): void => {
    if (type.kind === 'ref') found.push(type.model);
    else eachChild(type, visit);
  };
  types.forEach(visit);
  return found;
}
