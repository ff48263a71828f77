import * as v from 'valibot';
import { child, type Origin } from '../../../diagnostics/origin.ts';
import type { Diagnostics } from '../../../diagnostics/report.ts';
import { describeValue, expectedBy, suggestedBy } from '../../../diagnostics/schema-issue.ts';
import type { Place } from '../../../load/place.ts';
import type { Declared } from './check.ts';
import { nearest } from '../../../nearest.ts';
import { settingKeys } from './schema.ts';

/** The setting at a place: a setting, `off`, or null if it is invalid. Each invalid key is reported. */
export function parseSetting<T>(
  schema: v.GenericSchema<unknown, T>,
  extension: string,
  place: Place,
  diagnostics: Diagnostics,
): Declared<T> | 'off' | null {
  if (place.value === false || place.value === 'none') return 'off';
  const parsed = v.safeParse(schema, place.value);
  if (parsed.success) {
    return { extension, setting: parsed.output, originOf: (...keys) => child(place.origin, ...keys) };
  }
  for (const issue of parsed.issues) report(issue, extension, place.origin, diagnostics);
  return null;
}

function report(
  issue: v.BaseIssue<unknown>,
  extension: string,
  origin: Origin,
  diagnostics: Diagnostics,
): void {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const last = keys.at(-1) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const suggestion = nearest(last, settingKeys);
    diagnostics.report('behaviour-key-unknown', child(origin, ...keys), { extension, key: last, suggestion });
    return;
  }
  const missing = issue.received === 'undefined';
  const place = missing ? child(origin, ...keys.slice(0, -1)) : child(origin, ...keys);
  const problem = missing
    ? `the key "${last}" is missing`
    : `${last === '' ? 'it' : `"${last}"`} must be ${expectedBy(issue)}, but is ${describeValue(issue.input)}`;
  diagnostics.report('behaviour-invalid', place, { extension, problem, suggestion: suggestedBy(issue) });
}
