import { InvalidInputError } from './errors/sdk-error.js';
import { joined, percentEncode } from './fields.js';
import { take, writeFields } from './parameters.js';
import type { FieldPlan, InputFields, Plan } from './plan.js';

/**
 * Fills the template of a plan's path. Refuses values that are missing or empty. Refuses the segments `.` and `..`,
 * because URLs resolve them and the request would reach another operation.
 */
export function fillPath({ id, path }: Plan, input: InputFields): string {
  const filled = path.replace(/\{(.+?)\}/g, (_, name: string) => {
    const text = joined(name, take(input, name), percentEncode);
    if (text) return text;
    throw new InvalidInputError(`${id}: "${name}" must not be empty.`);
  });
  if (!/\/(\.|%2e){1,2}(\/|$)/i.test(filled)) return filled;
  throw new InvalidInputError(`${id}: "." and ".." cannot be part of the URL.`);
}

/** Like {@link fillPath}. The parameters in `fields` are not written the default way. */
export function writePath(plan: Plan, input: InputFields, fields: readonly FieldPlan[]): string {
  const path = writeFields(input, fields, joined, percentEncode).reduce((filled, [name, text]) => {
    if (!text) throw new InvalidInputError(`${plan.path}: "${name}" must not be empty.`);
    return filled.replaceAll(`{${name}}`, () => text);
  }, plan.path);
  return fillPath({ ...plan, path }, input);
}
