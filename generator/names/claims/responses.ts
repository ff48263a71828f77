import { itemsOf } from '../../model/naming/returns-list.ts';
import type { Model, Operation } from '../../model/types.ts';
import { isRead } from '../operation-words.ts';
import type { Naming, OperationResponse } from './claim.ts';

/** The operations whose whole response body is the model. */
export function rootsOf({ uses }: Model, naming: Naming): readonly OperationResponse[] {
  return uses.flatMap((use) =>
    use.kind === 'response' && !use.error && use.path.length === 0
      ? { use, ...naming.operation(use.operation) }
      : [],
  );
}

/**
 * The operations that respond with the model: as the whole body, or as the content of an envelope. An
 * envelope has none.
 */
export function thingsOf(model: Model, naming: Naming): readonly OperationResponse[] {
  const wrapped = model.uses.flatMap((use) => {
    const owner = use.kind === 'property' ? naming.models.get(use.owner) : undefined;
    if (use.kind !== 'property' || owner === undefined || naming.roots(owner).length === 0) return [];
    if (naming.contentOf(owner)?.wireName !== use.property) return [];
    return naming.roots(owner).filter(({ operation }) => !isEnvelope(owner, operation, naming));
  });
  const all = [...naming.roots(model), ...wrapped];
  return all.length > 0 && naming.contentOf(model) !== null ? [] : all;
}

/** Whether the model is the whole response body of an operation and wraps the items of its list. */
export function isEnvelope({ id, type }: Model, operation: Operation, naming: Naming): boolean {
  if (operation.behaviour.kind === 'paginated') return true;
  const response = { kind: 'ref', target: id, origin: type.origin } as const;
  return (
    isRead(operation) && type.kind === 'object' && itemsOf(naming.models, response, operation.path) !== null
  );
}
