import type { Diagnostic } from '../diagnostics/report.ts';

/** The findings that were shown for each target, so that a long-running process does not repeat warnings. */
export class ShownFindings {
  readonly #shown = new Map<string, ReadonlySet<string>>();

  /** The findings of a run that the target's previous run did not have, and all errors. */
  unseen(target: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const before = this.#shown.get(target);
    this.#shown.set(target, new Set(diagnostics.map(identityOf)));
    return diagnostics.filter(
      (finding) => finding.severity === 'error' || before?.has(identityOf(finding)) !== true,
    );
  }
}

function identityOf({ code, origin, message }: Diagnostic): string {
  return JSON.stringify([code, origin, message]);
}
