import type { HeaderValues } from './client.js';
import { joined, percentEncode, repeated } from './fields.js';
import type { Escape, FieldPlan, InputFields, NamedField, Writer } from './plan.js';

/** Writes query parameters, all of them the default way. */
export function writeQuery(input: InputFields, names: readonly string[]): string {
  return names
    .map((name) => repeated(name, take(input, name), percentEncode))
    .filter(Boolean)
    .join('&');
}

/** Writes query parameters, some of them not the default way. */
export function writeStyledQuery(input: InputFields, plans: readonly FieldPlan[]): string {
  return writeFields(input, plans, repeated, percentEncode)
    .flatMap(([, text]) => text || [])
    .join('&');
}

/** Writes header parameters. */
export function writeHeaders(input: InputFields, plans: readonly FieldPlan[]): HeaderValues {
  return Object.fromEntries(writeFields(input, plans, joined, String));
}

/** Writes cookies in style `form`, with pairs separated by `; ` (RFC 6265, section 4.2.1). */
export function writeCookies(input: InputFields, plans: readonly FieldPlan[]): string | undefined {
  const pairs: Writer = (name, value, escape) => repeated(name, value, escape).replaceAll('&', '; ');
  const texts = writeFields(input, plans, pairs, percentEncode).map(([, text]) => text);
  return texts.join('; ') || undefined;
}

/** Removes parameters from the input and writes each as text. Absent ones (undefined, null) are left out. */
export function writeFields(
  input: InputFields,
  plans: readonly FieldPlan[],
  defaultWrite: Writer,
  defaultEscape: Escape,
): [name: string, text: string][] {
  return plans.flatMap((plan) => {
    const field: NamedField = typeof plan === 'string' ? { name: plan } : plan;
    const { name, key = name, write = defaultWrite, encode = defaultEscape } = field;
    const value = take(input, key) ?? null;
    return value === null ? [] : [[name, write(name, value, encode)]];
  });
}

/** Removes a field from the input. The fields that remain after all parameters are the body. */
export function take(input: InputFields, key: string): unknown {
  const value = input.get(key);
  input.delete(key);
  return value;
}
