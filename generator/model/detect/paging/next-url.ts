import type { ValuePath } from '../../types.ts';
import { formatOf, memberAt, scalarOf, type Member, type Models } from '../shape.ts';
import type { Subject } from '../surface.ts';
import { findOutput, outputFact, type Guess } from './guess.ts';

/** Names that say both "next" and "URL". */
const urls = 'next url|next uri|next link|next page url|next page uri|next page link|next href|odata next link|links next'.split('|');
/** Names that say "next" alone: the schema must say that it is a URL. */
const nexts = ['next', 'next page'];
/** HAL and its kin wrap each link in an object. */
const wrapped = [
  ['_links', 'next', 'href'],
  ['links', 'next', 'href'],
  ['meta', 'next', 'href'],
];

/** The body holds the next page's URL. The URL is input and output in one: the service takes back what it gave. */
export function guessNextUrl(models: Models, subject: Subject): Guess | null {
  const path = findUrl(models, subject);
  if (path === null) return null;
  return { scheme: { kind: 'nextUrl', next: path }, facts: [outputFact(path, "the next page's URL")] };
}

function findUrl(models: Models, { answer }: Subject): ValuePath | null {
  if (answer === null) return null;
  const isText = ({ property }: Member): boolean => scalarOf(models, property.type) === 'string';
  const isUrl = ({ property }: Member): boolean => /^(uri|url|iri)/.test(formatOf(models, property.type) ?? '');
  const found =
    findOutput(answer.members, urls, isText) ?? findOutput(answer.members, nexts, (m) => isText(m) && isUrl(m));
  if (found !== null) return found.path;
  return (
    wrapped.find((path) => {
      const href = memberAt(models, answer.type, path);
      return href !== null && scalarOf(models, href.type) === 'string';
    }) ?? null
  );
}
