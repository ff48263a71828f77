import { sameToCallers } from '../../caller-key.ts';
import type { Content, Model, SymbolId, Type } from '../../types.ts';
import type { ReadOperation } from '../operation.ts';
import type { RequestBody } from '../request-body.ts';
import { PatchedModels } from './patched-models.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/** Operations and models in which bodies of merge patches accept null. */
export interface Patched {
  readonly operations: readonly ReadOperation[];
  readonly models: Models;
}

/**
 * Makes bodies of type `application/merge-patch+json` accept null for all optional properties: null removes a
 * property (RFC 7396, section 2). Arrays are replaced as a whole, so their elements stay unchanged.
 *
 * A model that other bodies use too stays unchanged, and patches get a second model.
 *
 * @param context - the types outside of models and request bodies, and the function that settles a type
 */
export function patchBodies(
  read: readonly ReadOperation[],
  models: Models,
  { outside, settle }: { readonly outside: readonly Type[]; readonly settle: (type: Type) => Type },
): Patched {
  const patches = new Map(read.map(({ requestBody }) => [requestBody, patchesIn(requestBody)]));
  const patchTypes = [...patches.values()].flatMap((contents) => contents.map(({ type }) => type));
  if (patchTypes.length === 0) return { operations: read, models };
  const others = read.flatMap(({ requestBody }) =>
    (requestBody?.contents ?? []).filter((content) => !patches.get(requestBody)?.includes(content)),
  );
  const patched = new PatchedModels(models, patchTypes, [...outside, ...others.map(({ type }) => type)]);
  const operations = read.map((operation): ReadOperation => {
    const contents = patches.get(operation.requestBody) ?? [];
    if (operation.requestBody === null || contents.length === 0) return operation;
    const patch = (content: Content): Content =>
      contents.includes(content) ? { ...content, type: patched.typeOf(settle(content.type)) } : content;
    const [first, ...rest] = operation.requestBody.contents;
    return {
      ...operation,
      requestBody: { ...operation.requestBody, contents: [patch(first), ...rest.map(patch)] },
    };
  });
  return { operations, models: patched.finish() };
}

/**
 * The contents that are merge patches. If all contents have the same type, the others are included, so that
 * they stay one input.
 */
function patchesIn(body: RequestBody | null): readonly Content[] {
  if (body === null) return [];
  const patches = body.contents.filter(({ mediaType }) =>
    /^application\/merge-patch\+json\b/i.test(mediaType),
  );
  const [first] = patches;
  if (first === undefined) return [];
  return body.contents.every(({ type }) => sameToCallers(type, first.type)) ? body.contents : patches;
}
