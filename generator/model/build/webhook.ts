import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, members, type Place } from '../../load/place.ts';
import type { SymbolId, Webhook } from '../types.ts';
import { readDocs } from './docs.ts';
import { readPathItem } from './path-items.ts';
import { readRequestBody } from './request-body.ts';
import type { Scope } from './scope.ts';
import { symbolId } from './symbol-id.ts';
import { inputsOf } from './units.ts';
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

type Called = Pick<Webhook, 'name' | 'operation'>;

/** A Callback Object has a path item for each expression that gives the URL of the request. */
function readCallbacks(scope: Scope, { id, place }: CallbackOwner): readonly Hook[] {
  return members(at(place, 'callbacks')).flatMap(([name, entry]) =>
    members(scope.documents.resolve(entry))
      .filter(([expression]) => !expression.startsWith('x-'))
      .flatMap(([, item]) => readHooks(scope, { name, operation: id }, item)),
  );
}

function readHooks(scope: Scope, called: Called, item: Place): readonly Hook[] {
  return readPathItem(scope, item).map(({ method, operation }) => {
    const id = symbolId('webhook', formatOrigin(operation.origin));
    const key = JSON.stringify([id, method, called]);
    const part = { kind: 'webhooks', key, inputs: inputsOf(operation) } as const;
    return [id, scope.units.take(part, () => readHook(scope, { id, ...called, method }, operation))];
  });
}

function readHook(scope: Scope, known: Called & Pick<Webhook, 'id' | 'method'>, place: Place): Webhook {
  const body = readRequestBody(scope, at(place, 'requestBody'))?.contents[0] ?? null;
  return { ...known, body, docs: readDocs(scope.diagnostics, place), origin: place.origin };
}
