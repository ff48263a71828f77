import type { ValuePath } from '../../types.ts';
import { formatOf, scalarOf, type Models } from '../shape.ts';
import { findOutput, outputFact, type Output } from './outputs.ts';
import type { Guess, Guesser, ListCall } from './guess.ts';

/** Names that say both "next" and "URL". */
const urls =
  'next url|next uri|next link|next page url|next page uri|next page link|next href|odata next link|links next|next page href'.split(
    '|',
  );
/** Names such as `nextRecordsUrl`. */
const nextUrlName = /^next\b.*\b(?:url|uri|link|href)$/;
/** Names that only say "next". Other evidence must show that the value is a URL. */
const nexts = ['next', 'next page'];
const previous = /^(?:prev|previous|previous page|prev page)$/;

/** The body has the next page's URL. The URL is output and input: the service gets back what it sent. */
export const guessNextUrl: Guesser = (call) => {
  const { models } = call;
  const isText = ({ property }: Output): boolean => scalarOf(models, property.type) === 'string';
  const found =
    findOutput(call, urls, isText) ??
    call.outputs.find((output) => isText(output) && output.tails.some((name) => nextUrlName.test(name))) ??
    findOutput(call, nexts, (output) => isText(output) && saysUrl(models, output));
  return toGuess(found?.path ?? null);
};

/**
 * `next` next to `previous`: in Django, Rails and other frameworks these are URLs, unless a property counts
 * pages.
 */
export const guessPlainNext: Guesser = (call) => {
  const isText = ({ property }: Output): boolean => scalarOf(call.models, property.type) === 'string';
  const found = findOutput(call, ['next'], (output) => isText(output) && hasPrevious(call, output));
  return toGuess(found?.path ?? null);
};

function toGuess(next: ValuePath | null): Guess | null {
  return next && { scheme: { kind: 'nextUrl', next }, facts: [outputFact(next, "the next page's URL")] };
}

/** Whether a property is a URL by its name, its format or its description. */
export function saysUrl(models: Models, { tails, property }: Output): boolean {
  if (/^(uri|url|iri)/.test(formatOf(models, property.type) ?? '')) return true;
  if (tails.some((name) => /\b(url|uri|link|links|href)\b/.test(name))) return true;
  const said = property.docs.description ?? property.docs.summary ?? '';
  return /\b(?:urls?|uris?|links?|hyperlink|href)\b/i.test(said) && !/\b(?:cursor|token)\b/i.test(said);
}

/** Whether a `previous` of the same kind stands next to an output. */
export function hasPrevious({ models, outputs }: ListCall, { path }: Output): boolean {
  const others = outputs.filter(
    (other) =>
      other.path.length === path.length && path.slice(0, -1).every((name, i) => other.path[i] === name),
  );
  return others.some(
    ({ tails: [name = ''], property }) => previous.test(name) && scalarOf(models, property.type) === 'string',
  );
}
