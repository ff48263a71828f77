import leven from 'leven';

/** ` Did you mean operation?`, or nothing where no name is near. */
export function near(wrong: string, names: Iterable<string>): string {
  const ranked = [...names]
    .map((name) => ({ name, distance: distanceTo(name, wrong), whole: leven(wrong, name) }))
    .sort((a, b) => a.distance - b.distance || a.whole - b.whole);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(2, wrong.length / 3)
    ? ` Did you mean ${best.name}?`
    : '';
}

/** From the whole name, or from what is left of it without its folder and ending: `operation` of `partials/operation`. */
function distanceTo(name: string, wrong: string): number {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return Math.min(...[name, last, last.replace(/\.\w+$/, '')].map((form) => leven(wrong, form)));
}
