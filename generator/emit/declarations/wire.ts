import type { Type } from '../../model/types.ts';
import { childrenOf } from '../../model/visit.ts';
import { code, type Code } from '../gate.ts';
import type { Symbols } from '../symbols.ts';
import { mentions } from '../../model/walk.ts';
import { typeCode, type TypeContext } from './type.ts';

/** A type as JSON has it, for what is not converted: the bodies of errors and the payloads of webhooks. */
export function wireCode(type: Type, context: TypeContext, symbols: Symbols): Code {
  const printed = typeCode(type, context);
  return isConverted(type, symbols) ? code`${context.scope.runtimeType('Wire')}<${printed}>` : printed;
}

/** Whether values of a type are something else to callers than in JSON. */
export function isConverted(type: Type, symbols: Symbols): boolean {
  return holdsConverted(type) || mentions(type).some((id) => symbols.converts(id));
}

function holdsConverted(type: Type): boolean {
  return type.kind === 'primitive' ? type.as !== undefined : childrenOf(type).some(holdsConverted);
}
