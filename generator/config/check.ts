import * as v from 'valibot';
import { catalogue } from '../diagnostics/catalogue.ts';
import { child, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { tolerableCodes } from '../diagnostics/severities.ts';
import { nearest } from '../nearest.ts';
import { configSchema } from './schema.ts';
import { fixedSeverity, unknownCode } from './severities.ts';
import { unknownKey } from './strict-object.ts';
import type { Config } from './types.ts';

/**
 * Whether a value is a configuration; says of each part that is not what is wrong with it.
 *
 * @param origin - the file it comes from
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
    diagnostics.report('config-unknown-key', origin, { key, known: shortened(known), suggestion });
  } else if (issue.message === unknownCode) {
    const known = Object.keys(catalogue);
    diagnostics.report('config-unknown-code', origin, { code: key, suggestion: nearest(key, known) });
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
      received: describe(issue.input),
      suggestion: meantBy(issue),
    });
  }
}

/** Keys that a message lists; documentation has them all. */
const listed = 8;

function shortened(keys: readonly string[]): string {
  const more = keys.length > listed ? ', …' : '';
  return `${keys.slice(0, listed).join(', ')}${more}`;
}

/** The valid text that a mistyped one is near to. */
function meantBy({ expected, input }: v.BaseIssue<unknown>): string | null {
  const texts = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  return typeof input === 'string' ? nearest(input, texts) : null;
}

/** What the schema wants, in plain words: our own for rules on text, else what valibot expects. */
function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation' || issue.type === 'custom') return issue.message;
  switch (issue.expected) {
    case 'string':
      return 'a string';
    case 'boolean':
      return 'true or false';
    case 'Object':
      return 'an object';
    case 'Array':
      return 'a list';
    default:
      return `one of ${(issue.expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')}`;
  }
}

function describe(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
