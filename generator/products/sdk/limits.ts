import type { Limits } from '../../contract/types.ts';
import { jsonText } from './json-text.ts';

/** The limits of JSON Schema for a value, in sentences. */
export function limitsText(limits: Limits): string {
  if (Object.keys(limits).length === 0) return '';
  const parts = [
    rangeText(limits),
    countText(limits.minLength, limits.maxLength, 'character'),
    countText(limits.minItems, limits.maxItems, 'item'),
    limits.uniqueItems === true ? 'No item twice.' : '',
    limits.multipleOf === undefined ? '' : `Multiple of ${limits.multipleOf}.`,
    limits.pattern === undefined ? '' : `Pattern: ${quoted(limits.pattern)}.`,
    limits.default === undefined ? '' : `Default: ${quoted(defaultText(limits.default))}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function rangeText(limits: Limits): string {
  const [minimum, maximum, exclusiveMinimum, exclusiveMaximum] = [
    limits.minimum,
    limits.maximum,
    limits.exclusiveMinimum,
    limits.exclusiveMaximum,
  ].map((bound) => (bound === undefined ? undefined : jsonText(bound)));
  if (
    minimum !== undefined &&
    maximum !== undefined &&
    exclusiveMinimum === undefined &&
    exclusiveMaximum === undefined
  ) {
    return `${minimum} to ${maximum}.`;
  }
  const lower =
    exclusiveMinimum !== undefined
      ? `more than ${exclusiveMinimum}`
      : minimum === undefined
        ? ''
        : `at least ${minimum}`;
  const upper =
    exclusiveMaximum !== undefined
      ? `less than ${exclusiveMaximum}`
      : maximum === undefined
        ? ''
        : `at most ${maximum}`;
  const both = [lower, upper].filter((part) => part !== '').join(', ');
  return both === '' ? '' : `${both[0]?.toUpperCase()}${both.slice(1)}.`;
}

function countText(least: number | undefined, most: number | undefined, unit: string): string {
  const units = (count: number): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
  const asks = least !== undefined && least > 0;
  if (asks && most === least) return `${units(least)}.`;
  if (asks && most !== undefined) return `${least} to ${units(most)}.`;
  if (asks) return `At least ${units(least)}.`;
  return most === undefined ? '' : `At most ${units(most)}.`;
}

function defaultText(value: NonNullable<Limits['default']> | null): string {
  return typeof value === 'string' && value !== '' ? value : jsonText(value);
}

/** A code span that can contain backticks (CommonMark, section 6.1). */
function quoted(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const space = fence === '``' ? ' ' : '';
  return `${fence}${space}${text.replaceAll('\n', ' ')}${space}${fence}`;
}
