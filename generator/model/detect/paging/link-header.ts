import type { Models } from '../shape.ts';
import type { Subject } from '../surface.ts';
import { findInput, inputFact, type Guess } from './guess.ts';
import { findSize } from './page-size.ts';

const positions = 'page|page number|cursor|after|before|since|offset|page token'.split('|');

/** The `Link` header holds the next page's URL, with `rel="next"` (RFC 8288, section 3). */
export function guessLinkHeader(models: Models, subject: Subject): Guess | null {
  const declared = subject.operation.responses.some(({ headers }) =>
    headers.some(({ wireName }) => wireName.toLowerCase() === 'link'),
  );
  if (!declared) return null;
  const input = findSize(models, subject) ?? findInput(models, subject, positions, ['string', 'number']);
  if (input === null) return null;
  const facts = ['the response declares a "Link" header', inputFact(input, 'about pages')];
  return { scheme: { kind: 'linkHeader' }, facts };
}
