import type { Method } from '../../types.ts';
import type { DetectedBehaviour } from '../finding.ts';
import type { Subject, Surface } from '../surface.ts';
import { embeddedWork } from './embedded-work.ts';
import { googleOperation } from './google-operation.ts';
import { locationHeader } from './location-header.ts';
import { monitorHeader } from './monitor-header.ts';
import { referencedWork } from './referenced-work.ts';

/** One sign by which work that continues after the response is known. */
type Detector = (surface: Surface, subject: Subject) => DetectedBehaviour | null;

/** The surest first: what the response holds, then what it names, then what only a header names. */
const detectors: readonly Detector[] = [
  embeddedWork,
  googleOperation,
  monitorHeader,
  referencedWork,
  locationHeader,
];

const mutating: ReadonlySet<Method> = new Set<Method>(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Finds out whether an operation only starts its work. One that can respond with a stream is none: who streams does not poll,
 * and a poller reads JSON alone.
 */
export function guessWork(surface: Surface, subject: Subject): DetectedBehaviour | null {
  const { method, responses } = subject.operation;
  const contents = responses.flatMap((response) => response.contents);
  const streams = contents.some(({ format }) => format === 'eventStream' || format === 'jsonLines');
  if (!mutating.has(method) || streams) return null;
  for (const detect of detectors) {
    const found = detect(surface, subject);
    if (found !== null) return found;
  }
  return null;
}
