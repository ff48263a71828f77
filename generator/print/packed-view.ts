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
 * A view as JSON, for the worker that renders it.
 *
 * @param mayRead - whether a template may read a field that is computed on demand
 * @throws {Error} if the view has values other than code, text, declarations, booleans, null, lists and
 * groups of these
 */
export function packView(view: object, mayRead: (field: string) => boolean): string {
  return JSON.stringify(packed(view, mayRead));
}

function packed(value: unknown, mayRead: (field: string) => boolean): Packed {
  if (isCode(value)) return value.toString();
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => packed(item, mayRead));
  if (value instanceof Text) return { kind: 'text', raw: Text.raw(value) };
  if (value instanceof Declaration) return { kind: 'declaration', tree: plainTree(value.tree) };
  if (typeof value !== 'object') throw new Error(`A view holds nothing of type ${typeof value}.`);
  const fields: Record<string, Packed> = {};
  for (const [name, field] of Object.entries(value)) {
    if (!(field instanceof OnDemand)) fields[name] = packed(field, mayRead);
    else if (mayRead(name)) fields[name] = packed(field.make(), mayRead);
  }
  return { kind: 'fields', fields };
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
