import type { Configured } from '../../config/configured.ts';
import { child, type Origin } from '../../diagnostics/origin.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { isObject, type JsonObject } from '../../load/place.ts';
import { wordsOf } from '../../words.ts';
import type { ReadOperation } from '../build/operation.ts';
import type { Words } from './call-name.ts';

/** A pinned name: the whole name, or only the method. */
export interface PinnedName {
  readonly resource: readonly Words[] | null;
  readonly method: Words | null;
}

/** The name of an operation without a pin. */
export const notPinned: PinnedName = { resource: null, method: null };

/**
 * The pinned name of an operation: `pins` by operationId or `METHOD /path`, else `x-sdkwright-name`, each
 * `resource.method` or `method`. Null without one.
 */
export function pinnedName(
  operation: ReadOperation,
  pins: Configured<Readonly<Record<string, string>>>,
  diagnostics: Diagnostics,
): PinnedName | null {
  const { operationId, method, path, place, pinned } = operation;
  for (const key of [operationId, `${method} ${path}`]) {
    if (key === null || !Object.hasOwn(pins.value, key)) continue;
    return dotted(pins.value[key] ?? '', child(pins.origin, key), diagnostics);
  }
  return pinned === null ? null : dotted(pinned, place.origin, diagnostics);
}

/**
 * The name that the document gives an operation for other generators: Fern's `x-fern-sdk-group-name` and
 * `-method-name`, Speakeasy's `x-speakeasy-group` and `-name-override`, Microsoft's `x-ms-client-name`.
 */
export function foreignName({ place }: Pick<ReadOperation, 'place'>): PinnedName {
  const value = isObject(place.value) ? place.value : {};
  return {
    resource: foreignGroup(value),
    method: foreignMethod(value, ['x-fern-sdk-method-name', 'x-speakeasy-name-override', 'x-ms-client-name']),
  };
}

/** The words of `resource.method` or `method`; null if a part has no words. */
export function readName(text: string): PinnedName | null {
  const parts = text.split('.');
  const method = wordsOf(parts.at(-1) ?? '');
  const resource = parts
    .slice(0, -1)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  if (method.length === 0 || (parts.length > 1 && resource.length === 0)) return null;
  return { resource: parts.length > 1 ? resource : null, method };
}

function dotted(name: string, origin: Origin, diagnostics: Diagnostics): PinnedName {
  const read = readName(name);
  if (read === null) diagnostics.report('operation-name-malformed', origin, { name });
  return read ?? notPinned;
}

/** A group is a list of names, or one name with dots. */
function foreignGroup(value: JsonObject): readonly Words[] | null {
  for (const key of ['x-fern-sdk-group-name', 'x-speakeasy-group']) {
    const levels = textsOf(value[key])
      .flatMap((text) => text.split('.'))
      .map(wordsOf);
    const informative = levels.filter((words) => words.length > 0);
    if (informative.length > 0) return informative;
  }
  return null;
}

function foreignMethod(value: JsonObject, keys: readonly string[]): Words | null {
  for (const key of keys) {
    const words = textsOf(value[key]).flatMap(wordsOf);
    if (words.length > 0) return words;
  }
  return null;
}

function textsOf(found: JsonObject[string]): readonly string[] {
  return (Array.isArray(found) ? found : [found]).filter((part): part is string => typeof part === 'string');
}
