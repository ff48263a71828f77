import type { Command } from './measure.ts';

/** A generator under measurement. */
export interface Tool {
  readonly name: string;
  /** Version of its package. */
  version(): string;
  /** Its output and how it is used, for the tables. */
  readonly note: string;
  /** The parent folder of its outputs. */
  readonly outputs: string;
  /** The command that generates code for the document at `spec` into the folder `out`. */
  command(spec: string, out: string): Command;
}

/** A build of our generator. */
export interface OwnTool extends Tool {
  /** The folder that it runs and writes in. It has its caches, so that they can be deleted. */
  readonly project: string;
}

/** All tools of one run. */
export interface Tools {
  readonly ours: OwnTool;
  /** A build of an earlier commit; null without one. */
  readonly baseline: OwnTool | null;
  /** Other generators. */
  readonly peers: readonly Tool[];
}

/** The builds of our generator, the current one first. */
export function ownTools({ ours, baseline }: Tools): readonly OwnTool[] {
  return baseline === null ? [ours] : [ours, baseline];
}

/** All generators, ours first. */
export function allTools(tools: Tools): readonly Tool[] {
  return [...ownTools(tools), ...tools.peers];
}
