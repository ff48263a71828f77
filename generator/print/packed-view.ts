import { assembled, isCode } from '../escape/code.ts';
import { Text } from '../escape/text.ts';
import { Declaration, plainTree, type DeclarationTree } from '../products/sdk/declarations/declaration.ts';
import { OnDemand } from '../products/sdk/views/on-demand.ts';

/** A view as plain data. Its strings are code. */
type Packed =
  | string
  | boolean
  | null
  | readonly Packed[]
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'declaration'; readonly tree: DeclarationTree }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Packed>> };

/**
 * A view as JSON (a {@link Packed}), for the worker that renders it. The text grows without a tree of plain
 * values, and without `join`, which would copy the text of a value at each level.
 *
 * @param mayRead - whether a template may read a field that is computed on demand
 * @throws {Error} if the view has values other than code, text, declarations, booleans, null, lists and
 * groups of these
 */
export function packView(view: unknown, mayRead: (field: string) => boolean): string {
  if (isCode(view)) return JSON.stringify(view.toString());
  if (view === null || typeof view === 'boolean') return String(view);
  if (Array.isArray(view)) return packList(view, mayRead);
  if (view instanceof Text) return `{"kind":"text","raw":${JSON.stringify(Text.raw(view))}}`;
  if (view instanceof Declaration)
    return `{"kind":"declaration","tree":${JSON.stringify(plainTree(view.tree))}}`;
  if (typeof view !== 'object') throw new Error(`A view holds nothing of type ${typeof view}.`);
  let fields = '';
  for (const [name, field] of Object.entries(view)) {
    if (field instanceof OnDemand && !mayRead(name)) continue;
    const value: unknown = field instanceof OnDemand ? field.make() : field;
    fields += `${fields === '' ? '' : ','}"${name}":${packView(value, mayRead)}`;
  }
  return `{"kind":"fields","fields":{${fields}}}`;
}

function packList(values: readonly unknown[], mayRead: (field: string) => boolean): string {
  let list = '';
  for (const value of values) list += `${list === '' ? '' : ','}${packView(value, mayRead)}`;
  return `[${list}]`;
}

/**
 * The view that {@link packView} packed, with its declarations printed.
 *
 * @param print - prints a declaration from the text of its pieces
 */
export function unpackView(json: string, print: (tree: DeclarationTree) => string): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- `packView` wrote it
  const view: Packed = JSON.parse(json);
  return unpacked(view, print);
}

function unpacked(value: Packed, print: (tree: DeclarationTree) => string): unknown {
  if (typeof value === 'string') return assembled(value);
  if (value === null || typeof value === 'boolean') return value;
  if (!('kind' in value)) return value.map((item) => unpacked(item, print));
  switch (value.kind) {
    case 'text':
      return new Text(value.raw);
    case 'declaration':
      return assembled(print(value.tree));
    case 'fields': {
      const fields: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(value.fields)) fields[name] = unpacked(field, print);
      return fields;
    }
  }
}
