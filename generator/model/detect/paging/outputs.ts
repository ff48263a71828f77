import type { Type, ValuePath } from '../../types.ts';
import { membersOf, type Member, type Models } from '../shape.ts';
import { spaced } from '../words.ts';

/** A property of a list answer that may tell how the list goes on. */
export interface Output extends Member {
  /** Every ending of its path as words, the last name alone first. */
  readonly tails: readonly string[];
}

/** Objects that a list answer tells of its paging in. `next` is an object where links are (HAL). */
const envelopes = new Set(
  'meta|metadata|pagination|paging|page|pages|page info|page meta|pager|links|next|cursor|cursors|result info|response metadata|info|list metadata'.split(
    '|',
  ),
);

/**
 * The properties of a list answer that may tell how the list goes on: its own, those beside the items, and those in
 * objects named like `meta`, `paging` or `links`. What other objects hold is about something else: the `total` of
 * Elasticsearch's `_shards` counts no hits.
 */
export function outputsOf(models: Models, answer: Type, items: ValuePath): readonly Output[] {
  const leadsToItems = (path: ValuePath): boolean => path.every((name, index) => items[index] === name);
  const members = membersOf(
    models,
    answer,
    3,
    ({ path }) => leadsToItems(path) || envelopes.has(spaced(path.at(-1) ?? '')),
  );
  return members.map((member) => ({ ...member, tails: tailsOf(member.path) }));
}

function tailsOf(path: ValuePath): readonly string[] {
  return path.map((_, index) => spaced(path.slice(path.length - 1 - index).join(' ')));
}
