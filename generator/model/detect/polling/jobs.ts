import { singularOf } from '../../plurals.ts';

const jobs = new Set('event|operation|job|task|action|run|execution|batch|process|import|export'.split('|'));

/** Whether a word names work: `jobs`, `export`. */
export function isJob(word: string): boolean {
  return jobs.has(singularOf(word));
}
