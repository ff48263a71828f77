import type { Call, Input } from '../../contract/types.ts';
import { code, identifier, joinCode, propertyKey, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { proseOf } from '../prose.ts';
import { memberOf } from './object.ts';
import { aliasDeclaration, interfaceDeclaration } from './print.ts';
import type { TypeContext } from './type.ts';

/** The declaration of a call's input; null if it takes nothing. */
export function inputDeclaration({ input, functionName }: Call, context: OperationScope): Code | null {
  const { scope } = context;
  if (input.need === 'none') return null;
  const types: TypeContext = { scope, direction: 'request' };
  const name = identifier(input.name);
  const docs = inputDocs(input, code`Input of {@link ${identifier(functionName)}}.`);
  const members = input.fields.map((field) => memberOf(field, propertyKey(field.key), types));
  const base = input.extends === null ? null : scope.model(input.extends, 'request');
  if (base === null || canExtend(input, context)) {
    return interfaceDeclaration({ name, docs, extends: base, members, index: null });
  }
  const own = members.map(({ key, type, optional }) => code`${key}${optional ? code`?` : code``}: ${type};`);
  const type = own.length === 0 ? base : code`${base} & { ${joinCode(own, ' ')} }`;
  return aliasDeclaration({ name, docs, type });
}

function inputDocs({ example }: Input, line: Code): Code | null {
  const docs = { summary: null, description: null, deprecated: false, link: null };
  return proseOf(example === undefined ? docs : { ...docs, example }, { notes: [line] });
}

/** An interface extends an object whose index signature, if any, its fields fit (TS2411). */
function canExtend({ extends: base }: Input, { lookup }: OperationScope): boolean {
  const type = base === null ? undefined : lookup.models.get(base)?.type;
  return type?.kind === 'object' && (type.extra === null || type.extra.kind === 'unknown');
}
