import type { ValuePath } from '../../types.ts';
import { formatOf, scalarOf, type Member } from '../shape.ts';
import { findOutput, outputFact, type Guess, type ListCall } from './guess.ts';

/** Names that say both "next" and "URL". */
const urls =
  'next url|next uri|next link|next page url|next page uri|next page link|next href|odata next link|links next'.split(
    '|',
  );
/** Names that say "next" alone: the schema must say that it is a URL. */
const nexts = ['next', 'next page'];

/** The body holds the next page's URL. The URL is input and output in one: the service takes back what it gave. */
export function guessNextUrl(call: ListCall): Guess | null {
  const path = findUrl(call);
  if (path === null) return null;
  return { scheme: { kind: 'nextUrl', next: path }, facts: [outputFact(path, "the next page's URL")] };
}

function findUrl(call: ListCall): ValuePath | null {
  const { models } = call;
  const isText = ({ property }: Member): boolean => scalarOf(models, property.type) === 'string';
  const isUrl = ({ property }: Member): boolean =>
    /^(uri|url|iri)/.test(formatOf(models, property.type) ?? '');
  const found = findOutput(call, urls, isText) ?? findOutput(call, nexts, (m) => isText(m) && isUrl(m));
  return found?.path ?? null;
}
