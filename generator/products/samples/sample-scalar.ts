import { dropInvisible } from '../../escape/characters.ts';
import type { Docs, LargeInteger, Limits } from '../../contract/types.ts';
import { sampleOfPattern } from './sample-pattern.ts';
import { sampleText } from './sample-text.ts';

/** A plausible text for a field, within its limits if possible. */
export function sampleString(name: string, format: string | null, noun: string, limits: Limits): string {
  const plain = sampleText(name, format, noun);
  const { pattern, minLength = 0, maxLength = plain.length } = limits;
  if (pattern !== undefined) return sampleOfPattern(pattern, plain) ?? plain;
  const long = plain.padEnd(Math.min(minLength, 200), plain === '' ? 'x' : plain);
  return long.slice(0, Math.max(maxLength, minLength));
}

/** The example in a description: "Machine type, such as `P4000`." */
export function exampleInProse(docs: Pick<Docs, 'description'> | undefined): string | null {
  const told = /\b(?:such as|for example|for instance|e\.g\.):? `([^`\s]{1,40})`/i.exec(
    docs?.description ?? '',
  )?.[1];
  return told === undefined || dropInvisible(told) !== told ? null : told;
}

/** A plausible number: the minimum of its limits, or 1. */
export function sampleNumber(name: 'number' | 'integer', limits: Limits): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = limits;
  const above = asNumber(exclusiveMinimum);
  const least = asNumber(minimum) ?? (above === null ? null : above + 1);
  const below = asNumber(exclusiveMaximum);
  const most = asNumber(maximum) ?? (below === null ? null : below - 1);
  const wanted = least ?? Math.min(1, most ?? 1);
  const whole = name === 'integer' ? Math.ceil(wanted) : wanted;
  return multipleOf === undefined || multipleOf <= 0 ? whole : Math.ceil(whole / multipleOf) * multipleOf;
}

function asNumber(limit: number | LargeInteger | undefined): number | null {
  return typeof limit === 'number' ? limit : null;
}
