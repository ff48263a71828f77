import { at, members, text, type Place } from '../../../load/place.ts';
import type { PollArgument, Polling } from '../../types.ts';
import { longRunning, type Finding } from '../finding.ts';
import { readersIn } from '../get-by-id.ts';
import { findCancel } from '../polling/cancel.ts';
import { embeddedIn, vocabularyOf } from '../polling/reader-status.ts';
import { lastStatus, resultOf } from '../polling/result.ts';
import { statusOf } from '../status.ts';
import type { Subject } from '../surface.ts';
import { isWorkStatus } from '../vocabulary.ts';
import { pointerPath, runtimeValue } from './expression.ts';
import { checkFor, type DetectionContext } from './source.ts';

/**
 * Reads OpenAPI links (OpenAPI 3.2, section 4.20) of a successful response. A link to a read whose status has
 * a successful final state describes how to follow started work.
 */
export function fromLinks(context: DetectionContext): readonly Finding[] {
  const { subject, documents } = context;
  if (['GET', 'HEAD', 'QUERY'].includes(subject.operation.method)) return [];
  const raw = context.raw();
  const successes = members(raw && at(raw, 'responses')).filter(([status]) => status.startsWith('2'));
  for (const [, reference] of successes) {
    const response = documents.resolve(reference);
    for (const [name, place] of members(response && at(response, 'links'))) {
      const link = documents.resolve(place);
      const polling = link && followed(context, link);
      if (polling !== null) return [longRunning(polling, 'link', [`the link "${name}" leads to its status`])];
    }
  }
  return [];
}

function followed(context: DetectionContext, link: Place): Polling | null {
  const { surface, subject } = context;
  const target = targetOf(context, link);
  const reader =
    target && readersIn(surface.models, target).find((found) => statusOfWork(context, found.model));
  const status = reader && statusOfWork(context, reader.model);
  if (target === null || !reader || !status || target.operation.method !== 'GET') return null;
  const input = argumentsOf(context, link, target);
  if (input === null) return null;
  const place = subject.response === null ? null : embeddedIn(surface, subject, reader, reader.path);
  return {
    poll: { kind: 'operation', operation: target.operation.id, input, embedded: place },
    status: vocabularyOf(surface, reader, status),
    result:
      place === null
        ? lastStatus(subject, reader.path)
        : resultOf(surface, subject, place, place.length === 0 ? reader.path : null).value,
    cancel: findCancel(surface, reader, input),
    intervalSeconds: null,
  };
}

function statusOfWork(
  { surface: { models } }: DetectionContext,
  id: Parameters<typeof models.get>[0],
): ReturnType<typeof statusOf> {
  const model = models.get(id);
  const status = model === undefined ? null : statusOf(models, model.type);
  return status !== null && isWorkStatus(status.meanings) ? status : null;
}

/** The target operation of a link: by its id, or by a reference into this document's paths. */
function targetOf(context: DetectionContext, link: Place): Subject | null {
  const check = checkFor(context, 'a link');
  const id = text(link, 'operationId');
  if (id !== null) return check.operation(id, at(link, 'operationId')?.origin ?? link.origin);
  const [paths, path, method] = pointerPath((text(link, 'operationRef') ?? '').replace(/^[^#]*#/, ''));
  if (paths !== 'paths' || path === undefined || method === undefined) return null;
  return check.operation(`${method.toUpperCase()} ${path}`, at(link, 'operationRef')?.origin ?? link.origin);
}

/**
 * The link's parameters as inputs; null if one is not a value of the call, or if a required input is missing.
 */
function argumentsOf(
  context: DetectionContext,
  link: Place,
  target: Subject,
): readonly PollArgument[] | null {
  const found: PollArgument[] = [];
  for (const [name, place] of members(at(link, 'parameters'))) {
    const argument =
      typeof place.value === 'string' ? argumentOf(context, target, name, place.value, place) : null;
    if (argument === null) return null;
    found.push(argument);
  }
  const complete = target.inputs.every(
    ({ required, key }) => !required || found.some((given) => given.key === key),
  );
  return complete ? found : null;
}

function argumentOf(
  context: DetectionContext,
  target: Subject,
  name: string,
  expression: string,
  { origin }: Place,
): PollArgument | null {
  const check = checkFor(context, 'a link');
  const field = check.input(name.replace(/^(?:path|query|header|cookie)\./, ''), origin, target);
  const value = runtimeValue(expression);
  if (field === null || value === null) return null;
  if (value.from === 'response') {
    return check.output(value.path, origin) === null
      ? null
      : { key: field.key, from: 'response', path: value.path };
  }
  const own = check.input(value.name, origin);
  return own === null ? null : { key: field.key, from: 'input', path: [own.key] };
}
