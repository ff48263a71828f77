import type { Configured } from '../config/configured.ts';
import type { NamesConfig } from '../config/types.ts';
import { child } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { readName } from '../model/naming/pinned-names.ts';
import { routeOf } from '../model/route.ts';
import type { Api, Operation } from '../model/types.ts';
import type { Names } from './types.ts';

/** Names of operations, by operationId or route. */
type Pins = Readonly<Record<string, string>>;

/** The names that the configuration pins for an operation, by its operationId and by its route. */
export function pinsOf(operation: Operation, { operations = {} }: NamesConfig): readonly string[] {
  return keysOf(operation, operations).flatMap((key) => operations[key] ?? []);
}

/** The keys that pin an operation, its operationId first. */
function keysOf(operation: Operation, pins: Pins): readonly string[] {
  return [operation.operationId ?? '', routeOf(operation)].filter((key) => Object.hasOwn(pins, key));
}

/**
 * Reports operations whose name differs from their pin in the configuration, or in the document. Names
 * consist of words, so some texts cannot be names, and two operations cannot share a name. Other code reports
 * pins without any words, and names that a transformation cannot set.
 *
 * @param config - all pins, including those of a transformation
 * @param written - the pins in the configuration file
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
