import { oncePer } from '../../../memoize.ts';
import type { Paging } from '../../types.ts';
import { paginated, type DetectedBehaviour } from '../finding.ts';
import { elementOf } from '../shape.ts';
import type { Subject, Surface } from '../surface.ts';
import { borrowed } from './borrow.ts';
import {
  guessBareNext,
  guessCursor,
  guessEcho,
  guessHeaderCursor,
  guessSameName,
  guessWeakCursor,
} from './cursor.ts';
import { listCallOf, type Guess, type Guesser, type ListCall } from './guess.ts';
import { guessItemCursor, guessItemCursorAlone } from './item-cursor.ts';
import { guessLinkHeader } from './link-header.ts';
import { guessNextUrl, guessPlainNext } from './next-url.ts';
import { guessOffset } from './offset.ts';
import { guessPageNumber } from './page-number.ts';

/**
 * The most certain first: what the service says about the next page comes before what the client must count.
 */
const guessers: readonly Guesser[] = [
  guessCursor,
  guessSameName,
  guessWeakCursor,
  guessNextUrl,
  guessEcho,
  guessBareNext,
  guessHeaderCursor,
  guessItemCursor,
  guessLinkHeader,
  guessItemCursorAlone,
  guessOffset,
  guessPageNumber,
  guessPlainNext,
];

/**
 * Decides from names and types whether an operation responds with a list in pages, and how the list
 * continues.
 */
export function guessPaging(surface: Surface, subject: Subject): DetectedBehaviour | null {
  const call = listCallOf(surface, subject);
  if (call === null) return null;
  const found = guessOf(call) ?? borrowed(call, surface, guessOf);
  return found && paginated(pagingOf(call, found), 'heuristic', [call.items.fact, ...found.facts]);
}

function pagingOf({ items }: ListCall, { scheme }: Guess): Paging {
  return { items: items.path, item: items.item, scheme };
}

/** A guess from the list call alone. */
const guessOf = oncePer((call: ListCall): Guess | null => {
  if (call.posture === 'may read') return guessCursor(call) ?? counted(call);
  for (const guess of guessers) {
    const found = guess(call);
    if (found !== null) return found;
  }
  return null;
});

/** A POST with page and size in its query and an array in its response is a list. Other POSTs may write. */
function counted(call: ListCall): Guess | null {
  const query = call.inputs.filter((input) => input.in === 'query');
  const isArray = elementOf(call.models, call.subject.response?.type ?? call.items.item) !== null;
  const found = isArray ? guessPageNumber({ ...call, inputs: query }) : null;
  return found?.scheme.kind === 'page' && found.scheme.size !== null ? found : null;
}
