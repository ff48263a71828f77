import { frameworkHints } from '../../naming/framework-hints.ts';
import type { Content, Model, SymbolId, Type } from '../../types.ts';
import { mentions } from '../../walk.ts';
import type { ReadOperation } from '../operation.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/**
 * Inlines FastAPI's models of form bodies (`Body_upload_note_notes_post`) where they are sent. They are the
 * parameters of one function: the document has them as schemas, but no other place uses them.
 *
 * @param outside - the types outside of models and bodies
 */
export function withoutBodyModels(
  operations: readonly ReadOperation[],
  models: Models,
  outside: readonly Type[],
): { readonly operations: readonly ReadOperation[]; readonly models: Models } {
  const hintsOf = frameworkHints(operations.map(({ operationId }) => operationId));
  const named = [...models.values()].filter(
    ({ hints }) => hints.component !== null && hintsOf(hints).component === null,
  );
  if (named.length === 0) return { operations, models };
  const contents = operations.flatMap(({ requestBody }) => requestBody?.contents ?? []);
  const inside = contents.flatMap(({ type, item }) => [
    ...(type.kind === 'ref' ? [] : [type]),
    ...(item === null ? [] : [item]),
  ]);
  const elsewhere = [...outside, ...inside, ...[...models.values()].map(({ type }) => type)];
  const used = new Set(elsewhere.flatMap(mentions));
  const bodies = new Set(named.map(({ id }) => id).filter((id) => !used.has(id)));
  if (bodies.size === 0) return { operations, models };
  const inlined = ({ type, ...content }: Content): Content => {
    const model = type.kind === 'ref' && bodies.has(type.target) ? models.get(type.target) : undefined;
    return { ...content, type: model?.type ?? type };
  };
  return {
    operations: operations.map((operation) => withContents(operation, inlined)),
    models: new Map([...models].filter(([id]) => !bodies.has(id))),
  };
}

function withContents(operation: ReadOperation, change: (content: Content) => Content): ReadOperation {
  const { requestBody } = operation;
  if (requestBody === null) return operation;
  const [first, ...rest] = requestBody.contents;
  return { ...operation, requestBody: { ...requestBody, contents: [change(first), ...rest.map(change)] } };
}
