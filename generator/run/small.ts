import { isPath } from '../config/resolve-target.ts';
import { sizeOf } from '../output/disk.ts';
import type { Target } from './job.ts';

/** The largest small document, in bytes. Without a worker, a run of it needs no more memory than with one. */
const mostBytes = 2_500_000;

/** Whether the document of a target is a small file. Starting a worker for it would take longer than it saves. */
export function isSmall({ config: { spec } }: Target): boolean {
  const size = isPath(spec) ? sizeOf(spec) : null;
  return size !== null && size <= mostBytes;
}
