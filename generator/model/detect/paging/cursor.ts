import type { ListOutput } from '../../types.ts';
import { formatOf, scalarOf } from '../shape.ts';
import { findInput, inputFact, type ListInput } from './inputs.ts';
import type { Guess, Guesser, ListCall } from './guess.ts';
import { hasPrevious, saysUrl } from './next-url.ts';
import { findMore, findOutput, headerFact, outputFact, type Output } from './outputs.ts';
import { pageInputs } from './page-number.ts';
import { isSizeName } from './page-size.ts';

const tokens =
  'cursor|page token|next token|after|starting after|start after|page cursor|next cursor|next page token|page after|after cursor|after id|continuation token|continuation|continue|marker|pagination token|pagination key|exclusive start key|start key|start cursor|start token|page key|starting token|next page key|last id|bookmark|scroll id|iterator|since id'.split(
    '|',
  );
/** Names that say both "token" and "next". */
const strongOutputs =
  'next cursor|next page token|next token|next page cursor|next page key|next marker|next key|next id|next page id|next starting after|next start|next continuation token|next bookmark|next iterator|cursors after|end cursor|after cursor|last evaluated key|last id|last cursor|oldest cursor'.split(
    '|',
  );
/** Names of the next page's token if an input takes a token, in this order. */
const weakOutputs =
  'after|cursor|next page|pagination token|continuation token|continuation|continue|marker|bookmark'.split(
    '|',
  );
/** Words in the name of an input whose token the response repeats. */
const tokenWords = /\b(?:next|cursor|offset|iterator|scroll|marker|bookmark|page token)\b/;
const times = new Set(['date', 'date-time', 'time']);

/** The response has a token with a clear name, and the next request sends it. */
export const guessCursor: Guesser = (call) => {
  const input = tokenInput(call);
  const next = input && findOutput(call, strongOutputs, (output) => isToken(call, input, output));
  return input && next ? toGuess(call, input, next) : null;
};

/** The response has `next_offset`, `next_page.offset` or `next.after` for an input of that name. */
export const guessSameName: Guesser = (call) => {
  const skipped = new Set(pageInputs);
  for (const input of call.inputs) {
    const kind = scalarOf(call.models, input.property.type);
    if (kind !== 'string' && kind !== 'number') continue;
    if (kind === 'number' && input.tails.some((name) => skipped.has(name) || isSizeName(name))) continue;
    const names = input.tails.flatMap((name) => [`next ${name}`, `next page ${name}`]);
    const next = findOutput(call, names, (output) => isToken(call, input, output, true));
    if (next !== null) return toGuess(call, input, next);
  }
  return null;
};

/** The response has a token with an unclear name, and an input takes a token. */
export const guessWeakCursor: Guesser = (call) => {
  const input = tokenInput(call);
  const next = input && findOutput(call, weakOutputs, (output) => isToken(call, input, output));
  return input && next ? toGuess(call, input, next) : null;
};

/** The response has a property with the name of the token input, with the next page's token in it. */
export const guessEcho: Guesser = (call) => {
  if (call.posture !== 'reads') return null;
  for (const input of call.inputs) {
    const isText = scalarOf(call.models, input.property.type) === 'string';
    if (!isText || !input.tails.some((name) => tokenWords.test(name))) continue;
    const next = findOutput(call, input.tails, (output) => isToken(call, input, output));
    if (next !== null) return scrolled(toGuess(call, input, next), input);
  }
  return null;
};

/** A scroll keeps its token, and ends with an empty page. */
function scrolled(guess: Guess, { tails }: ListInput): Guess {
  const isScroll = tails.some((name) => /\bscroll\b/.test(name));
  if (!isScroll || guess.scheme.kind !== 'cursor') return guess;
  const facts = [...guess.facts, 'a scroll may keep its cursor from page to page'];
  return { scheme: { ...guess.scheme, scroll: true }, facts };
}

/** A property `next` that is not a URL. */
export const guessBareNext: Guesser = (call) => {
  const input = tokenInput(call);
  const next =
    input &&
    findOutput(call, ['next'], (output) => isToken(call, input, output) && !hasPrevious(call, output));
  return input && next ? toGuess(call, input, next) : null;
};

/** A response header has the token. */
export const guessHeaderCursor: Guesser = (call) => {
  const input = tokenInput(call) ?? findInput(call, ['offset'], ['string', 'number']);
  if (input === null) return null;
  const own = input.tails.flatMap((name) => [`next ${name}`, `after ${name}`, `next page ${name}`]);
  const names = new Set([...strongOutputs, ...own, 'after cursor', 'continuation token', 'ms continuation']);
  const isString = scalarOf(call.models, input.property.type) === 'string';
  const header = call.headers.find(
    ({ words }) => names.has(words) || (isString && words.endsWith('next page')),
  );
  if (header === undefined) return null;
  return scheme(call, input, { header: header.header }, headerFact(header, tokenMeaning));
};

const tokenMeaning = 'the cursor of the next page';

function toGuess(call: ListCall, input: ListInput, next: Output): Guess {
  return scheme(call, input, next.path, outputFact(next.path, tokenMeaning));
}

function scheme(call: ListCall, input: ListInput, next: ListOutput, fact: string): Guess {
  const more = findMore(call);
  const facts = [inputFact(input, 'a cursor'), fact];
  if (more !== null) facts.push(outputFact(more.path, 'true while there are more'));
  return { scheme: { kind: 'cursor', input: input.path, next, more: more?.path ?? null }, facts };
}

/** The input that takes a token, by its name. */
export function tokenInput(call: Pick<ListCall, 'models' | 'inputs'>): ListInput | null {
  const isUndated = ({ property }: ListInput): boolean =>
    !times.has(formatOf(call.models, property.type) ?? '');
  const named = findInput(call, tokens, ['string', 'number'], isUndated);
  // A page input of type string is a token. A number is a token only if its name says so.
  return named ?? findInput(call, ['page'], ['string'], isUndated);
}

/**
 * Whether an output can be sent as an input: both have one type, and neither is a URL or a time unless the
 * input is one too.
 */
function isToken({ models }: ListCall, input: ListInput, output: Output, mayBeTime = false): boolean {
  const kind = scalarOf(models, output.property.type);
  if (kind === null || kind !== scalarOf(models, input.property.type)) return false;
  return !saysUrl(models, output) && (mayBeTime || !times.has(formatOf(models, output.property.type) ?? ''));
}
