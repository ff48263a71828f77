import type { Model, SymbolId } from '../../model/types.ts';
import { parsePointer } from '../../load/pointer.ts';
import { words } from '../case.ts';
import { singular } from '../singular.ts';
import type { Claim, Naming, Words } from './claim.ts';

/**
 * The component whose schema it is, under another heading than schemas: `components.responses.NotFound`, a response or
 * body that is a file of its own, or a definition inside a group of them.
 */
export const byShelf: Claim = ({ origin }) => {
  const tokens = parsePointer(origin.pointer);
  const isItem = tokens.at(-1) === 'items';
  const outer = withoutSchema(isItem ? tokens.slice(0, -1) : tokens);
  if (outer === null || outer.some((token) => structural.has(token))) return null;
  const name = withoutStatus(words(outer.at(-1) ?? fileName(origin.file)));
  return isItem ? singular(name) : name;
};

/** `ml.get_buckets#200` is about buckets; that it stands for a status says nothing about the schema. */
function withoutStatus(name: Words): Words {
  return name.length > 1 && /^[1-5]\d\d$/.test(name.at(-1) ?? '') ? name.slice(0, -1) : name;
}

/** As {@link byShelf}, with the group that the definition stands in. */
export const byGroup: Claim = ({ origin }) => {
  const tokens = parsePointer(origin.pointer);
  const isApart = tokens.length > 1 && !tokens.some((token) => structural.has(token) || shelves.has(token));
  return isApart ? tokens.slice(-2).flatMap(words) : null;
};

/** What leads from a component or a path to what stands in it, and so is nobody's name. */
const structural: ReadonlySet<string> = new Set(
  (
    'paths webhooks callbacks responses requestBody parameters properties items additionalProperties oneOf anyOf allOf ' +
    'prefixItems patternProperties not if then else'
  ).split(' '),
);

const shelves: ReadonlySet<string> = new Set(
  'components schemas definitions $defs schema content requestBodies headers'.split(' '),
);

/** The pointer of what has the schema: a component, or nothing where that is the file. null for other places. */
function withoutSchema(tokens: readonly string[]): readonly string[] | null {
  const isShelved = /^(?:responses|requestBodies)$/.test(
    (tokens[0] === 'components' ? tokens[1] : tokens[0]) ?? '',
  );
  const start = isShelved ? (tokens[0] === 'components' ? 2 : 1) : 0;
  const rest = tokens.slice(start);
  const schema = rest.indexOf('schema');
  if (schema === -1) return isShelved === (rest.length === 1) ? rest : null;
  if (schema !== rest.length - 1) return null;
  const before = rest.slice(0, schema);
  return before.at(-2) === 'content' ? before.slice(0, -2) : before;
}

function fileName(file: string): string {
  const base = file.split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1) ?? '';
  return base.replace(/\.(?:json|ya?ml)$/i, '');
}

/**
 * The way to it from what holds it, where nothing else tells it from its siblings: words that the document does not
 * offer as a name, but that lead a reader to the place.
 */
export const byWay: Claim = (model, naming) => {
  const owner = model.uses.flatMap((use) => ('owner' in use ? use.owner : []))[0];
  return owner === undefined ? null : wayFrom(owner, model, naming);
};

function wayFrom(owner: SymbolId, { origin }: Model, naming: Naming): Words | null {
  const holder = naming.models.get(owner);
  const name = naming.words(owner);
  if (!holder || !name || holder.origin.file !== origin.file) return null;
  if (!origin.pointer.startsWith(`${holder.origin.pointer}/`)) return null;
  const way = origin.pointer
    .slice(holder.origin.pointer.length)
    .replace(/\/(?:properties|items|allOf\/\d+)(?=\/|$)/g, '');
  return way === '' ? null : [...name, ...words(way)];
}
