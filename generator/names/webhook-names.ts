import { groupedBy } from '../order.ts';
import { parsePointer } from '../load/pointer.ts';
import type { Api, SymbolId, Webhook } from '../model/types.ts';
import { pascalCase, words } from '../words.ts';
import { wordsOfOperation, destination } from './claims/by-operation.ts';
import type { Naming, Words } from './claims/claim.ts';
import { typeName } from '../identifier.ts';
import { keptName } from './free-names.ts';
import type { NamedOperations } from './naming.ts';
import type { PublishedTypes } from './operation-names.ts';
import type { Scope } from './scope.ts';
import { webhookTypeKey } from './type-keys.ts';

/**
 * Names the types of webhooks and callbacks.
 *
 * Each type is named after its key: `MachineStartedWebhook`. Webhooks with the same key are distinguished by
 * the operation that declares them, then by their method, then by their whole path. So no name depends on
 * their order.
 *
 * @param published - names of earlier versions by key; they stay
 */
export function nameWebhooks(
  api: Api,
  operations: NamedOperations,
  published: PublishedTypes,
  scope: Scope,
): ReadonlyMap<SymbolId, string> {
  const naming = { findOperation: (id: SymbolId) => operations.get(id) ?? null };
  const names = new Map<SymbolId, string>();
  for (const { id } of api.webhooks) {
    const kept = keptName(published, webhookTypeKey(id), scope);
    if (kept !== null) names.set(id, kept);
  }
  for (const way of ways) {
    const unnamed = api.webhooks.filter(({ id }) => !names.has(id));
    const claims = groupedBy(unnamed, (webhook) =>
      typeName(pascalCase([...way(webhook, naming), 'webhook'])),
    );
    for (const [name, [webhook, other]] of claims) {
      if (webhook === undefined || other !== undefined || !scope.isFree(name)) continue;
      scope.take(name, webhookTypeKey(webhook.id));
      names.set(webhook.id, name);
    }
  }
  return names;
}

type Way = (webhook: Webhook, naming: Pick<Naming, 'findOperation'>) => Words;

const ways: readonly Way[] = [
  ({ name }) => words(name),
  ({ name, operation }, naming) => [...wordsOfOperation(operation, naming), ...words(name)],
  ({ name, method }) => [...words(method), ...words(name)],
  ({ name, method, operation }, naming) => [
    ...words(method),
    ...wordsOfOperation(operation, naming),
    ...words(name),
  ],
  (webhook, naming) => [
    ...wordsOfOperation(webhook.operation, naming),
    ...words(webhook.name),
    ...destination(webhook),
  ],
  ({ origin }) => [...words(origin.file), ...parsePointer(origin.pointer).flatMap(hexadecimal)],
];

/** The token in hexadecimal, for places that have the same words. */
function hexadecimal(token: string): Words {
  return [Buffer.from(token).toString('hex')];
}
