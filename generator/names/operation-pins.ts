import type { NamesConfig } from '../config/types.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { routeOf } from '../model/route.ts';
import type { Api, Operation } from '../model/types.ts';
import type { Names } from './types.ts';

/** Names that the configuration pins for an operation, by its id and by its route. */
export function pinsOf(operation: Operation, { operations = {} }: NamesConfig): readonly string[] {
  const keys = [operation.operationId ?? '', routeOf(operation)];
  return keys.flatMap((key) => (Object.hasOwn(operations, key) ? (operations[key] ?? []) : []));
}

/**
 * Reports operations that are not called what someone pinned for them, letter for letter: the configuration, or else the
 * document. Names are made of words, so that not every text can be one, and two operations cannot share one.
 */
export function reportOperationPins(
  api: Api,
  config: NamesConfig,
  names: Pick<Names, 'resource' | 'method'>,
  diagnostics: Diagnostics,
): void {
  for (const resource of api.resources) {
    for (const operation of resource.operations) {
      const pins = pinsOf(operation, config);
      const [name = operation.pinned, ...others] = pins;
      if (name === null) continue;
      const method = names.method(operation.id);
      const got = `${names.resource(resource.id)}.${method}`;
      if ([name, ...others].some((each) => each === got || each === method)) continue;
      diagnostics.report('pinned-operation-name', operation.origin, { name, got });
    }
  }
}
