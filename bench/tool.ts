import type { Command } from './measure.ts';

/** A generator under measurement. */
export interface Tool {
  readonly name: string;
  /** Of its package. */
  version(): string;
  /** What it writes, and what is done to it, as the tables tell. */
  readonly note: string;
  /** The folder that its output goes below. */
  readonly outputs: string;
  /** The command that generates code for the document at `spec` into the folder `out`. */
  command(spec: string, out: string): Command;
}

/** A build of our generator. */
export interface OwnTool extends Tool {
  /** The folder that it runs and writes in. Its caches are kept there, so that they can be emptied. */
  readonly project: string;
}

/** Everything that is measured in one run. */
export interface Tools {
  readonly ours: OwnTool;
  /** An earlier commit of ours; null if there is none to compare with. */
  readonly baseline: OwnTool | null;
  /** Generators of others. */
  readonly peers: readonly Tool[];
}

/** The builds of our generator, today's first. */
export function ownTools({ ours, baseline }: Tools): readonly OwnTool[] {
  return baseline === null ? [ours] : [ours, baseline];
}

/** All generators, ours first. */
export function allTools(tools: Tools): readonly Tool[] {
  return [...ownTools(tools), ...tools.peers];
}
