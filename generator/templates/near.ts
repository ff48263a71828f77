import { nearest } from '../nearest.ts';

/** The nearest name; null if none is near. Names are compared with and without their folder and extension. */
export function near(wrong: string, names: Iterable<string>): string | null {
  return nearest(wrong, names, spellingsOf);
}

/** The whole name, and the name without folder and extension: `operation` of `partials/operation`. */
function spellingsOf(name: string): readonly string[] {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return [name, last, last.replace(/\.\w+$/, '')];
}
