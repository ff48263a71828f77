import { bodyType } from '../../../contract/results.ts';
import type { Call, Waiter } from '../../../contract/types.ts';
import { isIdentifier } from '../../../identifier.ts';
import { isReservedWord } from '../../../reserved.ts';
import { camelCase, words } from '../../../words.ts';
import { code, identifier, joinCode, literal, stringLiteral, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { scalarReader } from './access.ts';
import type { Declaration } from './declaration.ts';
import { arrayLiteral, objectLiteral } from './object-literal.ts';
import { labelOf } from './plan.ts';
import { aliasDeclaration, constDeclaration, functionHead } from './print.ts';
import { resultCode } from './result.ts';
import { withoutEnvelope } from './step.ts';
import { typeCode } from './type.ts';

/** The declarations of a function that waits for the state of a read value. */
export interface WaiterDeclarations {
  readonly name: Code;
  readonly head: Code;
  readonly call: Code;
  readonly states: Declaration;
  readonly plan: Code;
}

/** Declares the waiter next to a read; null if the call has none. */
export function waiterDeclarations(call: Call, context: OperationScope): WaiterDeclarations | null {
  if (call.behaviour.kind !== 'waitable') return null;
  const { waiter } = call.behaviour;
  const { scope, lookup } = context;
  const resource = resultCode(call.result, scope);
  const noun = nounOf(call);
  const state = typeCode(waiter.state.type, { scope, direction: 'response' });
  return {
    name: identifier(waiter.name),
    head: waiterHead(call, waiter, noun, resource, context),
    call: code`${scope.runtime('waitUntil')}(client, plan, input, state, options)`,
    states: aliasDeclaration({
      name: identifier(waiter.statesName),
      docs: code`States that {@link ${identifier(waiter.name)}} can wait for.`,
      type: joinCode(
        waiter.targets.map((target) => literal(target)),
        ' | ',
      ),
    }),
    plan: constDeclaration({
      name: code`plan`,
      docs: null,
      type: code`${scope.runtimeType('WaiterPlan')}<${identifier(call.input.name)}, ${resource}, ${state}>`,
      value: objectLiteral([
        ['id', stringLiteral(labelOf(call))],
        ['read', readCode(call, scope)],
        ['state', scalarReader(noun, waiter.state, 'text', lookup.models)],
        ['final', arrayLiteral(waiter.final.map((value) => literal(value)))],
      ]),
      isExported: false,
    }),
  };
}

/** The function with which a waiter reads. */
function readCode(call: Call, scope: OperationScope['scope']): Code {
  const operation = scope.operation(call.id);
  const inside = withoutEnvelope(call, code`${operation}(client, input, options)`, scope);
  return call.envelope?.data ? code`(client, input, options) => ${inside}` : operation;
}

/** The parameter name of the resource: its model, if it has one. */
function nounOf({ result }: Call): string {
  const body = bodyType(result);
  const name = body?.kind === 'ref' ? camelCase(words(body.model)) : '';
  return isIdentifier(name) && !isReservedWord(name) ? name : 'resource';
}

function waiterHead(
  { functionName, input }: Call,
  { name, statesName }: Waiter,
  noun: string,
  resource: Code,
  { scope }: OperationScope,
): Code {
  const states = identifier(statesName);
  const what = joinCode(
    words(noun).map((word) => identifier(word.toLowerCase())),
    ' ',
  );
  return functionHead({
    name: identifier(name),
    docs: code`Polls {@link ${identifier(functionName)}} until the ${what} reaches the state, or one of several.`,
    parameters: [
      { name: code`client`, type: scope.runtimeType('ClientLike') },
      { name: code`input`, type: identifier(input.name) },
      { name: code`state`, type: code`${states} | readonly ${states}[]` },
      {
        name: code`options`,
        type: code`${scope.runtimeType('WaitForOptions')}<${resource}>`,
        optional: true,
      },
    ],
    returns: code`${scope.global('Promise')}<${resource}>`,
    isExported: true,
  });
}
