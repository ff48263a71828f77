import type { Behaviour } from '../types.ts';
import type { DetectionContext, Source } from './extensions/source.ts';
import type { DetectedBehaviour } from './finding.ts';

/** Where one source says several things of an operation, work that continues goes first: its response is no page. */
const order: readonly DetectedBehaviour['kind'][] = ['longRunning', 'paginated', 'waitable'];

const names = {
  longRunning: 'long-running',
  paginated: 'paginated',
  waitable: 'waitable',
} as const satisfies Record<DetectedBehaviour['kind'], string>;

/** The behaviour that the first rank with something to say gives; what one rank switches off, no later one gives. */
export function decide(declaring: DetectionContext, ranks: readonly (readonly Source[])[]): Behaviour {
  const off = new Set<DetectedBehaviour['kind']>();
  for (const sources of ranks) {
    const findings = sources.flatMap((source) => source(declaring));
    const found = findings.filter((finding) => finding.kind !== 'off' && !off.has(finding.kind));
    const specials = found.filter((finding): finding is DetectedBehaviour => finding.kind !== 'off');
    const [kept, dropped] = order.flatMap((kind) => specials.find((special) => special.kind === kind) ?? []);
    if (kept !== undefined) {
      if (dropped !== undefined) reportConflict(declaring, kept, dropped);
      return kept;
    }
    for (const finding of findings) if (finding.kind === 'off') off.add(finding.of);
  }
  return { kind: 'call' };
}

/** Guesses may well contradict each other; what somebody has written down should not. */
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
