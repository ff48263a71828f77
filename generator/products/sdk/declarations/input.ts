import type { Call, Input, InputField } from '../../../contract/types.ts';
import type { FileScope } from '../file-scope.ts';
import {
  code,
  docBlock,
  identifier,
  inlineCode,
  joinCode,
  propertyKey,
  type Code,
} from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { proseOf } from '../prose.ts';
import type { Declaration } from './declaration.ts';
import { isExtendable } from './heritage.ts';
import { memberOf } from './object.ts';
import { aliasDeclaration, interfaceDeclaration, type Member } from './print.ts';

/** The declaration of a call's input; null without an input. */
export function inputDeclaration({ input, functionName }: Call, context: OperationScope): Declaration | null {
  const { scope } = context;
  if (input.need === 'none') return null;
  const name = identifier(input.name);
  const docs = inputDocs(input, code`Input of {@link ${identifier(functionName)}}.`);
  const base = input.extends === null ? null : scope.model(input.extends, 'request');
  if (input.isBodyAllOrNone) {
    return aliasDeclaration({ name, docs, type: allOrNoneType(input, base, scope) });
  }
  const members = membersFor(input.fields, scope);
  if (base === null || canExtend(input, scope)) {
    return interfaceDeclaration({ name, docs, extends: base, members, index: null });
  }
  const type = members.length === 0 ? base : code`${base} & ${literalType(members)}`;
  return aliasDeclaration({ name, docs, type });
}

/** `{ id: string } & AllOrNone<Pet>`: parameters, and the fields of an optional body. */
function allOrNoneType({ fields }: Input, base: Code | null, scope: FileScope): Code {
  const parameters = membersFor(
    fields.filter((field) => field.in !== 'body'),
    scope,
  );
  const body = membersFor(
    fields.filter((field) => field.in === 'body'),
    scope,
  );
  const optional = code`${scope.runtimeType('AllOrNone')}<${base ?? literalType(body)}>`;
  return parameters.length === 0 ? optional : code`${literalType(parameters)} & ${optional}`;
}

function membersFor(fields: readonly InputField[], scope: FileScope): readonly Member[] {
  return fields.map((field) => {
    const { option } = field.client ?? {};
    const closing = option === undefined ? [] : [code`Default: the client's \`${inlineCode(option)}\`.`];
    return memberOf(field, propertyKey(field.key), { scope, direction: 'request' }, closing);
  });
}

function literalType(members: readonly Member[]): Code {
  const printed = members.map(({ key, type, optional, docs }) => {
    const comment = docs === null ? code`` : code`${docBlock(docs)}\n`;
    return code`${comment}${key}${optional ? code`?` : code``}: ${type};`;
  });
  const open = members.some(({ docs }) => docs !== null) ? code`{\n` : code`{ `;
  return code`${open}${joinCode(printed, '\n')} }`;
}

function inputDocs({ example }: Input, line: Code): Code | null {
  const docs = { summary: null, description: null, deprecated: false, link: null };
  return proseOf(example === undefined ? docs : { ...docs, example }, { notes: [line] });
}

function canExtend({ extends: base }: Input, scope: FileScope): boolean {
  return base !== null && isExtendable({ kind: 'ref', model: base }, { scope, direction: 'request' });
}
