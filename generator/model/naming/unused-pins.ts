import { listed } from '../../diagnostics/sentence.ts';
import type { Configured } from '../../config/configured.ts';
import { child } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { nearest } from '../../nearest.ts';
import type { Operation } from '../types.ts';

/**
 * Reports names that the configuration pins for operations that do not exist.
 *
 * @param pins - `resource.method` by operationId or `METHOD /path`
 */
export function reportUnusedPins(
  operations: readonly Pick<Operation, 'operationId' | 'method' | 'path'>[],
  pins: Configured<Readonly<Record<string, string>>>,
  diagnostics: Diagnostics,
): void {
  const routes = operations.map(({ method, path }) => `${method} ${path}`);
  const known = operations.flatMap(({ operationId, method, path }) => [
    `${method} ${path}`,
    ...(operationId === null ? [] : [operationId]),
  ]);
  for (const key of Object.keys(pins.value)) {
    if (known.includes(key)) continue;
    diagnostics.report('operation-pin-unmet', child(pins.origin, key), {
      key,
      valid: listed(routes),
      suggestion: nearest(key, known),
    });
  }
}
