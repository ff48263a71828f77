import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, members, type Place } from '../../load/place.ts';
import type { SymbolId, Webhook } from '../types.ts';
import { readDocs } from './docs.ts';
import { readPathItem } from './path-items.ts';
import { readRequestBody } from './request-body.ts';
import type { Scope } from './scope.ts';
import { symbolId } from './symbol-id.ts';
import { sortedBy } from '../../order.ts';

/**
 * Reads the requests that a service sends, ordered by id: `webhooks` (OpenAPI 3.1), `x-webhooks` (for 3.0
 * documents) and the callbacks of operations.
 */
export function readWebhooks(scope: Scope, operations: readonly CallbackOwner[]): readonly Webhook[] {
  const { root } = scope.documents;
  const declared = [...members(at(root, 'webhooks')), ...members(at(root, 'x-webhooks'))];
  const found = new Map([
    ...declared.flatMap(([name, item]) => readHooks(scope, { name, operation: null }, item)),
    ...operations.flatMap((operation) => readCallbacks(scope, operation)),
  ]);
  return sortedBy(found, ([id]) => id).map(([, webhook]) => webhook);
}

/** An operation that may have callbacks. */
interface CallbackOwner {
  readonly id: SymbolId;
  readonly place: Place;
}

type Hook = readonly [SymbolId, Webhook];

/** A Callback Object has a path item for each expression that gives the URL of the request. */
function readCallbacks(scope: Scope, { id, place }: CallbackOwner): readonly Hook[] {
  return members(at(place, 'callbacks')).flatMap(([name, entry]) =>
    members(scope.documents.resolve(entry))
      .filter(([expression]) => !expression.startsWith('x-'))
      .flatMap(([, item]) => readHooks(scope, { name, operation: id }, item)),
  );
}

function readHooks(scope: Scope, called: Pick<Webhook, 'name' | 'operation'>, item: Place): readonly Hook[] {
  return readPathItem(scope, item).map(({ method, operation: place }) => {
    const id = symbolId('webhook', formatOrigin(place.origin));
    const body = readRequestBody(scope, at(place, 'requestBody'))?.contents[0] ?? null;
    const docs = readDocs(scope.diagnostics, place);
    return [id, { id, ...called, method, body, docs, origin: place.origin }];
  });
}
