import { wordsOf } from '../../words.ts';
import type { Draft } from '../build/api.ts';
import type { NameHints, Operation } from '../types.ts';

/** Drops name hints of schemas that a framework wrote: see {@link frameworkHints}. */
export function withoutFrameworkHints(
  { api, notes }: Draft,
  operations: readonly Pick<Operation, 'operationId'>[],
): Draft {
  const chosen = frameworkHints(operations.map(({ operationId }) => operationId));
  return { api: { ...api, models: withHints(api.models, chosen) }, notes: withHints(notes, chosen) };
}

function withHints<K, T extends { readonly hints: NameHints }>(
  values: ReadonlyMap<K, T>,
  change: (hints: NameHints) => NameHints,
): ReadonlyMap<K, T> {
  const changed = new Map(values);
  for (const [key, value] of values) {
    const hints = change(value.hints);
    if (hints !== value.hints) changed.set(key, { ...value, hints });
  }
  return changed;
}

/**
 * Creates a function that drops name hints that frameworks write and nobody chose: FastAPI's title `Response
 * Read Notes Api V1 Notes Get` and its component `Body_upload_note_api_v1_notes_post` repeat the operationId
 * of the only operation with the schema.
 */
export function frameworkHints(operationIds: readonly (string | null)[]): (hints: NameHints) => NameHints {
  // Computed when needed: few documents have such hints.
  let ids: ReadonlySet<string> | null = null;
  const isWritten = (text: string | null): boolean => {
    if (text === null || !/^[^a-z]*(?:response|body)/i.test(text)) return false;
    const [, rest] = /^(?:response|body)(.+)$/.exec(lettersOf(text)) ?? [];
    ids ??= new Set(operationIds.map((id) => lettersOf(id ?? '')).filter((id) => id !== ''));
    return rest !== undefined && ids.has(rest);
  };
  return (hints) => {
    const { component, title } = hints;
    if (!isWritten(component) && !isWritten(title)) return hints;
    return {
      ...hints,
      component: isWritten(component) ? null : component,
      title: isWritten(title) ? null : title,
    };
  };
}

function lettersOf(text: string): string {
  return wordsOf(text).join('');
}
