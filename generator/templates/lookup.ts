import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sortedBy } from '../order.ts';
import type { ProductTemplates } from './product-templates.ts';
import { readHeader, type TemplateHeader } from './header.ts';
import {
  readFolder,
  baseFolder,
  otherFiles,
  shownPath,
  type OtherFile,
  type TemplateSource,
} from './sources.ts';

/** A template with its header. */
export interface Template extends TemplateSource {
  readonly header: TemplateHeader;
}

/** All templates of a run. For each file, the team's folders come before ours. */
export interface TemplateSet {
  /** The product of the templates. */
  readonly product: ProductTemplates;
  /** Ours, by name. */
  readonly base: ReadonlyMap<string, Template>;
  /** The team's overrides, extras and drops, by name. */
  readonly team: ReadonlyMap<string, Template>;
  /** Folders that do not exist. */
  readonly missing: readonly string[];
  /** Files in the team's folders that are not read. */
  readonly others: readonly OtherFile[];
}

/** Reads all templates. If two folders have a file of one name, the first folder wins. */
export function findTemplates(product: ProductTemplates, folders: readonly string[]): TemplateSet {
  const base = readFolder(join(baseFolder(), product.folder), 'base');
  const team = folders.map((folder) => readFolder(folder, 'team'));
  return {
    product,
    base: byName(base),
    team: byName(team.reverse().flat()),
    missing: folders.filter((folder) => !existsSync(folder)).map(shownPath),
    others: folders.flatMap(otherFiles),
  };
}

function byName(sources: readonly TemplateSource[]): ReadonlyMap<string, Template> {
  const sorted = sortedBy(sources, ({ name }) => name);
  return new Map(sorted.map((source) => [source.name, { ...source, header: readHeader(source.text) }]));
}

/** The template with a name; null without one. */
export function lookUp({ base, team }: TemplateSet, name: string): Template | null {
  return team.get(name) ?? base.get(name) ?? null;
}

/** Whether a template is that of a whole file, and not a partial. */
export function isFileTemplate(name: string): boolean {
  return !name.startsWith('partials/');
}

/** Whether a team's template creates a file of its own. */
export function isExtra(name: string): boolean {
  return name.startsWith('extra/');
}

/** The name of a partial in calls: `operation` for `partials/operation`. */
export function partialName(name: string): string {
  return name.replace(/^partials\//, '');
}

/** Names of all partials, for calls and for messages. */
export function partialNames({ base, team }: TemplateSet): ReadonlyMap<string, Template> {
  const ours = [...base].map(([name, template]): [string, Template] => [
    `base/${partialName(name)}`,
    template,
  ]);
  const all = [...base, ...team].filter(([name]) => !isFileTemplate(name));
  return new Map([
    ...ours,
    ...all.map(([name, template]): [string, Template] => [partialName(name), template]),
  ]);
}
