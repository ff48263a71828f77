import { unescapePointer } from '../../../diagnostics/origin.ts';
import type { ValuePath } from '../../types.ts';

/**
 * The property names of a simple JSONPath (`$.meta.next`, `$['meta']['next']`); null for other expressions.
 *
 * A path to one value has no filters, wildcards or slices.
 */
export function jsonPath(text: string): ValuePath | null {
  if (!text.startsWith('$')) return null;
  const names: string[] = [];
  const steps = /\.([A-Za-z_$@][\w$@-]*)|\[(?:'([^'\]]*)'|"([^"\]]*)")\]/y;
  steps.lastIndex = 1;
  while (steps.lastIndex < text.length) {
    const match = steps.exec(text);
    const name = match?.[1] ?? match?.[2] ?? match?.[3];
    if (name === undefined) return null;
    names.push(name);
  }
  return names;
}

/** Parses `$.data[-1].id` and `$.data[(@.length-1)].id`: a value of the last element of an array. */
export function lastItemPath(text: string): { readonly items: ValuePath; readonly key: ValuePath } | null {
  const [before, after, ...more] = text.split(/\[(?:-1|\(@\.length\s*-\s*1\))\]/);
  if (before === undefined || after === undefined || more.length > 0) return null;
  const items = jsonPath(before);
  const key = jsonPath(`$${after}`);
  return items === null || key === null ? null : { items, key };
}

/**
 * The names after `$request` or `$response` in `$request.cursor` and `$response.meta.next`; null for another
 * word.
 */
export function dottedPath(text: string, word: '$request' | '$response'): ValuePath | null {
  if (text === word) return [];
  return text.startsWith(`${word}.`) ? text.slice(word.length + 1).split('.') : null;
}

/** A runtime expression (OpenAPI 3.2, section 4.20.5) that names a value of a request or a response. */
export type RuntimeValue =
  { readonly from: 'response'; readonly path: ValuePath } | { readonly from: 'input'; readonly name: string };

/**
 * Parses `$response.body#/id`, `$request.path.id`, `$request.query.id` or `$request.body#/id`; null for other
 * expressions.
 */
export function runtimeValue(text: string): RuntimeValue | null {
  const body = /^\$response\.body#(\/.*)?$/s.exec(text);
  if (body !== null) return { from: 'response', path: pointerPath(body[1] ?? '') };
  const parameter = /^\$request\.(?:path|query|header)\.(.+)$/s.exec(text);
  if (parameter?.[1] !== undefined) return { from: 'input', name: parameter[1] };
  const field = /^\$request\.body#\/([^/]+)$/s.exec(text);
  return field?.[1] === undefined ? null : { from: 'input', name: unescapePointer(field[1]) };
}

/** The property names of a JSON Pointer. */
export function pointerPath(pointer: string): ValuePath {
  return pointer.split('/').slice(1).map(unescapePointer);
}
