import type { Method } from '../../types.ts';
import type { DetectedBehaviour } from '../finding.ts';
import type { Subject, Surface } from '../surface.ts';
import { embeddedWork } from './embedded-work.ts';
import { googleOperation } from './google-operation.ts';
import { locationHeader } from './location-header.ts';
import { monitorHeader } from './monitor-header.ts';
import { referencedWork } from './referenced-work.ts';

/** Detects work that continues after the response, by one kind of evidence. */
type Detector = (surface: Surface, subject: Subject) => DetectedBehaviour | null;

/** The most certain first: values in the response, then ids in the response, then headers. */
const detectors: readonly Detector[] = [
  embeddedWork,
  googleOperation,
  monitorHeader,
  referencedWork,
  locationHeader,
];

const mutating: ReadonlySet<Method> = new Set<Method>(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Decides whether an operation only starts its work. An operation that may respond with a stream does not:
 * callers of a stream do not poll, and a poller reads only JSON.
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
