import type { Operation } from '../../model/types.ts';
import { code, identifier, stringLiteral, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { securityOf, type Security } from '../service.ts';
import { formsCode, formsLeftOut } from './answer-forms.ts';
import { headersReader } from './answer-headers.ts';
import { bodyEntries } from './body-plan.ts';
import { parameterEntries } from './field-plan.ts';
import { arrayLiteral, objectLiteral, type Entry } from './object-literal.ts';
import { constDeclaration } from './print.ts';
import { readerEntry } from './reader-plan.ts';
import { ownServerCode } from './servers.ts';
import { routeOf } from '../../model/route.ts';

/** Methods that are idempotent by themselves (RFC 9110, section 9.2.2; QUERY by its draft). */
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'QUERY']);

/** The only methods that the runtime takes for not idempotent unless told. */
const onceMethods = new Set(['POST', 'PATCH']);

/** The const that holds an operation's plan. `extra` is what its kind of call adds. */
export function planDeclaration(
  operation: Operation,
  type: Code,
  extra: readonly Entry[],
  context: OperationScope,
): Code {
  return constDeclaration({
    name: identifier(context.symbols.names.plan(operation.id)),
    docs: null,
    type,
    value: objectLiteral([...requestEntries(operation, context), ...extra]),
    isExported: false,
  });
}

/** The name of an operation in logs and errors. */
export function operationLabel(operation: Operation): string {
  return operation.operationId ?? routeOf(operation);
}

/** What the runtime must know to send an operation: entries of its plan, defaults left out. */
function requestEntries(operation: Operation, context: OperationScope): readonly Entry[] {
  for (const { mediaType, origin } of formsLeftOut(operation))
    context.diagnostics.report('answer-form-left-out', origin, { mediaType });
  return [
    ['id', stringLiteral(operationLabel(operation))],
    ['method', stringLiteral(operation.method)],
    ['path', stringLiteral(operation.path)],
    ...parameterEntries(operation, context),
    ...bodyEntries(operation, context),
    ['read', formsCode(operation, context) ?? readerEntry(operation, context)],
    ['answerHeaders', headersReader(operation, context)],
    ['auth', authCode(operation, context)],
    ['server', ownServerCode(operation, context)],
    ['idempotent', idempotentCode(operation)],
  ];
}

/** Null where the runtime knows it by the method. */
function idempotentCode({ idempotent, method }: Operation): Code | null {
  if (onceMethods.has(method)) return idempotent ? code`true` : null;
  return idempotent || idempotentMethods.has(method) ? null : code`false`;
}

function authCode({ security }: Operation, { defaults, scope }: OperationScope): Code | null {
  const own = securityOf(security);
  if (JSON.stringify(own) === JSON.stringify(defaults.security)) return null;
  if (own.every((schemes) => schemes.length === 0)) return code`() => null`;
  return code`(schemes) => ${scope.runtime('anyOf')}(schemes, ${securityCode(own)})`;
}

/** `[['BearerAuth'], []]`. */
export function securityCode(security: Security): Code {
  return arrayLiteral(
    security.map((schemes) => arrayLiteral(schemes.map((scheme) => stringLiteral(scheme)))),
  );
}
