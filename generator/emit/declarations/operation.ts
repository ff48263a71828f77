import { assertNever } from '../../model/assert-never.ts';
import type { Api, Operation } from '../../model/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, identifier, inlineCode, joinCode, literal, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { operationProse } from '../prose.ts';
import { acceptSignature } from './answer-forms.ts';
import { headersArgument } from './answer-headers.ts';
import { followPlan } from './follow.ts';
import { inputNeed } from './input.ts';
import { pagingPlan } from './paging.ts';
import { planDeclaration } from './plan.ts';
import { functionHead, type Parameter, type TypeParameter } from './print.ts';
import { bodyType, resultCode, resultOf } from './result.ts';
import { ownServerOptions } from './servers.ts';
import type { SharedFollows } from './shared-follow.ts';
import { typeCode } from './type.ts';
import { routeOf } from '../../model/route.ts';

/** The function of an operation and the plan it hands to the runtime. */
export interface OperationDeclarations {
  /** Docblock and signature. */
  readonly head: Code;
  /** What its body returns. */
  readonly call: Code;
  readonly plan: Code;
}

/** What each behaviour makes of an operation. */
interface Shape {
  readonly typeParameter?: TypeParameter;
  readonly returns: Code;
  /** The runtime's function. */
  readonly send: Code;
  readonly optionsType: Code;
  readonly plan: Code;
  /** What calling it sets going, if anything. */
  readonly note: Code | null;
}

/** Declares an operation by what calling it sets going. */
export function operationDeclarations(
  operation: Operation,
  follows: SharedFollows,
  context: OperationScope,
): OperationDeclarations {
  const { symbols } = context;
  const { names, api } = symbols;
  const shape = shapeOf(operation, follows, context);
  const need = inputNeed(operation, api);
  const route = code`\`${inlineCode(routeOf(operation))}\``;
  const name = names.function(operation.id);
  return {
    head: functionHead({
      name: identifier(name),
      docs: operationProse(operation.docs, shape.note, route),
      typeParameter: shape.typeParameter ?? null,
      parameters: parametersOf(operation, optionsOf(operation, shape.optionsType, api), context),
      returns: shape.returns,
      isExported: name === names.method(operation.id),
    }),
    call: code`${shape.send}(client, ${identifier(names.plan(operation.id))}, ${need === 'none' ? code`{}` : code`input`}, options)`,
    plan: shape.plan,
  };
}

function parametersOf(
  operation: Operation,
  optionsType: Code,
  { symbols, scope }: OperationScope,
): readonly Parameter[] {
  const need = inputNeed(operation, symbols.api);
  const input = { name: code`input`, type: identifier(symbols.names.input(operation.id)) };
  return [
    { name: code`client`, type: scope.runtimeType('Client') },
    ...(need === 'none' ? [] : [need === 'optional' ? { ...input, value: code`{}` } : input]),
    { name: code`options`, type: optionsType, optional: true },
  ];
}

/** The type of a call's options: those of its kind, and what this operation alone leaves to choose. */
function optionsOf(operation: Operation, options: Code, api: Api): Code {
  const servers = ownServerOptions(operation, api);
  const own = withContentType(options, operation);
  return servers === null ? own : code`${own} & ${servers}`;
}

/** The media types that a caller may choose from, where the body has several; ranges admit any other too. */
function withContentType(options: Code, { body }: Operation): Code {
  if (body.kind === 'none' || body.contents.length === 1) return options;
  const types = body.contents.map(({ mediaType }) => mediaType);
  if (types.some((type) => type.includes('*'))) return options;
  const choice = joinCode(
    types.map((type) => literal(type)),
    ' | ',
  );
  return code`${options} & { readonly contentType?: ${choice} | undefined }`;
}

function shapeOf(operation: Operation, follows: SharedFollows, context: OperationScope): Shape {
  const { behaviour } = operation;
  switch (behaviour.kind) {
    case 'call':
    case 'waitable':
      return plainShape(operation, context);
    case 'paginated':
      return pagedShape(operation, context) ?? withdrawn(operation, 'pages', context);
    case 'longRunning':
      return longRunningShape(operation, follows, context) ?? withdrawn(operation, 'progress', context);
    default:
      return assertNever(behaviour);
  }
}

/** A call and no more, where the answer's type has not what the behaviour counts on. */
function withdrawn(operation: Operation, what: string, context: OperationScope): Shape {
  context.diagnostics.report('behaviour-without-type', operation.origin, { what });
  return plainShape(operation, context);
}

function plainShape(operation: Operation, context: OperationScope): Shape {
  const { scope } = context;
  const accept = acceptSignature(operation, context);
  const answer = accept?.answer ?? resultCode(resultOf(operation), scope);
  return {
    ...(accept && { typeParameter: accept.typeParameter }),
    returns: code`${scope.runtimeType('ApiPromise')}<${answer}${headersArgument(operation, context)}>`,
    send: scope.runtime('request'),
    optionsType: plainOptions(operation, accept?.optionsType ?? null, scope),
    plan: planDeclaration(operation, scope.runtimeType('Plan'), [], context),
    note: null,
  };
}

/** Options of a call: where it may be an event stream, those of streams too. */
function plainOptions({ responses }: Operation, accepting: Code | null, scope: FileScope): Code {
  const contents = responses.flatMap((response) => response.contents);
  if (!contents.some(({ format }) => format === 'eventStream'))
    return accepting ?? scope.runtimeType('RequestOptions');
  const options = scope.runtimeType('StreamOptions');
  return accepting === null ? options : code`${accepting} & ${options}`;
}

function pagedShape(operation: Operation, context: OperationScope): Shape | null {
  const { behaviour } = operation;
  const body = bodyType(operation);
  if (behaviour.kind !== 'paginated' || body === null) return null;
  const { scope, symbols } = context;
  const paging = pagingPlan(operation, behaviour.paging, body, symbols.api, scope);
  if (paging === null) return null;
  const bodyCode = resultCode(resultOf(operation), scope);
  const item = typeCode(behaviour.paging.item, { scope, direction: 'response' });
  const planType = code`${scope.runtimeType(paging.planType)}<${bodyCode}, ${item}>`;
  return {
    returns: code`${scope.runtimeType('Paged')}<${item}, ${bodyCode}${headersArgument(operation, context)}>`,
    send: scope.runtime('paginate'),
    optionsType: scope.runtimeType('RequestOptions'),
    plan: planDeclaration(
      operation,
      planType,
      [
        ['items', paging.items],
        ['pages', paging.pages],
      ],
      context,
    ),
    note: null,
  };
}

function longRunningShape(
  operation: Operation,
  follows: SharedFollows,
  context: OperationScope,
): Shape | null {
  const follow = followPlan(operation, context);
  if (follow === null) return null;
  const { scope } = context;
  const { uses, planType } = follow;
  return {
    returns: code`${scope.runtimeType(uses.returns)}<${resultCode(resultOf(operation), scope)}, ${follow.event}, ${follow.result}${headersArgument(operation, context)}>`,
    send: scope.runtime(uses.start),
    optionsType: scope.runtimeType('LongRunningOptions'),
    plan: planDeclaration(operation, planType, [['follow', follows.reference(follow)]], context),
    note: follow.note,
  };
}
