import { at, members, type Place } from '../../load/place.ts';
import { formatOrigin } from '../../diagnostics/origin.ts';
import { referenceOf } from '../../load/references.ts';
import type { Model, SymbolId } from '../types.ts';
import { readDocs } from './docs.ts';
import { valueOfHelper } from './frameworks/drf.ts';
import { componentName, readHints } from './hints.ts';
import type { Definition } from './models.ts';
import type { SchemaReader } from './schema.ts';
import { sortedBy } from '../../order.ts';

/** A component and the definition that it is, which may stand in another file. */
interface Component {
  readonly name: string;
  readonly place: Place;
  readonly definition: Place;
}

/**
 * Reads every component and everything that anything refers to, in order of id.
 *
 * A component that only refers to a file's definition lends it its name; one that refers to another component is an
 * alias, a model of its own.
 */
export function readModels(reader: SchemaReader): ReadonlyMap<SymbolId, Model> {
  const components = readComponents(reader);
  const lent = new Map<string, string>();
  for (const { name, place, definition } of components) {
    const key = formatOrigin(definition.origin);
    const lends = isAlias(place, definition) && !isShelved(definition) && !lent.has(key);
    if (lends) lent.set(key, name);
    reader.models.refer(lends ? definition : place);
  }
  const models: Model[] = [];
  for (const definition of reader.models.drain()) {
    models.push(readModel(reader, definition, lent.get(formatOrigin(definition.place.origin)) ?? null));
  }
  return new Map(sortedBy(models, ({ id }) => id).map((model) => [model.id, model]));
}

/** In order of name, without helpers that unions spell out, so that of two aliases of one definition always the same one names it. */
function readComponents({ documents }: SchemaReader): readonly Component[] {
  const all = sortedBy(members(at(documents.root, 'components', 'schemas')), ([name]) => name);
  return all
    .map(([name, place]) => ({ name, place, definition: documents.resolve(place) ?? place }))
    .filter(({ definition }) => valueOfHelper(definition) === null);
}

/** Whether a component says nothing of its own: what it refers to is all there is. */
function isAlias(place: Place, definition: Place): boolean {
  return referenceOf(place.value) !== null && place.value !== definition.value;
}

function isShelved({ origin }: Place): boolean {
  return /\/(schemas|definitions|\$defs)\/[^/]*$/.test(origin.pointer);
}

function readModel(reader: SchemaReader, definition: Definition, lent: string | null): Model {
  const { id, place, role } = definition;
  const component = lent ?? componentName(place.origin);
  const name = role === 'base' && component !== null ? `${component}Base` : component;
  const hints = readHints(place, name);
  return {
    id,
    type: reader.readDefinition(definition),
    docs: readDocs(reader.diagnostics, place),
    hints: role === 'base' ? { ...hints, pinned: null, title: null } : hints,
    places: [formatOrigin(place.origin)],
    uses: [],
    origin: place.origin,
  };
}
