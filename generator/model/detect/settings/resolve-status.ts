import { conventionalMonitor } from '../../conventional-monitor.ts';
import type { StatusVocabulary, Type } from '../../types.ts';
import { closedEnumOf } from '../shape.ts';
import { reasonOf, statusOf } from '../status.ts';
import type { Check, Declared } from './check.ts';
import type { PollingSetting } from './schema.ts';

type StatusSetting = NonNullable<PollingSetting['status']>;
type Lists = Pick<StatusVocabulary, 'succeeded' | 'failed' | 'cancelled'>;

/**
 * The states of an operation that is polled by header. The type of the monitor's response is unknown, so they
 * are not checked.
 */
export function resolveMonitor(setting: StatusSetting | undefined): StatusVocabulary {
  const { path = conventionalMonitor.path, error = conventionalMonitor.error } = setting ?? {};
  if (setting?.succeeded === undefined) return { ...conventionalMonitor, path, error };
  return { path, error, ...listsOf(setting) };
}

/** Checks a declared status against the response of the polled operation, and adds defaults from there. */
export function resolveStatus(
  check: Check,
  { setting, originOf }: Declared<PollingSetting>,
  response: Type | null,
): StatusVocabulary | null {
  const { models } = check.surface;
  const declared = setting.status ?? {};
  const known = response === null ? null : statusOf(models, response);
  const path = declared.path ?? (known === null ? null : [known.property.wireName]);
  if (path === null)
    return check.problem('the polled response has no status that could be found; set "status"', originOf());
  const type = check.output(path, originOf('status', 'path'), response);
  const error = declared.error ?? (response === null ? null : reasonOf(models, response));
  const reasoned =
    declared.error === undefined ||
    check.output(declared.error, originOf('status', 'error'), response) !== null;
  if (type === null || !reasoned) return null;
  const lists = declared.succeeded === undefined ? known?.meanings : listsOf(declared);
  if (lists === undefined || lists.succeeded.length === 0) {
    return check.problem('nothing says which state is success; set "status.succeeded"', originOf('status'));
  }
  if (declared.succeeded !== undefined && !allKnown(check, type, lists, originOf)) return null;
  return { path, succeeded: lists.succeeded, failed: lists.failed, cancelled: lists.cancelled, error };
}

function listsOf({ succeeded = [], failed = [], cancelled = [] }: StatusSetting): Lists {
  return { succeeded, failed, cancelled };
}

function allKnown(check: Check, type: Type, lists: Lists, originOf: Declared<unknown>['originOf']): boolean {
  const kinds = ['succeeded', 'failed', 'cancelled'] as const;
  const found = kinds.map((kind) => checkStates(check, type, lists[kind], originOf('status', kind)));
  return found.every(Boolean);
}

/** Whether every value is one of a closed enum. A type that is not a closed enum accepts every value. */
export function checkStates(
  check: Check,
  type: Type,
  values: readonly (string | boolean)[],
  origin: ReturnType<Declared<unknown>['originOf']>,
): boolean {
  const members = closedEnumOf(check.surface.models, type)?.members;
  if (members === undefined) return true;
  const known = members.map(({ value }) => value);
  const strange = values.filter((value) => typeof value === 'boolean' || !known.includes(value));
  for (const value of strange) check.state(String(value), known.map(String), origin);
  return strange.length === 0;
}
