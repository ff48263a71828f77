import type { ReadyCall } from './invoke.js';
import { listPrinter } from './output/printer.js';
import type { List } from './spec.js';
import { UsageError } from './usage-error.js';

/** Prints a list page by page: the first page, or more if `--limit` or `--all` asks for them. */
export async function printList(list: List, ready: ReadyCall): Promise<void> {
  const { look, terminal } = ready;
  const most = mostItems(ready);
  const printer = await listPrinter(look, terminal.stdout);
  let left = most ?? Infinity;
  let hasMore = false;
  for await (const page of list.pages()) {
    const items = page.items.slice(0, left);
    left -= items.length;
    await printer.print(items);
    hasMore = page.hasNext();
    if (most === null || left <= 0) break;
  }
  await printer.end();
  if (hasMore && most === null)
    await terminal.stderr.write('There are more items: add --all or --limit <n>.\n');
}

/**
 * The number of items to print; null for one page. An input `limit` of the call, which is the page size, counts as
 * `--limit` too.
 */
function mostItems({ options, command, input }: ReadyCall): number | null {
  if (options['all'] !== undefined) return Infinity;
  const isCount = command.kind === 'list' && command.size?.key === 'limit';
  const limit = options['limit'] ?? (isCount ? input.values.get('limit')?.at(-1) : undefined);
  if (limit === undefined) return null;
  if (/^[1-9]\d*$/.test(limit)) return Number(limit);
  throw new UsageError(`--limit: expected a whole number above 0, found "${limit}".`);
}
