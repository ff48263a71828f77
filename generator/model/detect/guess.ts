import type { DetectedBehaviour } from './finding.ts';
import { guessWaiter } from './guess-waiter.ts';
import { guessPaging } from './paging/guess-paging.ts';
import { guessWork } from './polling/guess-work.ts';
import type { Subject, Surface } from './surface.ts';

/** The behaviour that names and types of an operation suggest. */
export function guessed(surface: Surface, subject: Subject): readonly DetectedBehaviour[] {
  return [guessWork, guessPaging, guessWaiter].flatMap((guess) => {
    const found = guess(surface, subject);
    return found === null ? [] : [found];
  });
}
