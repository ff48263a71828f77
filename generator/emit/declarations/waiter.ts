import type { Operation, Type } from '../../model/types.ts';
import { camelCase, words } from '../../names/case.ts';
import { isIdentifier } from '../../names/identifier.ts';
import { isReservedWord } from '../../names/reserved.ts';
import { code, identifier, joinCode, literal, stringLiteral, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { accessPath } from './accessor.ts';
import { inputNeed } from './input.ts';
import { arrayLiteral, objectLiteral } from './object-literal.ts';
import { operationLabel } from './plan.ts';
import { aliasDeclaration, constDeclaration, functionHead } from './print.ts';
import { reader } from './reader.ts';
import { bodyType, resultCode, resultOf } from './result.ts';
import { typeCode } from './type.ts';

/** The declarations of a function that waits for the state of what an operation reads. */
export interface WaiterDeclarations {
  readonly name: Code;
  readonly head: Code;
  readonly call: Code;
  readonly states: Code;
  readonly plan: Code;
}

/** Declares the waiter beside a read; null if the operation has none, or its type no such state. */
export function waiterDeclarations(operation: Operation, context: OperationScope): WaiterDeclarations | null {
  const body = bodyType(operation);
  if (operation.behaviour.kind !== 'waitable' || body === null) return null;
  if (inputNeed(operation, context.symbols.api) === 'none') return null;
  const { waiter } = operation.behaviour;
  const { names, api } = context.symbols;
  const variable = body.kind === 'ref' ? variableFor(names.model(body.target)) : 'resource';
  const state = accessPath(variable, waiter.path, body, api);
  const read = reader(variable, waiter.path, body, api, ['string']);
  if (state === null || read === null) {
    context.diagnostics.report('behaviour-without-type', operation.origin, { what: 'states' });
    return null;
  }
  const name = identifier(names.waiter(operation.id));
  const states = identifier(names.waitable(operation.id));
  const plan = identifier(context.privateName(`${names.method(operation.id)}Waiter`));
  const resource = resultCode(resultOf(operation), context.scope);
  return {
    name,
    head: waiterHead(operation, { name, states, resource, noun: variable }, context),
    call: code`${context.scope.runtime('waitUntil')}(client, ${plan}, input, state, options)`,
    states: aliasDeclaration({
      name: states,
      docs: code`States that {@link ${name}} can wait for.`,
      type: joinCode(
        waiter.targets.map((target) => literal(target)),
        ' | ',
      ),
    }),
    plan: constDeclaration({
      name: plan,
      docs: null,
      type: waiterPlanType(operation, state.type, resource, context),
      value: objectLiteral([
        ['id', stringLiteral(operationLabel(operation))],
        ['read', context.scope.operation(operation.id)],
        ['state', read],
        ['final', arrayLiteral(waiter.final.map((value) => literal(value)))],
      ]),
      isExported: false,
    }),
  };
}

function waiterPlanType(
  operation: Operation,
  state: Type,
  resource: Code,
  { scope, symbols }: OperationScope,
): Code {
  const input = identifier(symbols.names.input(operation.id));
  return code`${scope.runtimeType('WaiterPlan')}<${input}, ${resource}, ${typeCode(state, { scope, direction: 'response' })}>`;
}

function waiterHead(
  operation: Operation,
  parts: { readonly name: Code; readonly states: Code; readonly resource: Code; readonly noun: string },
  { scope, symbols }: OperationScope,
): Code {
  const { name, states, resource, noun } = parts;
  const reads = identifier(symbols.names.function(operation.id));
  const what = joinCode(
    words(noun).map((word) => identifier(word.toLowerCase())),
    ' ',
  );
  return functionHead({
    name,
    docs: code`Waits until the ${what} that {@link ${reads}} reads is in the given state, or in one of several.`,
    parameters: [
      { name: code`client`, type: scope.runtimeType('Client') },
      { name: code`input`, type: identifier(symbols.names.input(operation.id)) },
      { name: code`state`, type: code`${states} | readonly ${states}[]` },
      { name: code`options`, type: code`${scope.runtimeType('WaitOptions')}<${resource}>`, optional: true },
    ],
    returns: code`${scope.global('Promise')}<${resource}>`,
    isExported: true,
  });
}

/** What a function calls the value of a model that it is given. */
function variableFor(model: string): string {
  const name = camelCase(words(model));
  return isIdentifier(name) && !isReservedWord(name) ? name : 'resource';
}
