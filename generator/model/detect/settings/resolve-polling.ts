import type { PollArgument, Polling, ValuePath } from '../../types.ts';
import { readersIn, type Reader } from '../get-by-id.ts';
import { argumentsFor } from '../polling/arguments.ts';
import { findCancel } from '../polling/cancel.ts';
import { declaredResult } from '../polling/declared-result.ts';
import { embeddedIn } from '../polling/reader-status.ts';
import { lastStatus, resultOf } from '../polling/result.ts';
import { membersOf, modelOf, typeAt } from '../shape.ts';
import type { Subject } from '../surface.ts';
import type { Check, Declared } from './check.ts';
import { resolveCall } from './resolve-call.ts';
import { resolveMonitor, resolveStatus } from './resolve-status.ts';
import type { PollingSetting } from './schema.ts';

type OperationSetting = Extract<PollingSetting, { type: 'operation' }>;

/**
 * Checks declared polling against the operations that it names and adds defaults. Null if a part is invalid.
 */
export function resolvePolling(check: Check, declared: Declared<PollingSetting>): Polling | null {
  const { setting } = declared;
  const rest = { cancel: resolveCancel(check, declared), intervalSeconds: setting.intervalSeconds ?? null };
  if (setting.cancel !== undefined && rest.cancel === null) return null;
  if (setting.type === 'header') {
    const result = resolveHeaderResult(check, declared);
    return result === null
      ? null
      : { poll: headerPoll(setting), status: resolveMonitor(setting.status), result, ...rest };
  }
  const target = check.operation(setting.operation, declared.originOf('operation'));
  const status = target === null ? null : resolveStatus(check, declared, target.response?.type ?? null);
  const followed = target === null ? null : follow(check, setting, declared, target);
  if (status === null || followed === null) return null;
  const result = resolveResult(check, declared, followed);
  if (result === null) return null;
  const poll = { kind: 'operation', operation: followed.target.operation.id, input: followed.input } as const;
  const cancel =
    rest.cancel ?? (followed.reader && findCancel(check.surface, followed.reader, followed.input));
  return { ...rest, poll: { ...poll, embedded: followed.embedded }, status, result, cancel };
}

type HeaderSetting = Extract<PollingSetting, { type: 'header' }>;

function headerPoll({ finalStateVia, status }: HeaderSetting): Polling['poll'] {
  return {
    kind: 'header',
    finalStateVia: finalStateVia ?? null,
    hasStatusPath: status?.path !== undefined,
  };
}

/** The headers lead to the result, whose type the operation itself declares. */
function resolveHeaderResult(
  check: Check,
  { setting, originOf }: Declared<PollingSetting>,
): Polling['result'] | null {
  if (setting.result === undefined) return declaredResult(check.subject.operation);
  if (setting.result === 'none') return { kind: 'none' };
  const problem =
    'with "type: header", "result" is "none" or left out: "finalStateVia" says where it is read';
  return check.problem(problem, originOf('result'));
}

interface Followed {
  readonly target: Subject;
  readonly reader: Reader | null;
  readonly input: readonly PollArgument[];
  readonly embedded: ValuePath | null;
}

/** The call of the polled operation, and the place of its response in the first response, if there is one. */
function follow(
  check: Check,
  setting: OperationSetting,
  { originOf }: Declared<unknown>,
  target: Subject,
): Followed | null {
  const { surface, subject } = check;
  if (setting.embedded !== undefined && check.output(setting.embedded, originOf('embedded')) === null)
    return null;
  const reader = readersIn(surface.models, target).find(({ path }) => path.length === 0) ?? null;
  const place = setting.embedded ?? (reader === null ? null : placeOf(check, reader));
  const embedded = reader === null || place === null ? null : embeddedIn(surface, subject, reader, place);
  if (setting.input !== undefined) {
    const input =
      resolveCall(check, { operation: setting.operation, input: setting.input }, originOf)?.input ?? null;
    return input === null ? null : { target, reader, input, embedded };
  }
  const input = reader === null ? null : argumentsFor(surface.models, subject, reader, place ?? []);
  if (input === null)
    return check.problem('the input of the polled operation is not known; set "input"', originOf());
  return { target, reader, input, embedded };
}

/** The path at which the response has the model of a reader. */
function placeOf({ surface, subject }: Check, reader: Reader): ValuePath | null {
  const { response } = subject;
  if (response === null) return null;
  const places = [[], ...membersOf(surface.models, response.type, 2).map(({ path }) => path)];
  const holds = (path: ValuePath): boolean => {
    const type = typeAt(surface.models, response.type, path);
    return type !== null && modelOf(surface.models, type) === reader.model;
  };
  return places.find(holds) ?? null;
}

function resolveResult(
  check: Check,
  { setting, originOf }: Declared<PollingSetting>,
  { embedded, target }: Followed,
): Polling['result'] | null {
  const { result } = setting;
  if (result === 'none') return { kind: 'none' };
  if (result === undefined) {
    const found = embedded === null ? null : resultOf(check.surface, check.subject, embedded, []).value;
    return found ?? lastStatus(check.subject, []);
  }
  if ('embedded' in result) {
    const path = result.embedded;
    const found = check.output(path, originOf('result', 'embedded'), target.response?.type ?? null);
    return found === null ? null : { kind: 'embedded', path };
  }
  const call = resolveCall(check, result, (...keys) => originOf('result', ...keys));
  return call === null ? null : { kind: 'operation', ...call };
}

function resolveCancel(check: Check, { setting, originOf }: Declared<PollingSetting>): Polling['cancel'] {
  if (setting.cancel === undefined) return null;
  return resolveCall(check, setting.cancel, (...keys) => originOf('cancel', ...keys));
}
