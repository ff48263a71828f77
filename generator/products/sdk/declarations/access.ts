import type { Access } from '../../../contract/types.ts';
import { resolved, type Models } from '../../../contract/visit.ts';
import {
  code,
  identifier,
  joinCode,
  propertyAccess,
  stringLiteral,
  type Code,
} from '../../../escape/code.ts';

/** The expression that reads a value: `response.event?.id`. */
export function accessCode(variable: string, { steps }: Access): Code {
  const links = steps.map(({ key, afterMissing, isDeclared }) => {
    const access = isDeclared ? propertyAccess(key) : code`[${stringLiteral(key)}]`;
    const isDotted = access.toString().startsWith('.');
    return afterMissing ? code`${isDotted ? code`?` : code`?.`}${access}` : access;
  });
  return joinCode([identifier(variable), ...links], '');
}

/** A function in a plan that reads one value: `(body) => body.nextPage`. */
export function reader(variable: string, access: Access): Code {
  return code`(${identifier(variable)}) => ${accessCode(variable, access)}`;
}

/**
 * The same for a value that the runtime computes with or compares. Callers may see it as another type.
 *
 * @param wanted - the type that the runtime needs
 */
export function scalarReader(
  variable: string,
  access: Access,
  wanted: 'text' | 'number' | 'boolean',
  models: Models,
): Code {
  return code`(${identifier(variable)}) => ${scalarCode(variable, access, wanted, models)}`;
}

function scalarCode(variable: string, access: Access, wanted: string, models: Models): Code {
  const value = accessCode(variable, access);
  const target = resolved(access.type, models);
  if (target.kind !== 'primitive' || target.as === undefined) return value;
  const dot = access.mayBeMissing ? code`?.` : code`.`;
  if (target.as === 'Date') return code`${value}${dot}toISOString()`;
  if (wanted !== 'text') return access.mayBeMissing ? code`Number(${value} ?? NaN)` : code`Number(${value})`;
  return target.as === 'digits' ? value : code`${value}${dot}toString()`;
}
