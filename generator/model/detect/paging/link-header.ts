import { findInput, inputFact, proseOf, type ListInput } from './inputs.ts';
import type { Guesser, ListCall } from './guess.ts';
import { findSize } from './page-size.ts';

const positions = 'page|page number|cursor|after|before|since|offset|page token'.split('|');
/**
 * Descriptions that refer to the `Link` header: "obtained from the `Link` response header", "see the link
 * relations".
 */
const inProse =
  /\blink\W{0,3}\s*(?:response\s+)?(?:http\s+)?(?:header|relation)|\bheader\b[^.]{0,20}\blink\b|rel\W{1,3}next/i;

/** The `Link` header has the next page's URL, with `rel="next"` (RFC 8288, section 3). */
export const guessLinkHeader: Guesser = (call) => {
  const input = findSize(call) ?? positionOf(call);
  if (input === null) return null;
  const fact = evidence(call);
  return fact === null
    ? null
    : { scheme: { kind: 'linkHeader' }, facts: [fact, inputFact(input, 'about pages')] };
};

function evidence(call: ListCall): string | null {
  if (call.headers.some(({ header }) => header.toLowerCase() === 'link'))
    return 'the response declares a "Link" header';
  const speaking = [positionOf(call), findSize(call)].find(
    (input) => input !== null && inProse.test(proseOf(input)),
  );
  return speaking ? inputFact(speaking, 'described as taken from the "Link" header') : null;
}

function positionOf(call: ListCall): ListInput | null {
  return findInput(call, positions, ['string', 'number']);
}
