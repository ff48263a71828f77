import type { Special } from './finding.ts';
import { guessWaiter } from './guess-waiter.ts';
import { guessPaging } from './paging/guess-paging.ts';
import { guessHeaderPolling } from './polling/guess-header-polling.ts';
import { guessPolling } from './polling/guess-polling.ts';
import type { Subject, Surface } from './surface.ts';

/** Everything that names and types say of an operation. */
export function guessed(surface: Surface, subject: Subject): readonly Special[] {
  return [guessPolling, guessHeaderPolling, guessPaging, guessWaiter].flatMap((guess) => {
    const found = guess(surface, subject);
    return found === null ? [] : [found];
  });
}
