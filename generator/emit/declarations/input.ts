import type { Api, InputField, Operation, Type } from '../../model/types.ts';
import { code, identifier, joinCode, propertyKey, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { resolved } from '../../model/walk.ts';
import { proseOf } from '../prose.ts';
import { memberOf, travelling } from './object.ts';
import { aliasDeclaration, interfaceDeclaration } from './print.ts';
import type { TypeContext } from './type.ts';

/** Whether callers pass an operation anything, and whether they must. */
export function inputNeed(operation: Operation, api: Api): 'none' | 'optional' | 'required' {
  const fields = fieldsOf(operation);
  const base = operation.input.extends;
  if (fields.length === 0 && base === null) return 'none';
  const model = base === null ? null : (api.models.get(base)?.type ?? null);
  const mustBeGiven = fields.some((field) => field.required || inherited.has(field.key));
  return mustBeGiven || hasRequired(model, api) ? 'required' : 'optional';
}

/** Names that every object inherits: TypeScript takes `{}` for nothing that declares such a property, optional or not. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The fields that a caller can set: not those that only the service sends. */
export function fieldsOf({ input }: Operation): readonly InputField[] {
  return travelling(input.fields, { direction: 'request' });
}

function hasRequired(type: Type | null, api: Api): boolean {
  if (type === null) return false;
  const target = resolved(type, api);
  if (target.kind === 'intersection') return target.members.some((member) => hasRequired(member, api));
  return (
    target.kind === 'object' &&
    travelling(target.properties, { direction: 'request' }).some(
      ({ required, wireName }) => required || inherited.has(wireName),
    )
  );
}

/** The declaration of an operation's input; null if it takes nothing. */
export function inputDeclaration(operation: Operation, { symbols, scope }: OperationScope): Code | null {
  const { api, names } = symbols;
  if (inputNeed(operation, api) === 'none') return null;
  const context: TypeContext = { scope, direction: 'request' };
  const name = identifier(names.input(operation.id));
  const docs = inputDocs(operation, code`Input of {@link ${identifier(names.function(operation.id))}}.`);
  const members = fieldsOf(operation).map((field) => memberOf(field, propertyKey(field.key), context));
  const base = operation.input.extends === null ? null : scope.model(operation.input.extends, 'request');
  if (base === null || canExtend(operation, api)) {
    return interfaceDeclaration({ name, docs, extends: base, members, index: null });
  }
  const own = members.map(({ key, type, optional }) => code`${key}${optional ? code`?` : code``}: ${type};`);
  const type = own.length === 0 ? base : code`${base} & { ${joinCode(own, ' ')} }`;
  return aliasDeclaration({ name, docs, type });
}

function inputDocs({ input: { example } }: Operation, line: Code): Code | null {
  const docs = { summary: null, description: null, deprecated: false, link: null };
  return proseOf(example === undefined ? docs : { ...docs, example }, { notes: [line] });
}

/** An interface extends an object whose index signature, if any, its fields fit (TS2411). */
function canExtend({ input }: Operation, api: Api): boolean {
  const model = input.extends === null ? undefined : api.models.get(input.extends);
  return model?.type.kind === 'object' && (model.type.extra === null || model.type.extra.kind === 'unknown');
}
