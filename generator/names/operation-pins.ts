import type { Configured } from '../config/configured.ts';
import type { NamesConfig } from '../config/types.ts';
import { child } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { readName } from '../model/naming/pinned-names.ts';
import { routeOf } from '../model/route.ts';
import type { Api, Operation } from '../model/types.ts';
import type { Names } from './types.ts';

/** Names of operations, by id or route. */
type Pins = Readonly<Record<string, string>>;

/** Names that the configuration pins for an operation, by its id and by its route. */
export function pinsOf(operation: Operation, { operations = {} }: NamesConfig): readonly string[] {
  return keysOf(operation, operations).flatMap((key) => operations[key] ?? []);
}

/** Keys by which an operation is pinned, its id first. */
function keysOf(operation: Operation, pins: Pins): readonly string[] {
  return [operation.operationId ?? '', routeOf(operation)].filter((key) => Object.hasOwn(pins, key));
}

/**
 * Reports operations that are not called what someone pinned for them, letter for letter: the configuration, or else the
 * document. Names are made of words, so that not every text can be one, and two operations cannot share one. What makes no
 * name at all was reported when it was read, and a name that a transformation wants is reported by that.
 *
 * @param config - all pins, those of a transformation too
 * @param written - the pins that the configuration file holds
 */
export function reportOperationPins(
  { api, names }: { readonly api: Api; readonly names: Pick<Names, 'resource' | 'method'> },
  config: NamesConfig,
  written: Configured<Pins>,
  diagnostics: Diagnostics,
): void {
  for (const resource of api.resources) {
    for (const operation of resource.operations) {
      const [name = operation.pinned, ...others] = pinsOf(operation, config);
      const own = [...pinsOf(operation, { operations: written.value }), operation.pinned];
      if (name === null || !own.includes(name) || readName(name) === null) continue;
      const method = names.method(operation.id);
      const got = `${names.resource(resource.id)}.${method}`;
      if ([name, ...others].some((each) => each === got || each === method)) continue;
      const [key] = keysOf(operation, written.value);
      const origin = key === undefined ? operation.origin : child(written.origin, key);
      diagnostics.report('pinned-operation-name', origin, { name, got });
    }
  }
}
