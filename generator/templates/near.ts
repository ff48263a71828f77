import leven from 'leven';

/** ` Did you mean operation?`, or nothing where no name is near. */
export function near(wrong: string, names: Iterable<string>): string {
  const ranked = [...names]
    .map((name) => ({ name, distance: leven(wrong, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(2, wrong.length / 3)
    ? ` Did you mean ${best.name}?`
    : '';
}
