import { at, isObject, members, text, type Place } from '../place.ts';
import type { Upgrade } from './parts.ts';

/** Fields that describe a parameter or header, not its values. */
const describing: ReadonlySet<string> = new Set(
  'name in description required allowEmptyValue collectionFormat deprecated example examples'.split(' '),
);

/**
 * Upgrades a parameter outside the body: its type moves into a schema, and its `collectionFormat` becomes
 * style and explode.
 */
export function upgradeParameter(parameter: Place, upgrade: Upgrade): unknown {
  const { moves } = upgrade;
  const kept = members(parameter).filter(([key]) => isDescribing(key) && key !== 'collectionFormat');
  return moves.object(parameter.origin, [
    ...kept.map(([key, place]) => [key, moves.keep(place)] as const),
    ...styleOf(parameter, upgrade),
    ['schema', schemaOf(parameter, upgrade)],
  ]);
}

/** The schema for the values of a parameter, header or form field. */
export function schemaOf(parameter: Place, { moves }: Upgrade): unknown {
  const written = at(parameter, 'schema');
  if (written !== null) return moves.keep(written);
  const typing = members(parameter).filter(([key]) => !describing.has(key));
  return moves.object(
    parameter.origin,
    typing.map(([key, place]) => [key, moves.keep(place)]),
  );
}

/** `style` and `explode` of an array (2.0 Parameter Object, `collectionFormat`, by default csv). */
export function styleOf(parameter: Place, upgrade: Upgrade): readonly (readonly [string, unknown])[] {
  if (!isObject(parameter.value) || parameter.value['type'] !== 'array') return [];
  const where = text(parameter, 'in');
  if (where === 'path' || where === 'header' || where === null) return [];
  const format = text(parameter, 'collectionFormat') ?? 'csv';
  const style = styles.get(format);
  if (style === undefined)
    upgrade.diagnostics.report('unsupported-collection-format', parameter.origin, { format });
  return [
    ['style', style ?? 'form'],
    ['explode', format === 'multi'],
  ];
}

const styles: ReadonlyMap<string, string> = new Map([
  ['csv', 'form'],
  ['multi', 'form'],
  ['ssv', 'spaceDelimited'],
  ['tsv', 'tabDelimited'],
  ['pipes', 'pipeDelimited'],
]);

function isDescribing(key: string): boolean {
  return describing.has(key) || key.startsWith('x-');
}
