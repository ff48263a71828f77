import { findInput, inputFact, type Guess, type ListCall } from './guess.ts';
import { findSize } from './page-size.ts';

const positions = 'page|page number|cursor|after|before|since|offset|page token'.split('|');

/** The `Link` header holds the next page's URL, with `rel="next"` (RFC 8288, section 3). */
export function guessLinkHeader(call: ListCall): Guess | null {
  const declared = call.subject.operation.responses.some(({ headers }) =>
    headers.some(({ wireName }) => wireName.toLowerCase() === 'link'),
  );
  if (!declared) return null;
  const input = findSize(call) ?? findInput(call, positions, ['string', 'number']);
  if (input === null) return null;
  const facts = ['the response declares a "Link" header', inputFact(input, 'about pages')];
  return { scheme: { kind: 'linkHeader' }, facts };
}
