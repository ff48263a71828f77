import { UsageError } from './usage-error.js';

const unitMs = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);

/**
 * Milliseconds of a duration: `90`, `90s`, `10m`, `1h30m`. A number alone is in seconds.
 *
 * @throws UsageError for other texts and for zero.
 */
export function readDuration(flag: string, text: string): number {
  const written = /^\d+$/.test(text) ? `${text}s` : text;
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  const isWhole = parts.map(([part]) => part).join('') === written;
  const ms = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (unitMs.get(unit) ?? 0), 0);
  if (isWhole && ms > 0) return ms;
  throw new UsageError(`${flag}: expected a duration such as 30s, 10m or 1h30m, found "${text}".`);
}
