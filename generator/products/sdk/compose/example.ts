import { assertNever } from '../../../assert-never.ts';
import type { Call, Property, Representation, Type } from '../../../contract/types.ts';
import { resolved } from '../../../contract/visit.ts';
import { objectLiteral, type Entry } from '../declarations/object-literal.ts';
import { code, identifier, memberPath, literal, type Code } from '../../../escape/code.ts';
import type { PackageScope } from '../package-scope.ts';
import { sampleText } from './sample-text.ts';

/**
 * A call of an operation for documentation: `machines.get({ id: 'machine-id' })`.
 *
 * @returns null if it needs more than plain values, which would make a poor example.
 */
export function exampleCall(call: Call, pkg: PackageScope): Code | null {
  const { resource } = pkg.lookup.call(call.id);
  const input = exampleInput(call, resource.noun, pkg);
  return input && code`${memberPath(resource.path)}.${identifier(call.name)}(${input})`;
}

/** What is passed to a call: its required fields with plausible values; empty if there are none. */
export function exampleInput({ input }: Call, noun: string, pkg: PackageScope): Code | null {
  if (input.need !== 'required') return code``;
  if (input.extends !== null) return null;
  const required = input.fields.filter((field) => field.required);
  const entries = required.map((field): Entry => [field.key, exampleValue(field, field.type, noun, pkg)]);
  return entries.some(([, value]) => value === null) ? null : objectLiteral(entries);
}

function exampleValue({ name, limits }: Property, type: Type, noun: string, pkg: PackageScope): Code | null {
  const target = resolved(type, pkg.lookup.models);
  switch (target.kind) {
    case 'literal':
      return literal(target.value);
    case 'enum':
      return literal(target.members[0]?.value ?? null);
    case 'primitive':
      if (target.as !== undefined) return representedValue(target.as);
      if (target.name === 'boolean') return code`true`;
      if (target.name === 'string') return literal(sampleText(name, target.format, noun));
      return target.name === 'null' ? null : literal(typeof limits.minimum === 'number' ? limits.minimum : 1);
    // All else is more than a plain value.
    default:
      return null;
  }
}

function representedValue(as: Representation): Code {
  switch (as) {
    case 'Date':
      return code`new Date('2026-01-31T09:30:00Z')`;
    case 'Instant':
      return code`Temporal.Instant.from('2026-01-31T09:30:00Z')`;
    case 'PlainDate':
      return code`Temporal.PlainDate.from('2026-01-31')`;
    case 'bigint':
      return code`1n`;
    case 'digits':
      return code`'1'`;
    default:
      return assertNever(as);
  }
}
