import { assertNever } from '../../../assert-never.ts';
import { asksExistence } from '../../../contract/results.ts';
import type { Call, Paging, Result } from '../../../contract/types.ts';
import { isMediaRange } from '../../../media-range.ts';
import type { FileScope } from '../file-scope.ts';
import {
  code,
  identifier,
  inlineCode,
  joinCode,
  literal,
  stringLiteral,
  type Code,
} from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { operationProse } from '../prose.ts';
import { followPlan } from './follow.ts';
import type { FollowPlan } from './follow-plan.ts';
import { pathLiteral, type Entry } from './object-literal.ts';
import { pagingPlan } from './paging.ts';
import { planDeclaration } from './plan.ts';
import { functionHead, type Parameter, type TypeParameter } from './print.ts';
import { resultCode } from './result.ts';
import { listType, promiseType, unwrappedType, workType } from './return-type.ts';
import { acceptSignature } from './result-choice.ts';
import { ownServerOptions } from './servers.ts';
import type { SharedFollows } from './shared-follow.ts';
import { transfersOf } from './transfers.ts';
import { typeCode } from './type.ts';

/** The function of an operation, and the plan that it passes to the runtime. */
export interface OperationDeclarations {
  /** Text of its doc comment, without delimiters. */
  readonly docs: Code | null;
  /** Docblock and signature. */
  readonly head: Code;
  /** The expression that its body returns. */
  readonly call: Code;
  readonly plan: Code;
}

/** The parts of an operation that depend on its behaviour. */
interface Shape {
  readonly typeParameter?: TypeParameter;
  readonly returns: Code;
  /** The runtime's function. */
  readonly send: Code;
  readonly optionsType: Code;
  readonly plan: Code;
  /** A sentence about its behaviour, if there is one. */
  readonly note: Code | null;
}

/** Declares a call by its behaviour. */
export function operationDeclarations(
  call: Call,
  follows: SharedFollows,
  context: OperationScope,
): OperationDeclarations {
  const shape = shapeOf(call, follows, context);
  const { functionName, name, input, docs, method, path } = call;
  const route = code`\`${inlineCode(`${method} ${path}`)}\``;
  const prose = operationProse(docs, shape.note, route);
  return {
    docs: prose,
    head: functionHead({
      name: identifier(functionName),
      docs: prose,
      typeParameter: shape.typeParameter ?? null,
      parameters: parametersOf(call, optionsOf(call, shape.optionsType, context), context),
      returns: shape.returns,
      isExported: functionName === name,
    }),
    call: code`${shape.send}(${clientCode(call, context)}, plan, ${inputCode(input, context)}, options)`,
    plan: shape.plan,
  };
}

/** The client that a call passes on. It reports how much is transferred where a body is bytes. */
function clientCode(call: Call, { scope }: OperationScope): Code {
  return transfersOf(call).reduce(
    (client, { client: wrap }) => code`${scope.runtime(wrap)}(${client}, options)`,
    code`client`,
  );
}

/** The input that a call passes on, with the values that the client supplies. */
function inputCode({ need, fields }: Call['input'], { scope }: OperationScope): Code {
  if (need === 'none') return code`{}`;
  const keys = fields.flatMap(({ key, client }) => (client === undefined ? [] : [stringLiteral(key)]));
  if (keys.length === 0) return code`input`;
  return code`${scope.runtime('withDefaults')}(client, ${joinCode([code`input`, ...keys], ', ')})`;
}

function parametersOf(
  { input: { need, name } }: Call,
  optionsType: Code,
  { scope }: OperationScope,
): readonly Parameter[] {
  const input = { name: code`input`, type: identifier(name) };
  return [
    { name: code`client`, type: scope.runtimeType('ClientLike') },
    ...(need === 'none' ? [] : [need === 'optional' ? { ...input, value: code`{}` } : input]),
    { name: code`options`, type: optionsType, optional: true },
  ];
}

/** The type of a call's options: those of its kind, and those that only this call has. */
function optionsOf(call: Call, options: Code, { scope }: OperationScope): Code {
  const servers = ownServerOptions(call);
  const transfers = transfersOf(call).map((each) => scope.runtimeType(each.options));
  const own = withContentType(joinCode([options, ...transfers], ' & '), call);
  return servers === null ? own : code`${own} & ${servers}`;
}

/** The media types from which a caller chooses, if the body has several. A range allows any. */
function withContentType(options: Code, { body }: Call): Code {
  const types = body?.contents.map(({ mediaType }) => mediaType) ?? [];
  const isOpen = types.some(isMediaRange);
  if (types.length < 2 && !isOpen) return options;
  const named = joinCode(
    types.map((type) => literal(type)),
    ' | ',
  );
  const choice = isOpen ? code`string` : named;
  return code`${options} & { readonly contentType?: ${choice} | undefined }`;
}

function shapeOf(call: Call, follows: SharedFollows, context: OperationScope): Shape {
  const { behaviour } = call;
  switch (behaviour.kind) {
    case 'call':
    case 'waitable':
      return plainShape(call, context);
    case 'list':
      return listShape(call, behaviour.paging, context);
    case 'work': {
      const follow = followPlan(call, context);
      return follow === null ? plainShape(call, context) : workShape(call, follow, follows, context);
    }
    default:
      return assertNever(behaviour);
  }
}

function plainShape(call: Call, context: OperationScope): Shape {
  const { scope } = context;
  if (asksExistence(call)) return existenceShape(call, context);
  const { data = null, whole } = call.envelope ?? {};
  if (data !== null && whole !== undefined) return insideShape(call, data, whole, context);
  const accept = acceptSignature(call, context);
  const result = accept?.result ?? resultCode(call.result, scope);
  return {
    ...(accept && { typeParameter: accept.typeParameter }),
    returns: promiseType(call, result, scope),
    send: scope.runtime('request'),
    optionsType: plainOptions(call, accept?.optionsType ?? null, scope),
    plan: planDeclaration(call, scope.runtimeType('Plan'), [], context),
    note: null,
  };
}

/** The parts of a call that returns the content of an envelope. */
function insideShape(call: Call, data: readonly string[], whole: Result, context: OperationScope): Shape {
  const { scope } = context;
  return {
    returns: unwrappedType(call, whole, scope),
    send: scope.runtime('requestInside'),
    optionsType: scope.runtimeType('RequestOptions'),
    plan: planDeclaration(call, scope.runtimeType('UnwrapPlan'), [['inside', pathLiteral(data)]], context),
    note: null,
  };
}

function existenceShape(call: Call, context: OperationScope): Shape {
  const { scope } = context;
  return {
    returns: promiseType(call, code`boolean`, scope),
    send: scope.runtime('exists'),
    optionsType: scope.runtimeType('RequestOptions'),
    plan: planDeclaration(call, scope.runtimeType('Plan'), [], context),
    note: null,
  };
}

/** The options of a call, including those of streams if it may be an event stream. */
function plainOptions({ responses }: Call, accepting: Code | null, scope: FileScope): Code {
  const contents = responses.flatMap((response) => response.contents);
  if (!contents.some(({ format }) => format === 'eventStream'))
    return accepting ?? scope.runtimeType('RequestOptions');
  const options = scope.runtimeType('StreamOptions');
  return accepting === null ? options : code`${accepting} & ${options}`;
}

function listShape(call: Call, paging: Paging, context: OperationScope): Shape {
  const { scope } = context;
  const { planType, items, pages } = pagingPlan(paging, context);
  const body = resultCode(call.result, scope);
  const item = typeCode(paging.item, { scope, direction: 'response' });
  const entries: readonly Entry[] = [
    ['items', items],
    ['pages', pages],
  ];
  return {
    returns: listType(call, paging, item, body, scope),
    send: scope.runtime('paginate'),
    optionsType: scope.runtimeType('RequestOptions'),
    plan: planDeclaration(call, code`${scope.runtimeType(planType)}<${body}, ${item}>`, entries, context),
    note: null,
  };
}

function workShape(call: Call, follow: FollowPlan, follows: SharedFollows, context: OperationScope): Shape {
  const { scope } = context;
  const { uses, planType } = follow;
  return {
    returns: workType(call, follow, scope),
    send: scope.runtime(uses.start),
    optionsType: scope.runtimeType('LongRunningOptions'),
    plan: planDeclaration(call, planType, [['follow', follows.reference(follow)]], context),
    note: follow.note,
  };
}
