import { VIEW_VERSION } from './common.ts';

/**
 * What each version of the views removed, or gave another meaning: what a team must look at in its templates. Fields that only
 * came make no version.
 */
const changes: ReadonlyMap<number, readonly string[]> = new Map([[1, ['the first version']]]);

/**
 * What changed in the views after a version, for people.
 *
 * @param version - that a template was made for; null where it does not say
 * @returns one sentence, or the empty string where nothing is known of that version
 */
export function changesSince(version: number | null): string {
  if (version === null || version > VIEW_VERSION) return '';
  const later = [...changes].filter(([each]) => each > version && each > 1);
  const told = later.flatMap(([each, texts]) => texts.map((text) => `${text} (${each})`));
  return told.length === 0 ? '' : ` Since then: ${told.join('; ')}.`;
}
