import type { Limits } from './types.ts';

/** Limits above all known documents: the largest public ones have 13 MB, 3,000 files and 60 levels. */
export const defaultLimits: Limits = {
  fileBytes: 128 * 1024 * 1024,
  files: 10_000,
  depth: 256,
  values: 20_000_000,
  requestMs: 30_000,
};
