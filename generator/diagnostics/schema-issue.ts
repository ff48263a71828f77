import type * as v from 'valibot';
import { nearest } from '../nearest.ts';

/** The valid text that a mistyped one most likely means. */
export function suggestedBy({ expected, input }: v.BaseIssue<unknown>): string | null {
  const texts = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  return typeof input === 'string' ? nearest(input, texts) : null;
}

/**
 * The expected value of an issue in our words: the message of the schema, else the type that valibot names.
 */
export function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  switch (issue.expected) {
    case 'string':
      return 'a string';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'Object':
      return 'an object';
    case 'Array':
      return 'a list';
    default:
      return oneOf(issue.expected ?? '');
  }
}

function oneOf(expected: string): string {
  const values = expected.replace(/^\(|\)$/g, '').split(' | ');
  return values.length === 1 ? expected : `one of ${values.join(', ')}`;
}

/** A value for messages: itself if it is short, else its type. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
