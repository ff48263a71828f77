import { listed } from '../../../diagnostics/sentence.ts';
import * as v from 'valibot';
import { child } from '../../../diagnostics/origin.ts';
import type { Diagnostics } from '../../../diagnostics/report.ts';
import { describeValue, expectedBy, suggestedBy } from '../../../diagnostics/schema-issue.ts';
import type { Place } from '../../../load/place.ts';
import type { Declared } from './check.ts';
import { nearest } from '../../../nearest.ts';
import { validKeys } from './valid-keys.ts';

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
  for (const issue of parsed.issues) report(issue, schema, { extension, place }, diagnostics);
  return null;
}

function report(
  issue: v.BaseIssue<unknown>,
  schema: v.GenericSchema<unknown, unknown>,
  { extension, place }: { readonly extension: string; readonly place: Place },
  diagnostics: Diagnostics,
): void {
  const { origin, value } = place;
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const last = keys.at(-1) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const valid = validKeys(schema, value, keys.slice(0, -1));
    const suggestion = nearest(last, valid);
    const names = { extension, key: last, valid: listed(valid), suggestion };
    diagnostics.report('behaviour-key-unknown', child(origin, ...keys), names);
    return;
  }
  const missing = issue.received === 'undefined';
  const at = child(origin, ...(missing ? keys.slice(0, -1) : keys));
  const problem = missing
    ? `the key "${last}" is missing`
    : `${last === '' ? 'it' : `"${last}"`} must be ${expectedBy(issue)}, but is ${describeValue(issue.input)}`;
  diagnostics.report('behaviour-invalid', at, { extension, problem, suggestion: suggestedBy(issue) });
}
