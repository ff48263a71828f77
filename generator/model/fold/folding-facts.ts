import type { Note } from '../build/scope.ts';
import { eachTypeOf, eachTypeOfWebhook, type Root } from '../map-api.ts';
import type { Api, Operation, Type } from '../types.ts';
import { childrenOf } from '../visit.ts';
import { canBeNamed } from './collect.ts';
import type { FoldCache } from './fold-cache.ts';

/**
 * Everything that decides which structures of an Api become models. Types without structures are left out, unless they
 * are responses.
 */
export function foldingFacts(
  { models, resources, webhooks }: Api,
  notes: ReadonlyMap<string, Note>,
  cache: Pick<FoldCache, 'facts'>,
): readonly unknown[] {
  const ofOperations = resources.flatMap(({ id, operations }) =>
    operations.flatMap((operation) => [id, ...cache.facts.of(operation, [], () => factsOf(operation))]),
  );
  const ofWebhooks: unknown[] = [];
  for (const webhook of webhooks)
    eachTypeOfWebhook(webhook, (type) => ofWebhooks.push(webhook.id, holdsStructure(type) ? type : null));
  return [...models.values(), ...ofOperations, ...ofWebhooks, ...notes.values()];
}

/** An operation at another place has other types. */
function factsOf(operation: Operation): readonly unknown[] {
  const { id, words, path } = operation;
  const facts: unknown[] = [id, words.join(' '), path];
  eachTypeOf(operation, (type, root) => {
    if (root.kind === 'response' || holdsStructure(type)) facts.push(placeOf(root), type);
  });
  return facts;
}

function placeOf(root: Root): string {
  if (root.kind === 'field') return `field ${root.parameter} ${root.field}`;
  return root.kind === 'response' ? `response ${root.error}` : root.kind;
}

function holdsStructure(type: Type): boolean {
  return canBeNamed(type) || childrenOf(type).some(holdsStructure);
}
