import type { Note } from '../build/scope.ts';
import { eachTypeOf, eachTypeOfWebhook, type Root } from '../map-api.ts';
import type { Api, Operation, Resource, Type } from '../types.ts';
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
  const ofOperations = resources.flatMap((resource) => {
    const shared = [resource.id, ...resource.words];
    return resource.operations.flatMap((operation) =>
      cache.facts.of(operation, shared, () => factsOf(operation, resource)),
    );
  });
  const ofWebhooks: unknown[] = [];
  for (const webhook of webhooks)
    eachTypeOfWebhook(webhook, (type) => ofWebhooks.push(webhook.id, holdsStructure(type) ? type : null));
  const counts = [models.size, ofOperations.length, ofWebhooks.length];
  return [...counts, ...models.values(), ...ofOperations, ...ofWebhooks, ...notes.keys(), ...notes.values()];
}

function factsOf(operation: Operation, resource: Resource): readonly unknown[] {
  const { id, words, method, path, origin, body, responses } = operation;
  const bodies = body.kind === 'content' && [body.placement, body.contents.length];
  const formats = responses.map(({ contents }) => contents.map(({ format }) => format));
  const own = [id, words, method, path, origin, bodies, formats, resource.id, resource.words];
  const facts: unknown[] = [JSON.stringify(own)];
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
