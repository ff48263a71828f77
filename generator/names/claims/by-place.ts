import type { Origin } from '../../diagnostics/origin.ts';
import { parsePointer } from '../../load/pointer.ts';
import type { Model, ModelUse } from '../../model/types.ts';
import { words } from '../../words.ts';
import { phrase } from '../operation-words.ts';
import { singular } from '../../model/plurals.ts';
import type { Claim, Naming, Words } from './claim.ts';

/**
 * The component whose schema it is, under another heading than schemas: `components.responses.NotFound`, a response or
 * body that is a file of its own, or a definition inside a group of them.
 */
export const bySection: Claim = ({ origin, hints }) => {
  const tokens = parsePointer(origin.pointer);
  // The key of a schema that is no component's name was written by a framework.
  if (hints.component === null && tokens.at(-2) === 'schemas') return null;
  const isItem = tokens.at(-1) === 'items';
  const outer = withoutSchema(isItem ? tokens.slice(0, -1) : tokens);
  if (outer === null || outer.some((token) => structural.has(token))) return null;
  const name = withoutStatus(words(outer.at(-1) ?? fileName(origin.file)));
  if (name.length === 0) return null;
  return isItem ? singular(name) : name;
};

/** `ml.get_buckets#200` is about buckets, and `400` is about nothing: a status says nothing about the schema. */
function withoutStatus(name: Words): Words {
  return /^[1-5]\d\d$/.test(name.at(-1) ?? '') ? name.slice(0, -1) : name;
}

/** As {@link bySection}, with the group that the definition stands in. */
export const byDefinitionGroup: Claim = ({ origin }) => {
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
 * The way to it from what holds it, a model or an operation's response or body, where nothing else tells it from its siblings:
 * words that the document does not offer as a name, but that lead a reader to the place.
 */
export const byPath: Claim = (model, naming) => {
  const ways = model.uses.map((use) => wayFrom(use, model, naming));
  return ways.find((way) => way !== null) ?? null;
};

function wayFrom(use: ModelUse, { origin }: Model, naming: Naming): Words | null {
  const holder = holderOf(use, naming);
  if (holder === null || holder.origin.file !== origin.file) return null;
  const outer = holder.origin.pointer;
  if (!origin.pointer.startsWith(`${outer}/`)) return null;
  const tokens = parsePointer(origin.pointer.slice(outer.length));
  const way = tokens
    .slice('owner' in use ? 0 : tokens.indexOf('schema') + 1)
    .filter((token, index, all) => !leading.has(token) && all[index - 1] !== 'allOf');
  return way.length === 0 ? null : [...holder.name, ...way.flatMap(words)];
}

/** What leads to every place alike. The numbers after it are all that tells some siblings apart, except for members of `allOf`. */
const leading: ReadonlySet<string> = new Set('properties items prefixItems allOf oneOf anyOf'.split(' '));

function holderOf(use: ModelUse, naming: Naming): { readonly origin: Origin; readonly name: Words } | null {
  if ('owner' in use) {
    const name = naming.words(use.owner);
    const holder = naming.models.get(use.owner);
    return name === null || holder === undefined ? null : { origin: holder.origin, name };
  }
  if (use.kind !== 'response' && use.kind !== 'body') return null;
  const { operation, resource } = naming.operation(use.operation);
  const what = use.kind === 'body' ? ['body'] : use.error ? ['error', 'body'] : ['result'];
  return { origin: operation.origin, name: [...phrase(operation, resource), ...what] };
}
