import { byCodeUnit } from '../order.ts';
import { catalogue, type Code, type Params } from './catalogue.ts';
import type { Entry } from './catalogue/entry.ts';
import type { Origin } from './origin.ts';
import { redactUrls } from './redact-url.ts';
import type { Severities } from './severities.ts';

/** The severity of a finding: an error stops the run, a warning is printed, an info is shown by `inspect`. */
export type Severity = 'error' | 'warning' | 'info';

/** One finding about an input: the fault, its place, and what to do. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Its place; null if it concerns no file. */
  readonly origin: Origin | null;
  /** The fault, with the suggestion. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** The valid name or value that a mistyped one most likely means; null without one. */
  readonly suggestion: string | null;
}

/**
 * Collects findings, so that one run reports all faults.
 *
 * Modules report faults and continue. The run stops where {@link hasErrors} is checked.
 */
export class Diagnostics {
  readonly #found: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  readonly #severities: ReadonlyMap<string, Severity | 'off'>;

  /**
   * @param severities - severities by code that replace the default ones; findings that are `off` are not
   * collected
   */
  constructor(severities: Severities = {}) {
    this.#severities = new Map(Object.entries(severities));
  }

  /** Adds a finding. The same message with the same code at the same place is added once. */
  report<C extends Code>(code: C, origin: Origin | null, params: Params<C>): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler cannot relate a code to its entry
    const { severity: usual, text, help } = catalogue[code] as Entry<Params<C>>;
    const severity = this.#severities.get(code) ?? usual;
    if (severity === 'off') return;
    const suggestion = suggestionOf(params);
    const meant = suggestion === null ? '' : ` Did you mean "${suggestion}"?`;
    const message = redactUrls(`${text(params)}${meant}`);
    const key = JSON.stringify([code, origin, message]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#found.push({ code, severity, origin, message, help, suggestion });
  }

  /** All findings, errors first, then by place. */
  get all(): readonly Diagnostic[] {
    return this.#found.toSorted(byWeight);
  }

  get hasErrors(): boolean {
    return this.#found.some(({ severity }) => severity === 'error');
  }
}

/** The suggestion among the parameters of a code. All codes with a suggestion show it in the same way. */
function suggestionOf(params: object): string | null {
  const suggestion: unknown = Reflect.get(params, 'suggestion');
  return typeof suggestion === 'string' ? suggestion : null;
}

const weight = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

function byWeight(a: Diagnostic, b: Diagnostic): number {
  return (
    weight[a.severity] - weight[b.severity] ||
    byCodeUnit(a.origin?.file ?? '', b.origin?.file ?? '') ||
    byCodeUnit(a.origin?.pointer ?? '', b.origin?.pointer ?? '') ||
    (a.origin?.line ?? 0) - (b.origin?.line ?? 0) ||
    (a.origin?.column ?? 0) - (b.origin?.column ?? 0) ||
    byCodeUnit(a.code, b.code)
  );
}
