import { listed } from '../diagnostics/sentence.ts';
import type { Configured } from '../config/configured.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { child, type Origin } from '../diagnostics/origin.ts';
import { nearest } from '../nearest.ts';
import { groupedBy } from '../order.ts';
import { callerKey } from './caller-key.ts';
import { mapOperations } from './map-operations.ts';
import { routeOf } from './route.ts';
import type { Api, InputField, Operation } from './types.ts';
import { operationsOf } from './walk.ts';

/**
 * Turns parameters that the configuration names into options of the client. Only operations that declare a
 * parameter as most operations do use the option.
 *
 * @param options - names of options by parameter name; header names in any letter case
 */
export function takeClientParameters(
  api: Api,
  options: Configured<Readonly<Record<string, string>>>,
  diagnostics: Diagnostics,
): Api {
  const taken = new Map<InputField, string>();
  for (const [name, option] of Object.entries(options.value)) {
    const found = operationsOf(api).flatMap((operation) => declarationsOf(operation, name));
    const groups = [...groupedBy(found, ({ field }) => declarationKey(field)).values()];
    const usual: readonly Declaration[] = groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
    for (const { field } of usual) taken.set(field, option);
    for (const other of found) if (!usual.includes(other)) reportOther(other, diagnostics);
    if (found.length === 0) reportUnmet(api, name, child(options.origin, name), diagnostics);
  }
  return mapOperations(api, (operation) => ({
    ...operation,
    input: { ...operation.input, fields: operation.input.fields.map((field) => optional(field, taken)) },
  }));
}

/** A parameter and the operation that declares it. */
interface Declaration {
  readonly operation: Operation;
  readonly field: InputField;
}

function declarationsOf(operation: Operation, name: string): readonly Declaration[] {
  const isNamed = ({ wireName, in: place }: InputField): boolean =>
    place === 'header' ? wireName.toLowerCase() === name.toLowerCase() : wireName === name;
  return operation.input.fields
    .filter((field) => isParameter(field) && isNamed(field))
    .map((field) => ({ operation, field }));
}

function isParameter({ in: place }: InputField): boolean {
  return place !== 'body';
}

/** The properties that must be equal in all declarations of one option. */
function declarationKey({ key, in: place, type, limits }: InputField): string {
  return JSON.stringify([key, place, callerKey(type), limits.default ?? null]);
}

function optional(field: InputField, taken: ReadonlyMap<InputField, string>): InputField {
  const option = taken.get(field);
  if (option === undefined) return field;
  const isDemanded = field.required && standardOf(field) === null;
  return { ...field, required: false, client: { option, standard: standardOf(field), isDemanded } };
}

/** The default of a parameter, or its value if it allows only one. */
function standardOf({ limits, type }: InputField): string | number | boolean | null {
  const { default: standard } = limits;
  if (typeof standard === 'string' || typeof standard === 'number' || typeof standard === 'boolean')
    return standard;
  return type.kind === 'literal' ? type.value : null;
}

function reportUnmet(api: Api, name: string, origin: Origin, diagnostics: Diagnostics): void {
  const parameters = operationsOf(api).flatMap(({ input }) => input.fields.filter(isParameter));
  const valid = [...new Set(parameters.map(({ wireName }) => wireName))];
  diagnostics.report('client-parameter-unmet', origin, {
    name,
    valid: listed(valid),
    suggestion: nearest(name, valid),
  });
}

function reportOther({ operation, field }: Declaration, diagnostics: Diagnostics): void {
  const parts = { name: field.wireName, operation: routeOf(operation) };
  diagnostics.report('client-parameter-differs', field.origin, parts);
}
