import type { Waiter } from '../../types.ts';
import { closedEnumOf } from '../shape.ts';
import { statusOf } from '../status.ts';
import type { Check, Declared } from './check.ts';
import { checkStates } from './resolve-status.ts';
import type { WaitersSetting } from './schema.ts';

/** Checks a declared waiter against the response. States that it does not mention are intermediate. */
export function resolveWaiter(check: Check, { setting, originOf }: Declared<WaitersSetting>): Waiter | null {
  const { subject, surface } = check;
  const known = subject.response === null ? null : statusOf(surface.models, subject.response.type);
  const path = setting.path ?? (known === null ? null : [known.property.wireName]);
  if (path === null)
    return check.problem('the response has no state that could be found; set "path"', originOf());
  const type = check.output(path, originOf('path'));
  if (type === null) return null;
  const { targets, final = [] } = setting;
  const members = closedEnumOf(surface.models, type)?.members ?? [];
  const others = members.flatMap(({ value }) =>
    typeof value === 'string' && !targets.includes(value) ? [value] : [],
  );
  const transitional = setting.transitional ?? others.filter((value) => !final.includes(value));
  const lists = { targets, final, transitional };
  const right = Object.entries(lists).map(([key, values]) => checkStates(check, type, values, originOf(key)));
  return right.every(Boolean) ? { path, ...lists } : null;
}
