import { safeText, shielded } from '../safe-text.js';
import type { Sink } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { isObject } from '../values.js';
import type { Format } from './format.js';
import { jsonForm, type Json } from './json-form.js';

/** How results are printed. */
export interface Look {
  readonly format: Format;
  /** The columns of the table, dotted for values inside objects; null for the default columns. */
  readonly columns: readonly string[] | null;
  /** A JMESPath expression; null for the whole result. */
  readonly query: string | null;
  readonly idField: string;
}

/** Prints the items of a list as they arrive. */
export interface ListPrinter {
  print(items: readonly unknown[]): Promise<void>;
  /** Ends the output. */
  end(): Promise<void>;
}

/** Prints one result. Prints nothing for a result without a body. */
export async function printValue(value: unknown, look: Look, out: Sink): Promise<void> {
  const shown = await queried(jsonForm(value), look.query);
  if (shown === undefined) return;
  if (Array.isArray(shown) && look.format !== 'json' && look.format !== 'yaml') {
    const printer = await itemPrinter(look, out);
    await printer.print(shown);
    return printer.end();
  }
  await out.write(await textOf(shown, look, out));
}

/** The printer of a list. With a query, the list is printed at its end, because the query is about all items. */
export async function listPrinter(look: Look, out: Sink): Promise<ListPrinter> {
  if (look.query === null && look.format !== 'yaml') return itemPrinter(look, out);
  const all: unknown[] = [];
  return {
    async print(items) {
      all.push(...items);
    },
    end: () => printValue(all, look, out),
  };
}

async function itemPrinter(look: Look, out: Sink): Promise<ListPrinter> {
  if (look.format === 'json') return arrayPrinter(out);
  if (look.format === 'table') {
    const { tablePrinter } = await import('./table.js');
    return tablePrinter(look.columns, out);
  }
  return {
    async print(items) {
      for (const item of items) await out.write(await textOf(jsonForm(item), look, out));
    },
    end: async () => {},
  };
}

/** Writes an array item by item, with the layout of `JSON.stringify(items, null, 2)`. */
function arrayPrinter(out: Sink): ListPrinter {
  let count = 0;
  return {
    async print(items) {
      for (const item of items) {
        const text = JSON.stringify(jsonForm(item), null, 2).replaceAll('\n', '\n  ');
        await out.write(shielded(`${count++ === 0 ? '[' : ','}\n  ${text}`, out));
      }
    },
    end: () => out.write(count === 0 ? '[]\n' : '\n]\n'),
  };
}

async function textOf(value: unknown, { format, columns, idField }: Look, out: Sink): Promise<string> {
  switch (format) {
    case 'json':
      return shielded(`${JSON.stringify(value, null, 2)}\n`, out);
    case 'jsonl':
      return shielded(`${JSON.stringify(value)}\n`, out);
    case 'yaml': {
      const { stringify } = await import('yaml');
      return shielded(stringify(value), out);
    }
    case 'id':
      return shielded(`${idOf(value, idField)}\n`, out);
    case 'table': {
      const { recordTable } = await import('./table.js');
      return isObject(value) ? recordTable(value, columns, out) : `${safeText(asText(value))}\n`;
    }
  }
}

function idOf(value: unknown, field: string): string {
  if (!isObject(value)) return asText(value);
  const id = value[field];
  if (id !== undefined) return asText(id);
  throw new UsageError(`--output id: the result has no "${field}". Choose another format with --output.`);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function queried(value: Json | undefined, query: string | null): Promise<unknown> {
  if (query === null || value === undefined) return value;
  const { search } = await import('@jmespath-community/jmespath');
  try {
    return search(value, query);
  } catch (error) {
    throw new UsageError(`--query: ${error instanceof Error ? error.message : String(error)}`);
  }
}
