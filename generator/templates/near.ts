import { nearest } from '../nearest.ts';

/** ` Did you mean operation?`, or nothing where no name is near. */
export function near(wrong: string, names: Iterable<string>): string {
  const best = nearest(wrong, names, spellingsOf);
  return best === null ? '' : ` Did you mean ${best}?`;
}

/** The whole name, and what is left of it without its folder and ending: `operation` of `partials/operation`. */
function spellingsOf(name: string): readonly string[] {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return [name, last, last.replace(/\.\w+$/, '')];
}
