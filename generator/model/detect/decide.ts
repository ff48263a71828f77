import type { Behaviour } from '../types.ts';
import type { DetectionContext, Source } from './extensions/source.ts';
import type { DetectedBehaviour } from './finding.ts';

/**
 * If one source gives several kinds of behaviour, long-running work wins, because its response is not a page.
 */
const order: readonly DetectedBehaviour['kind'][] = ['longRunning', 'paginated', 'waitable'];

const names = {
  longRunning: 'long-running',
  paginated: 'paginated',
  waitable: 'waitable',
} as const satisfies Record<DetectedBehaviour['kind'], string>;

/**
 * The behaviour of the first rank that gives one. Later ranks cannot give a kind that an earlier rank
 * switches off.
 */
export function decide(context: DetectionContext, ranks: readonly (readonly Source[])[]): Behaviour {
  const off = new Set<DetectedBehaviour['kind']>();
  for (const sources of ranks) {
    const findings = sources.flatMap((source) => source(context));
    const found = findings.filter((finding) => finding.kind !== 'off' && !off.has(finding.kind));
    const specials = found.filter((finding): finding is DetectedBehaviour => finding.kind !== 'off');
    const [kept, dropped] = order.flatMap((kind) => specials.find((special) => special.kind === kind) ?? []);
    if (kept !== undefined) {
      if (dropped !== undefined) reportConflict(context, kept, dropped);
      return kept;
    }
    for (const finding of findings) if (finding.kind === 'off') off.add(finding.of);
  }
  return { kind: 'call' };
}

/** Reports declarations that contradict each other. Guesses may do so. */
function reportConflict(
  { subject, diagnostics }: DetectionContext,
  kept: DetectedBehaviour,
  dropped: DetectedBehaviour,
): void {
  if (kept.evidence.source === 'heuristic') return;
  diagnostics.report('behaviour-conflict', subject.operation.origin, {
    kept: names[kept.kind],
    dropped: names[dropped.kind],
  });
}
