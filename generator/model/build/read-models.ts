import { at, members, type Place } from '../../load/place.ts';
import { formatOrigin } from '../../diagnostics/origin.ts';
import { referenceOf } from '../../load/references.ts';
import type { Model, SymbolId } from '../types.ts';
import { readDocs } from './docs.ts';
import { valueOfHelper } from './frameworks/drf.ts';
import { componentName, readHints } from './hints.ts';
import type { Definition, ModelRegistry } from './models.ts';
import type { SchemaReader } from './schema.ts';
import { inputsOf } from './units.ts';
import { sortedBy } from '../../order.ts';

/** A component and its definition, which may be in another file. */
interface Component {
  readonly name: string;
  readonly place: Place;
  readonly definition: Place;
}

/**
 * Reads all components and all targets of references, ordered by id.
 *
 * A component that only refers to a definition in a file gives that definition its name. A component that
 * refers to another component is an alias, a model of its own.
 */
export function readModels(reader: SchemaReader, registry: ModelRegistry): ReadonlyMap<SymbolId, Model> {
  const components = readComponents(reader);
  const aliasNames = new Map<string, string>();
  for (const { name, place, definition } of components) {
    const key = formatOrigin(definition.origin);
    const isAliasOfFile = isAlias(place, definition) && !isInDefinitions(definition) && !aliasNames.has(key);
    if (isAliasOfFile) aliasNames.set(key, name);
    registry.refer(isAliasOfFile ? definition : place);
  }
  const models: Model[] = [];
  for (const definition of registry.drain()) {
    const { id, place } = definition;
    const aliasName = aliasNames.get(formatOrigin(place.origin)) ?? null;
    const part = { kind: 'models', key: id, inputs: [...inputsOf(place), aliasName] } as const;
    models.push(reader.units.take(part, () => readModel(reader, definition, aliasName)));
  }
  return new Map(sortedBy(models, ({ id }) => id).map((model) => [model.id, model]));
}

/**
 * The components ordered by name, so that of two aliases of one definition always the same one names it.
 * Leaves out helper components, which unions expand.
 */
function readComponents({ documents }: SchemaReader): readonly Component[] {
  const all = sortedBy(members(at(documents.root, 'components', 'schemas')), ([name]) => name);
  return all
    .map(([name, place]) => ({ name, place, definition: documents.resolve(place) ?? place }))
    .filter(({ definition }) => valueOfHelper(definition) === null);
}

/** Whether a component is only a reference. */
function isAlias(place: Place, definition: Place): boolean {
  return referenceOf(place.value) !== null && place.value !== definition.value;
}

function isInDefinitions({ origin }: Place): boolean {
  return /\/(schemas|definitions|\$defs)\/[^/]*$/.test(origin.pointer);
}

function readModel(reader: SchemaReader, definition: Definition, aliasName: string | null): Model {
  const { id, place, role } = definition;
  const component = aliasName ?? componentName(place.origin);
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
