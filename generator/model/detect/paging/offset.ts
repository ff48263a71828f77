import { formatOf } from '../shape.ts';
import { findInput, inputFact, type ListInput } from './inputs.ts';
import type { Guesser, ListCall } from './guess.ts';
import { findHeader, findMore, findNumber, headerFact, outputFact } from './outputs.ts';
import { findSize, toPageSize } from './page-size.ts';
import { totalHeaders, totalNames } from './totals.ts';

/** Names of inputs for the number of items to skip. */
export const offsetInputs: readonly string[] =
  'offset|skip|start index|start at|first result|page offset|start offset|starting index|num skipped'.split(
    '|',
  );
/** Names of offsets, unless there is an input for the end too: then they are a range, for example of time. */
const starts = ['start', 'from'];
const ends = 'end|to|until|stop|end at|end time'.split('|');

/** An input skips items, and a response property or a page size shows the end of the list. */
export const guessOffset: Guesser = (call) => {
  const input = findInput(call, offsetInputs, ['number']) ?? startInput(call);
  if (input === null) return null;
  const isSure = offsetInputs.some((name) => input.tails.includes(name));
  const size = findSize(call);
  const total = findNumber(call, totalNames);
  const header = findHeader(call, totalHeaders);
  const more = findMore(call);
  const end =
    (total && outputFact(total.path, 'how many items there are')) ??
    (header && headerFact(header, 'how many items there are')) ??
    (more && outputFact(more.path, 'true while there are more')) ??
    countFact(call);
  const endsByLength = size !== null && (isSure || call.items.path.length === 0);
  if (end === null && !endsByLength) return null;
  const facts = [inputFact(input, 'the number of items to skip')];
  if (size !== null) facts.push(inputFact(size, 'the page size'));
  if (end !== null) facts.push(end);
  const totalOutput = total?.path ?? (header && { header: header.header });
  return {
    scheme: {
      kind: 'offset',
      input: input.path,
      ...toPageSize(size),
      total: totalOutput,
      more: more?.path ?? null,
    },
    facts,
  };
};

/**
 * A fact about `count`, which is the number of all items or of the page's items. It shows a list, but not its
 * end.
 */
function countFact(call: ListCall): string | null {
  const count = findNumber(call, ['count']);
  return count && outputFact(count.path, 'how many items there are, in all or on the page');
}

function startInput(call: ListCall): ListInput | null {
  const isNumber = ({ property }: ListInput): boolean => formatOf(call.models, property.type) !== 'unix-time';
  const found = findInput(call, starts, ['number'], isNumber);
  const isRange = findInput(call, ends, ['string', 'number']) !== null;
  // In json-server `_start` and `_end` are a range of positions. With a later start, the rest of the range
  // remains.
  return isRange && found?.property.wireName.startsWith('_') !== true ? null : found;
}
