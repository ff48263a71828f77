import type { HeaderValues } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';
import { joined, percentEncode, repeated } from './fields.js';
import type { Escape, FieldPlan, InputFields, NamedField, Writer } from './plan.js';

/** Writes the query parameters that the plans name. */
export function writeQuery(input: InputFields, plans: readonly FieldPlan[]): string {
  return write(input, plans, repeated, percentEncode)
    .flatMap(([, text]) => text || [])
    .join('&');
}

/** Writes header parameters. */
export function writeHeaders(input: InputFields, plans: readonly FieldPlan[]): HeaderValues {
  return Object.fromEntries(write(input, plans, joined, String));
}

/** Writes cookies: in style `form`, but that pairs stand apart by `; ` (RFC 6265, section 4.2.1). */
export function writeCookies(input: InputFields, plans: readonly FieldPlan[]): string | undefined {
  const pairs: Writer = (name, value, escape) => repeated(name, value, escape).replaceAll('&', '; ');
  const texts = write(input, plans, pairs, percentEncode).map(([, text]) => text);
  return texts.join('; ') || undefined;
}

/** Writes the path parameters that the plans name into a template. Others are left to be filled. */
export function writePath(path: string, input: InputFields, plans: readonly FieldPlan[]): string {
  return write(input, plans, joined, percentEncode).reduce((filled, [name, text]) => {
    if (!text) throw new InvalidInputError(`${path}: "${name}" must not be empty.`);
    // `allowReserved` leaves slashes, which values in a path must not have (OpenAPI 3.2, "Path Templating").
    return filled.replaceAll(`{${name}}`, () => text.replaceAll('/', '%2F'));
  }, path);
}

/** Takes parameters out of the input and writes each as text. Absent ones (undefined, null) are left out. */
function write(
  input: InputFields,
  plans: readonly FieldPlan[],
  defaultWrite: Writer,
  defaultEscape: Escape,
): [name: string, text: string][] {
  return plans.flatMap((plan) => {
    const field: NamedField = typeof plan === 'string' ? { name: plan } : plan;
    const { name, key = name, write = defaultWrite, encode = defaultEscape } = field;
    const value = input.get(key) ?? null;
    input.delete(key);
    return value === null ? [] : [[name, write(name, value, encode)]];
  });
}
