import type { Envelope as ModelEnvelope } from '../model/types.ts';
import { declaredAt } from './access.ts';
import type { Content, Envelope, Result } from './types.ts';
import { alternativesOf, isNull, type Models } from './visit.ts';

/** The result that a call returns, and the envelope that it removes. */
export interface Given {
  readonly result: Result;
  readonly envelope: Envelope | null;
}

/**
 * The result that a call returns for a response that may be in an envelope.
 *
 * The content of an envelope counts as required, because the configuration declares it as the result. It may
 * be null.
 */
export function givenOf(whole: Result, envelope: ModelEnvelope | undefined, models: Models): Given {
  if (envelope === undefined) return { result: whole, envelope: null };
  const { data, success, evidence } = envelope;
  const contents = data && whole.contents.map((content) => contentAt(data, content, models));
  const found = contents?.filter((content) => content !== null) ?? [];
  const isFound = found.length > 0 && found.length === contents?.length;
  const mayBeEmpty = whole.mayBeEmpty || (data !== null && mayBeOutside(data, whole.contents, models));
  const result = isFound ? { ...whole, contents: found, mayBeEmpty } : whole;
  return { result, envelope: { data: isFound ? data : null, whole, success, evidence } };
}

/** Whether a value on the path may be null. */
function mayBeOutside(path: readonly string[], contents: readonly Content[], models: Models): boolean {
  return contents.some(({ type }) =>
    path.slice(0, -1).some((_, index) => {
      const passed = declaredAt(path.slice(0, index + 1), type, models);
      return passed !== null && alternativesOf(passed, models).some(isNull);
    }),
  );
}

function contentAt(path: readonly string[], content: Content, models: Models): Content | null {
  const type = declaredAt(path, content.type, models);
  return type && { ...content, type };
}
