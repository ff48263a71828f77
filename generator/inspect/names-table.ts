import { showInvisible } from '../invisible.ts';
import { sortedBy } from '../order.ts';
import type { Overview } from './overview.ts';

/**
 * The names of all operations for a terminal, one per line: the name, the route and the rule that named it,
 * as columns. The first line lists the frameworks that wrote the operationIds.
 */
export function printNames({ title, version, operationIds, resources }: Overview): string {
  const rows = resources.flatMap(({ operations }) =>
    sortedBy(operations, ({ http }) => http).map(({ name, http, naming }) => [
      name,
      http,
      naming.next === null ? naming.rule : `${naming.rule}; else ${naming.next}`,
    ]),
  );
  const [names, routes] = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    ([name = '', route = '', rule = '']) =>
      `${name.padEnd(names ?? 0)}  ${route.padEnd(routes ?? 0)}  ${rule}`,
  );
  return [`${title} ${version}`, operationIdLine(operationIds), '', ...lines].map(showInvisible).join('\n');
}

/** A line such as `operationIds: 41 by FastAPI, 2 by a person`. */
export function operationIdLine(operationIds: Overview['operationIds']): string {
  const counts = operationIds.map(({ writer, count }) => `${count} by ${writer}`);
  return `operationIds: ${counts.length === 0 ? 'none' : counts.join(', ')}`;
}
