import type { Call, Security } from '../../../contract/types.ts';
import { code, stringLiteral, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { bodyEntries } from './body-plan.ts';
import { parameterEntries } from './field-plan.ts';
import { headersReader } from './headers.ts';
import { arrayLiteral, objectLiteral, type Entry } from './object-literal.ts';
import { constDeclaration } from './print.ts';
import { readerEntry } from './reader-plan.ts';
import { choiceCode } from './result-choice.ts';
import { ownServerCode } from './servers.ts';

/** The idempotent methods (RFC 9110, section 9.2.2; QUERY by its draft). */
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'QUERY']);

/** The plan of a call, a const in its function. `extra` has the entries of its behaviour. */
export function planDeclaration(
  call: Call,
  type: Code,
  extra: readonly Entry[],
  context: OperationScope,
): Code {
  return constDeclaration({
    name: code`plan`,
    docs: null,
    type,
    value: objectLiteral([...requestEntries(call, context), ...extra]),
    isExported: false,
  });
}

/** The name of a call in logs and errors. */
export function labelOf({ operationId, method, path }: Call): string {
  return operationId ?? `${method} ${path}`;
}

/** The entries of a plan that the runtime needs to send a call, without defaults. */
export function requestEntries(call: Call, context: OperationScope): readonly Entry[] {
  return [
    ['id', stringLiteral(labelOf(call))],
    ['method', stringLiteral(call.method)],
    ['path', stringLiteral(call.path)],
    ...parameterEntries(call, context),
    ...bodyEntries(call, context),
    ['read', choiceCode(call, context) ?? readerEntry(call, context)],
    ['responseHeaders', headersReader(call, context)],
    ['auth', authCode(call, context)],
    ['server', ownServerCode(call, context)],
    ...idempotencyEntries(call, context),
  ];
}

/** The entries for calls whose method is not idempotent. Plans of all other calls import nothing for it. */
function idempotencyEntries(call: Call, context: OperationScope): readonly Entry[] {
  if (idempotentMethods.has(call.method)) return [];
  return [
    ['idempotency', context.scope.runtime('byKey')],
    ['idempotent', call.idempotent ? code`true` : null],
    ['idempotencyKey', idempotencyKeyCode(call, context)],
  ];
}

/** Null if the runtime's own header and no key are right. */
function idempotencyKeyCode({ idempotencyKey }: Call, { scope }: OperationScope): Code | null {
  if (idempotencyKey === null) return null;
  const { header, isMade } = idempotencyKey;
  return objectLiteral([
    ['header', stringLiteral(header)],
    ['make', isMade ? scope.runtime('randomUuid') : null],
  ]);
}

function authCode({ security }: Call, { scope }: OperationScope): Code | null {
  if (security === null) return null;
  if (security.every((schemes) => schemes.length === 0)) return code`() => null`;
  return code`(schemes) => ${scope.runtime('anyOf')}(schemes, ${securityCode(security)})`;
}

/** Security as a literal: `[['BearerAuth'], []]`. */
export function securityCode(security: Security): Code {
  return arrayLiteral(
    security.map((schemes) => arrayLiteral(schemes.map((scheme) => stringLiteral(scheme)))),
  );
}
