import type { Note } from '../build/scope.ts';
import { mapOperation, mapWebhook } from '../map-api.ts';
import { mapOperations } from '../map-operations.ts';
import type { Api, Operation } from '../types.ts';
import { mapAll } from '../visit.ts';
import type { FoldCache } from './fold-cache.ts';
import { foldingFacts } from './folding-facts.ts';
import { foldingOf } from './folding.ts';
import { order } from './order.ts';
import { withUses } from './uses.ts';

/**
 * Turns inline structures that recur or are nested into models, so that they get names. Identical structures
 * become one model. Some structures stay inline: those without content, tiny ones with one use, and the
 * values that distinguish the members of a union (see `deserves-name.ts`).
 *
 * The result is in canonical order, and its models have their uses.
 *
 * @param notes - docs and name hints of inline schemas, by formatted origin
 * @param cache - what the last run decided; null if no run follows
 */
export function fold(draft: Api, notes: ReadonlyMap<string, Note>, cache: FoldCache | null = null): Api {
  cache?.begin();
  const api = order(draft);
  const folding =
    cache === null
      ? foldingOf(api, notes)
      : cache.folding.of(null, foldingFacts(api, notes, cache), () => foldingOf(api, notes));
  const { models, rewrite } = folding;
  const rewritten = (operation: Operation): Operation => mapOperation(operation, rewrite);
  const kept = (operation: Operation): Operation =>
    cache === null
      ? rewritten(operation)
      : cache.operations.of(operation, [folding], () =>
          cache.equalOperations.keep(operation.id, rewritten(operation)),
        );
  const webhooks = mapAll(api.webhooks, (webhook) => mapWebhook(webhook, rewrite));
  return withUses({ ...mapOperations(api, kept), models, webhooks }, cache);
}
