import type { Operation, Type, Waiter } from '../../model/types.ts';
import { camelCase, words } from '../../words.ts';
import { isIdentifier } from '../../names/identifier.ts';
import { isReservedWord } from '../../names/reserved.ts';
import { code, identifier, joinCode, literal, stringLiteral, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import type { Symbols } from '../symbols.ts';
import { accessPath, type Access } from './accessor.ts';
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
  const awaited = awaitedBy(operation, context.symbols);
  if (awaited === null) return null;
  const { waiter, variable, state, read } = awaited;
  const { names } = context.symbols;
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

/** Whether an operation has a waiter. */
export function hasWaiter(operation: Operation, symbols: Symbols): boolean {
  const awaited = awaitedBy(operation, symbols);
  return awaited !== null && awaited.read !== null;
}

/** What a waiter looks at. Where the type of the answer has no such state, there is nothing that reads it. */
function awaitedBy(operation: Operation, { names, api }: Symbols): Awaited | null {
  const { behaviour } = operation;
  const body = bodyType(operation);
  if (behaviour.kind !== 'waitable' || body === null || inputNeed(operation, api) === 'none') return null;
  const { waiter } = behaviour;
  const variable = body.kind === 'ref' ? variableFor(names.model(body.target)) : 'resource';
  return {
    waiter,
    variable,
    state: accessPath(variable, waiter.path, body, api),
    read: reader(variable, waiter.path, body, api, ['string']),
  };
}

interface Awaited {
  readonly waiter: Waiter;
  /** What a function calls the resource that it is given. */
  readonly variable: string;
  readonly state: Access | null;
  readonly read: Code | null;
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

/** What a function calls the value of a model that it is given. */
function variableFor(model: string): string {
  const name = camelCase(words(model));
  return isIdentifier(name) && !isReservedWord(name) ? name : 'resource';
}
