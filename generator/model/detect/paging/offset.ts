import { findInput, findNumber, inputFact, outputFact, type Guess, type ListCall } from './guess.ts';
import { findSize, toPageSize } from './page-size.ts';

const inputs = 'offset|skip|start index|start at|first result|page offset'.split('|');
/** Offsets, unless there is an end as well: then they are a range, of time for instance. */
const starts = ['start', 'from'];
const ends = 'end|to|until|stop|end at|end time'.split('|');
const totals =
  'total|total count|total items|total results|total records|total elements|total size|total hits|total number|total entries|total results count|items total|pagination count|meta count|paging count'.split(
    '|',
  );

/** Names of a count of all items, apart from `count` alone, which as often counts one page. */
export const totalNames: readonly string[] = totals;

/** Skip so many items: an input that skips, with a total in the answer, or with a size input and an array as the answer. */
export function guessOffset(call: ListCall): Guess | null {
  const ranged = findInput(call, ends, ['string', 'number']) !== null;
  const input = findInput(call, ranged ? inputs : [...inputs, ...starts], ['number']);
  if (input === null) return null;
  const size = findSize(call);
  const total = findNumber(call, totals);
  const endsByLength = size !== null && call.items.path.length === 0;
  if (total === null && !endsByLength) return null;
  const facts = [inputFact(input, 'how many items to skip')];
  if (size !== null) facts.push(inputFact(size, 'the page size'));
  if (total !== null) facts.push(outputFact(total.path, 'how many items there are'));
  const { size: sizeKey, defaultSize } = toPageSize(size);
  return {
    scheme: { kind: 'offset', input: input.key, size: sizeKey, defaultSize, total: total?.path ?? null },
    facts,
  };
}
