import type { Origin } from '../../diagnostics/origin.ts';
import { parsePointer } from '../../load/pointer.ts';
import type { Model, ModelUse } from '../../model/types.ts';
import { words } from '../../words.ts';
import { phrase } from '../operation-words.ts';
import { singular } from '../../model/plurals.ts';
import type { Claim, Naming, Words } from './claim.ts';

/**
 * The component of a section other than schemas (`components.responses.NotFound`: a response or body that is
 * a file of its own), or a definition in a group of definitions.
 */
export const bySection: Claim = ({ origin, hints }) => {
  const tokens = parsePointer(origin.pointer);
  // If the key of a schema is not the name of a component, a framework wrote it.
  if (hints.component === null && tokens.at(-2) === 'schemas') return null;
  const isItem = tokens.at(-1) === 'items';
  const outer = withoutSchema(isItem ? tokens.slice(0, -1) : tokens);
  if (outer === null || outer.some((token) => structural.has(token))) return null;
  const name = withoutStatus(words(outer.at(-1) ?? fileName(origin.file)));
  if (name.length === 0) return null;
  return isItem ? singular(name) : name;
};

/**
 * Drops a status, which says nothing about the schema: `ml.get_buckets#200` is about buckets. Nothing is left
 * of `400`.
 */
function withoutStatus(name: Words): Words {
  return /^[1-5]\d\d$/.test(name.at(-1) ?? '') ? name.slice(0, -1) : name;
}

/** Like {@link bySection}, with the group of the definition. */
export const byDefinitionGroup: Claim = ({ origin }) => {
  const tokens = parsePointer(origin.pointer);
  const isApart =
    tokens.length > 1 && !tokens.some((token) => structural.has(token) || sectionKeys.has(token));
  return isApart ? tokens.slice(-2).flatMap(words) : null;
};

/** Keys between a component or a path and its content. They are not names. */
const structural: ReadonlySet<string> = new Set(
  (
    'paths webhooks callbacks responses requestBody parameters properties items additionalProperties oneOf anyOf allOf ' +
    'prefixItems patternProperties not if then else'
  ).split(' '),
);

const sectionKeys: ReadonlySet<string> = new Set(
  'components schemas definitions $defs schema content requestBodies headers'.split(' '),
);

/**
 * The pointer without the keys that lead to the schema: a component, or empty if the schema is the whole
 * file. Null for other places.
 */
function withoutSchema(tokens: readonly string[]): readonly string[] | null {
  const isInSection = /^(?:responses|requestBodies)$/.test(
    (tokens[0] === 'components' ? tokens[1] : tokens[0]) ?? '',
  );
  const start = isInSection ? (tokens[0] === 'components' ? 2 : 1) : 0;
  const rest = tokens.slice(start);
  const schema = rest.indexOf('schema');
  if (schema === -1) return isInSection === (rest.length === 1) ? rest : null;
  if (schema !== rest.length - 1) return null;
  const before = rest.slice(0, schema);
  return before.at(-2) === 'content' ? before.slice(0, -2) : before;
}

function fileName(file: string): string {
  const base = file.split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1) ?? '';
  return base.replace(/\.(?:json|ya?ml)$/i, '');
}

/**
 * The path from the holder (a model, or an operation's response or body), if nothing else distinguishes the
 * model from its siblings. The document does not offer these words as a name, but they lead a reader to the
 * place.
 */
export const byPath: Claim = (model, naming) => {
  const ways = model.uses.map((use) => pathFrom(use, model, naming));
  return ways.find((way) => way !== null) ?? null;
};

function pathFrom(use: ModelUse, { origin }: Model, naming: Naming): Words | null {
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

/**
 * Keys that lead to all places alike. The number after such a key may be the only difference between
 * siblings, except for members of `allOf`.
 */
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
