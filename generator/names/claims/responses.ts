import { itemsOf } from '../../model/naming/returns-list.ts';
import type { Model, ModelUse, Operation, Resource } from '../../model/types.ts';
import { isRead } from '../operation-words.ts';
import type { Naming } from './claim.ts';

/** A successful response of an operation that contains a model. */
export interface OperationResponse {
  readonly use: Extract<ModelUse, { kind: 'response' }>;
  readonly operation: Operation;
  readonly resource: Resource;
}

/** The operations whose whole response body is the model. */
export function roots(model: Model, naming: Naming): readonly OperationResponse[] {
  return model.uses.flatMap((use) =>
    use.kind === 'response' && !use.error && use.path.length === 0
      ? { use, ...naming.operation(use.operation) }
      : [],
  );
}

/** The operations that respond with the model: as the whole body, or as the content of an envelope. An envelope has none. */
export function things(model: Model, naming: Naming): readonly OperationResponse[] {
  if (naming.contentOf(model) !== null) return [];
  const wrapped = model.uses.flatMap((use) => {
    const owner = use.kind === 'property' ? naming.models.get(use.owner) : undefined;
    if (use.kind !== 'property' || owner === undefined) return [];
    if (naming.contentOf(owner)?.wireName !== use.property) return [];
    return roots(owner, naming).filter(({ operation }) => !isEnvelope(owner, operation, naming));
  });
  return [...roots(model, naming), ...wrapped];
}

/** Whether the model is the whole response body of an operation and wraps the items of its list. */
export function isEnvelope({ id, type }: Model, operation: Operation, naming: Naming): boolean {
  if (operation.behaviour.kind === 'paginated') return true;
  const response = { kind: 'ref', target: id, origin: type.origin } as const;
  return (
    isRead(operation) && type.kind === 'object' && itemsOf(naming.models, response, operation.path) !== null
  );
}
