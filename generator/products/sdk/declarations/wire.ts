import type { Type } from '../../../contract/types.ts';
import { holds } from '../../../contract/visit.ts';
import { code, type Code } from '../../../escape/code.ts';
import type { Lookup } from '../lookup.ts';
import { typeCode, type TypeContext } from './type.ts';

/** A type as in JSON, for values that are not converted: the bodies of errors and webhooks. */
export function wireCode(type: Type, context: TypeContext, { models }: Lookup): Code {
  const printed = typeCode(type, context);
  return holds(type, models) ? code`${context.scope.runtimeType('Wire')}<${printed}>` : printed;
}
