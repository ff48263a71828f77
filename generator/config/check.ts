import * as v from 'valibot';
import { catalogue } from '../diagnostics/catalogue.ts';
import { child, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { describeValue, expectedBy, suggestedBy } from '../diagnostics/schema-issue.ts';
import { listed } from '../diagnostics/sentence.ts';
import { adjustableCodes, tolerableCodes } from '../diagnostics/severities.ts';
import { nearest } from '../nearest.ts';
import { configSchema } from './schema.ts';
import { fixedSeverity, unknownCode } from './severities.ts';
import { unknownKey } from './strict-object.ts';
import type { Config } from './types.ts';

/**
 * Whether a value is a valid configuration. Reports each invalid part.
 *
 * @param origin - the file of the configuration
 */
export function checkConfig(value: unknown, origin: Origin, diagnostics: Diagnostics): value is Config {
  const { issues = [] } = v.safeParse(configSchema, value);
  for (const issue of issues) reportIssue(issue, origin, diagnostics);
  return issues.length === 0;
}

function reportIssue(issue: v.BaseIssue<unknown>, file: Origin, diagnostics: Diagnostics): void {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const origin = child(file, ...keys);
  const key = keys.at(-1) ?? '';
  if (issue.message === unknownKey) {
    const known = (issue.expected ?? '').split(' ');
    const suggestion = nearest(key, known);
    diagnostics.report('config-unknown-key', origin, { key, known: listed(known), suggestion });
  } else if (issue.message === unknownCode) {
    const suggestion = nearest(key, Object.keys(catalogue));
    const valid = listed(adjustableCodes());
    diagnostics.report('config-unknown-code', origin, { code: key, valid, suggestion });
  } else if (issue.message === fixedSeverity) {
    diagnostics.report('config-fixed-severity', origin, {
      code: key,
      tolerable: tolerableCodes().join(', '),
    });
  } else if (issue.input === undefined && key !== '') {
    diagnostics.report('config-missing-key', origin, { key });
  } else {
    diagnostics.report('config-wrong-type', origin, {
      expected: expectedBy(issue),
      received: describeValue(issue.input),
      suggestion: suggestedBy(issue),
    });
  }
}
