import type { Behaviour } from '../types.ts';
import type { Declaring, Source } from './extensions/source.ts';
import type { Special } from './finding.ts';

/** Where one source says several things of an operation, work that goes on goes first: its answer is no page. */
const order: readonly Special['kind'][] = ['longRunning', 'paginated', 'waitable'];

const names = {
  longRunning: 'long-running',
  paginated: 'paginated',
  waitable: 'waitable',
} as const satisfies Record<Special['kind'], string>;

/** The behaviour that the first rank with something to say gives; what one rank switches off, no later one gives. */
export function decide(declaring: Declaring, ranks: readonly (readonly Source[])[]): Behaviour {
  const off = new Set<Special['kind']>();
  for (const sources of ranks) {
    const findings = sources.flatMap((source) => source(declaring));
    const found = findings.filter((finding) => finding.kind !== 'off' && !off.has(finding.kind));
    const specials = found.filter((finding): finding is Special => finding.kind !== 'off');
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
function reportConflict({ subject, diagnostics }: Declaring, kept: Special, dropped: Special): void {
  if (kept.evidence.source === 'heuristic') return;
  diagnostics.report('behaviour-conflict', subject.operation.origin, {
    kept: names[kept.kind],
    dropped: names[dropped.kind],
  });
}
