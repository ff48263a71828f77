import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, members, type Place } from '../../load/place.ts';
import type { Webhook } from '../types.ts';
import { readDocs } from './docs.ts';
import { readPathItem } from './path-items.ts';
import { readRequestBody } from './request-body.ts';
import type { Scope } from './scope.ts';
import { symbolId } from './symbol-id.ts';
import { sortedBy } from '../../order.ts';

/**
 * Reads the requests a service sends: `webhooks` (OpenAPI 3.1), `x-webhooks` (what 3.0 documents have instead) and the
 * callbacks of operations, in order of id.
 */
export function readWebhooks(scope: Scope, operations: readonly Place[]): readonly Webhook[] {
  const { root } = scope.documents;
  const declared = [...members(at(root, 'webhooks')), ...members(at(root, 'x-webhooks'))];
  const callbacks = operations.flatMap((operation) => members(at(operation, 'callbacks')));
  const found = new Map([
    ...declared.flatMap(([name, item]) => readHooks(scope, name, item)),
    ...callbacks.flatMap(([name, entry]) => readCallback(scope, name, entry)),
  ]);
  return sortedBy(found, ([id]) => id).map(([, webhook]) => webhook);
}

/** A Callback Object has a path item for each expression that tells where the request goes. */
function readCallback(scope: Scope, name: string, entry: Place): readonly (readonly [string, Webhook])[] {
  const callback = scope.documents.resolve(entry);
  return members(callback)
    .filter(([expression]) => !expression.startsWith('x-'))
    .flatMap(([, item]) => readHooks(scope, name, item));
}

function readHooks(scope: Scope, name: string, item: Place): readonly (readonly [string, Webhook])[] {
  return readPathItem(scope, item).map(({ method, operation }) => {
    const id = symbolId('webhook', formatOrigin(operation.origin));
    const body = readRequestBody(scope, at(operation, 'requestBody'))?.contents[0] ?? null;
    const docs = readDocs(scope.diagnostics, operation);
    return [id, { id, name, method, body, docs, origin: operation.origin }];
  });
}
