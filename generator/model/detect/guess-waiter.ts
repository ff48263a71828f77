import { waitable, type DetectedBehaviour } from './finding.ts';
import { readersIn } from './get-by-id.ts';
import { statusOf } from './status.ts';
import type { Subject, Surface } from './surface.ts';
import { isWorkStatus } from './vocabulary.ts';

/** Decides whether callers can wait on a read by id: its value has a state that changes, and final states. */
export function guessWaiter(surface: Surface, subject: Subject): DetectedBehaviour | null {
  for (const reader of readersIn(surface.models, subject)) {
    if (!reader.byId) continue;
    const model = surface.models.get(reader.model);
    const status = model === undefined ? null : statusOf(surface.models, model.type);
    if (status === null) continue;
    const { moving } = status.meanings;
    const targets = status.values.filter((value) => !moving.includes(value));
    if (moving.length === 0 || targets.length === 0) continue;
    // A machine that is off can be started again. Only the final states of work are permanent.
    const final = isWorkStatus(status.meanings)
      ? targets.filter((v) => !status.meanings.resting.includes(v))
      : [];
    const path = [...reader.path, status.property.wireName];
    return waitable({ path, targets, transitional: moving, final }, 'heuristic', [
      `${subject.operation.method} ${subject.operation.path} reads one resource by its id`,
      `its "${status.property.wireName}" has the transient values ${moving.map((value) => `"${value}"`).join(', ')}`,
    ]);
  }
  return null;
}
