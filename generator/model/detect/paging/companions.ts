import { isStamp } from '../unwrap/content.ts';
import { spaced } from '../words.ts';

/** Names of arrays that accompany the items of a list, unless the path has that name. `messages` may be the items of a chat. */
const metadataNames = new Set(
  'errors|failures|warnings|messages|links|facets|aggregations|included|sort|meta|notices|parameters|filters'.split(
    '|',
  ),
);

/** Words in the names of facts about pages: `total_count`, `hasMore`. */
const words = new Set(
  'count|cursor|limit|more|next|offset|page|pages|pagination|paging|prev|previous|skip|total'.split('|'),
);
/** Whole names of such facts. `first_name` is none. */
const names = new Set('first|from|incomplete results|kind|last|object|self|size|start|to|token'.split('|'));

/** Whether an array accompanies the items of a list. */
export function isMetadata(name: string): boolean {
  return metadataNames.has(spaced(name));
}

/** Whether a property is a fact about a list, not about a thing. */
export function accompanies(name: string): boolean {
  const text = spaced(name);
  const isOfPages = names.has(text) || text.split(' ').some((word) => words.has(word));
  return isOfPages || isMetadata(name) || isStamp(name);
}
