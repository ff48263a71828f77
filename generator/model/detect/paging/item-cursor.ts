import type { ValuePath } from '../../types.ts';
import { formatOf, propertiesOf, scalarOf } from '../shape.ts';
import { singularOf } from '../../plurals.ts';
import { spaced } from '../words.ts';
import { firstNamed } from './first-named.ts';
import { findInput, inputFact, proseOf, type ListInput } from './inputs.ts';
import type { Guess, Guesser, ListCall } from './guess.ts';
import { findMore, outputFact } from './outputs.ts';
import { findSize } from './page-size.ts';

const afters = 'starting after|start after|after id|since id|after|page after'.split('|');
const befores = 'ending before|before|before id'.split('|');
/** Names of properties that identify an item, except `<singular>_id`. */
const keys = 'id|token|gid|sid|uuid|key'.split('|');
const times = /\b(?:time|times|timestamp|date|dates|iso|rfc ?3339|epoch|unix|seconds)\b/i;
/** Matches the description of an input that takes the last item's key. */
const inProse = /\bcursor\b|\bpaginat|\blast (?:item|object|entry|record|element|id)\b/i;

/**
 * The next request starts from the key of the last item, and the response says whether there is another page.
 */
export const guessItemCursor: Guesser = (call) => {
  const input = afterInput(call, afters);
  const more = input && findMore(call);
  const key = input && keyOf(call, input);
  if (!input || !more || !key) return null;
  return toGuess(input, key, more.path, [outputFact(more.path, 'true while there are more')]);
};

/** The same if the response does not say whether there is another page: then the inputs must be clear. */
export const guessItemCursorAlone: Guesser = (call) => {
  const size = findSize(call);
  const input = size && (startingAfter(call) ?? betweenOthers(call) ?? sinceId(call));
  const key = input && keyOf(call, input);
  return input && key ? toGuess(input, key, null, [inputFact(size, 'the page size')]) : null;
};

function startingAfter(call: ListCall): ListInput | null {
  return afterInput(call, ['starting after']);
}

/**
 * `after` next to `before`, if a description, an order or a plain array shows that they are positions in a
 * list.
 */
function betweenOthers(call: ListCall): ListInput | null {
  const input = afterInput(call, ['after', 'after id']);
  const before = input && findInput(call, befores, ['string', 'number']);
  // With `around` next to them, a list without any of the three starts at its end.
  if (!input || !before || findInput(call, ['around'], ['string', 'number'])) return null;
  const isDescribed = [input, before].some((each) => inProse.test(proseOf(each)));
  const isOrdered = findInput(call, ['order'], ['string']) !== null;
  return isDescribed || isOrdered || call.items.path.length === 0 ? input : null;
}

/** `since_id` for a plain array. With `max_id` next to it, it asks for newer items, not for the next page. */
function sinceId(call: ListCall): ListInput | null {
  const isBounded = findInput(call, ['max id', 'until id', 'min id'], ['string', 'number']) !== null;
  return isBounded || call.items.path.length > 0 ? null : afterInput(call, ['since id']);
}

/** An input that takes a position in the list, and not a time. */
function afterInput(call: ListCall, names: readonly string[]): ListInput | null {
  const isNoTime = (input: ListInput): boolean => {
    const format = formatOf(call.models, input.property.type) ?? '';
    return !/^(?:date|time)/.test(format) && !times.test(proseOf(input));
  };
  return findInput(call, names, ['string', 'number'], isNoTime);
}

/** The property of an item that the input takes: both have one type, and its name is that of a key. */
function keyOf({ models, items, subject }: ListCall, input: ListInput): string | null {
  const kind = scalarOf(models, input.property.type);
  const fixed = subject.operation.path.split('/').filter((part) => part !== '' && !part.includes('{'));
  const own = `${singularOf(spaced(fixed.at(-1) ?? ''))} id`;
  const properties = propertiesOf(models, items.item).map(({ wireName, type }) => ({
    wireName,
    type,
    tails: [spaced(wireName)],
  }));
  const found = firstNamed(properties, [...keys, own], ({ type }) => scalarOf(models, type) === kind);
  return found?.wireName ?? null;
}

function toGuess(input: ListInput, key: string, more: ValuePath | null, facts: readonly string[]): Guess {
  return {
    scheme: { kind: 'itemCursor', input: input.path, itemKey: [key], more },
    facts: [inputFact(input, 'a cursor'), `each item has a "${key}" of the same type`, ...facts],
  };
}
