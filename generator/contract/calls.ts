import type { Diagnostics } from '../diagnostics/report.ts';
import type { Getter } from '../last-results.ts';
import type { Operation, Response as ModelResponse, SymbolId } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { behaviourOf } from './behaviours.ts';
import { sameServers, serversOf } from './client.ts';
import { givenOf } from './envelope.ts';
import { headersType } from './headers.ts';
import { idempotencyKeyOf, withoutNeedOf, type IdempotencyHeader } from './idempotency-key.ts';
import { inputOf } from './inputs.ts';
import type { Known } from './polling.ts';
import { bodyType, choicesOf, finalResultOf, otherContents, resultOf } from './results.ts';
import { sameSecurity, securityOf } from './security.ts';
import type { TypeTrees } from './type-trees.ts';
import type { Behaviour, Body, Call, Client, Input, Response } from './types.ts';
import type { Models } from './visit.ts';

/** The context that calls need. */
export interface CallContext {
  readonly names: Names;
  readonly trees: TypeTrees;
  readonly models: Models;
  readonly client: Pick<Client, 'servers' | 'security'>;
  readonly idempotencyHeader: IdempotencyHeader;
  /** Whether several operations share the type of an operation's headers. */
  readonly sharesHeaders: (id: SymbolId) => boolean;
  readonly diagnostics: Diagnostics;
}

/** Makes the calls of operations. */
export interface CallMaker {
  draft(operation: Operation, resource: SymbolId): DraftCall;
  call(draft: DraftCall, others: Getter<SymbolId, DraftCall>): Call;
}

/** Creates a maker that makes each call. */
export function callMaker(context: CallContext): CallMaker {
  return {
    draft: (operation, resource) => draftCall(operation, resource, context),
    call: (draft, others) => callOf(draft, others, context),
  };
}

/** A call without its behaviour, which depends on other calls. */
export interface DraftCall extends Known {
  readonly operation: Operation;
  readonly resource: SymbolId;
  readonly responses: readonly Response[];
  readonly idempotencyKey: Call['idempotencyKey'];
}

/** The input and responses of an operation. */
export function draftCall(operation: Operation, resource: SymbolId, context: CallContext): DraftCall {
  const { names, trees, models, idempotencyHeader } = context;
  const { input, behaviour, envelope } = operation;
  const responses = operation.responses.map((response) => responseOf(response, trees));
  const extended = input.extends === null ? null : names.model(input.extends);
  const inputFor = (fields: typeof input.fields): Input =>
    inputOf(
      { ...operation, input: { ...input, fields } },
      names.input(operation.id),
      extended,
      trees,
      models,
    );
  const key = idempotencyKeyOf(operation, inputFor(input.fields), idempotencyHeader, models);
  return {
    operation,
    resource,
    id: `${names.resource(resource)}.${names.method(operation.id)}`,
    input: inputFor(withoutNeedOf(input.fields, key)),
    responses,
    idempotencyKey: key,
    result: givenOf(resultOf(responses, behaviour.kind === 'call'), envelope, models).result,
    isPlain: behaviour.kind === 'call' || behaviour.kind === 'waitable',
  };
}

/** Adds the behaviour to a call, given all other calls by operation. */
export function callOf(draft: DraftCall, others: Getter<SymbolId, DraftCall>, context: CallContext): Call {
  const { operation, id, input, responses, idempotencyKey } = draft;
  const { names, trees, client, models } = context;
  const { id: symbol, operationId, naming, method, path, docs, idempotent } = operation;
  const behaviour = knownBehaviour(draft, others, context);
  const isPlain = behaviour.kind === 'call';
  const results = isPlain ? choicesOf(responses) : null;
  const security = securityOf(operation.security);
  const servers = operation.servers && serversOf(operation.servers);
  return {
    id,
    name: names.method(symbol),
    functionName: names.function(symbol),
    ...{ operationId, naming, method, path, docs, input },
    body: bodyOf(operation.body, trees),
    responses,
    errors: operation.errors.map((response) => responseOf(response, trees)),
    ...givenOf(resultOf(responses, isPlain), operation.envelope, models),
    choice: results && { name: names.responses(symbol), results },
    headers: headersOf(draft, context),
    behaviour,
    security: sameSecurity(security, client.security) ? null : security,
    servers: servers === null || sameServers(servers, client.servers) ? null : servers,
    idempotent,
    idempotencyKey,
  };
}

function headersOf(
  { operation, resource }: DraftCall,
  { names, sharesHeaders, trees, models, diagnostics }: CallContext,
): Call['headers'] {
  const { id } = operation;
  const type = { name: names.headers(id), isShared: sharesHeaders(id), file: names.file(resource) };
  return headersType(operation, type, trees, models, diagnostics);
}

/**
 * The behaviour of a call. If its types lack the properties that the behaviour needs, the call is a plain
 * one, which is reported.
 */
function knownBehaviour(
  { operation, input, result, responses }: DraftCall,
  others: Getter<SymbolId, DraftCall>,
  { names, trees, models, diagnostics }: CallContext,
): Behaviour {
  const { id, origin } = operation;
  const sources = {
    input,
    result,
    response: bodyType(result),
    final: finalResultOf(responses),
    call: (called: SymbolId) => others.get(called) ?? null,
    modelName: (model: SymbolId) => names.model(model),
  };
  const waiterNames = { name: names.waiter(id), statesName: names.waitable(id) };
  const behaviour = behaviourOf(operation, sources, waiterNames, trees, models);
  if (typeof behaviour === 'string') {
    diagnostics.report('behaviour-without-type', origin, { what: behaviour });
    return { kind: 'call' };
  }
  if (behaviour.kind !== 'call') reportLeftOut(operation, responses, diagnostics);
  return behaviour;
}

/** Reports media types that callers cannot get, because the behaviour reads the first one. */
function reportLeftOut(operation: Operation, responses: readonly Response[], diagnostics: Diagnostics): void {
  const contents = operation.responses.flatMap((response) => response.contents);
  for (const { mediaType } of otherContents(responses, false)) {
    const origin = contents.find((content) => content.mediaType === mediaType)?.origin ?? operation.origin;
    diagnostics.report('response-form-left-out', origin, { mediaType });
  }
}

function responseOf({ status, description, contents, isOpen }: ModelResponse, trees: TypeTrees): Response {
  return { status, description, contents: contents.map(trees.content), isOpen: isOpen === true };
}

function bodyOf(body: Operation['body'], trees: TypeTrees): Body | null {
  if (body.kind === 'none') return null;
  const [first, ...others] = body.contents;
  return {
    required: body.required,
    placement: body.placement,
    contents: [trees.content(first), ...others.map(trees.content)],
  };
}
