import type { Escape, FieldPlan, NamedField, Writer } from './plan.js';

/**
 * Takes parameters out of the input and writes each as text. Absent ones (undefined, null, no elements) are left out.
 *
 * @param input - The caller's fields by key. What is taken is removed: what stays is the body.
 * @returns Names on the wire, and texts.
 */
export function takeFields(
  plans: readonly FieldPlan[] | undefined,
  input: Map<string, unknown>,
  writer: Writer,
  escape: Escape,
): [name: string, text: string][] {
  return (plans ?? []).flatMap((plan) => {
    const field: NamedField = typeof plan === 'string' ? { name: plan } : plan;
    const { name, key = name, write = writer, encode = escape } = field;
    const value = input.get(key) ?? null;
    input.delete(key);
    return value === null ? [] : [[name, write(name, value, encode)]];
  });
}
