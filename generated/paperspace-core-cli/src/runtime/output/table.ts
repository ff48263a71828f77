import Table from 'cli-table3';
import stringWidth from 'string-width';
import { safeLine } from '../safe-text.js';
import type { Sink } from '../terminal.js';
import { isObject } from '../values.js';
import { jsonForm } from './json-form.js';
import type { ListPrinter } from './printer.js';

/** Tables have no lines between cells, so that rows are easy to copy and to read in a narrow window. */
const plain = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};
const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 };

/** The largest width of a cell, and the largest number of columns for a list without declared columns. */
const widestCell = 48;
const mostColumns = 6;

/** Prints lists as a table, page by page. The first page decides the columns and their widths. */
export function tablePrinter(columns: readonly string[] | null, out: Sink): ListPrinter {
  let layout: { readonly names: readonly string[]; readonly widths: number[] } | null = null;
  return {
    async print(items) {
      if (items.length === 0) return;
      const rows = items.map(jsonForm);
      const names = layout?.names ?? columns ?? scalarColumns(rows);
      const cells = rows.map((row) => names.map((name) => cellAt(row, name)));
      const head = names.map((name) => safeLine(name).toUpperCase());
      const widths = layout?.widths ?? widthsOf(layout ? [] : [head, ...cells]);
      const table = new Table({ chars: plain, style, colWidths: widths });
      if (!layout) table.push(head);
      table.push(...cells);
      layout = { names, widths };
      await out.write(`${lines(table)}\n`);
    },
    end: async () => {
      if (!layout && out.isTTY) await out.write('No items.\n');
    },
  };
}

/** Prints one result as a table, with one field on each line. */
export function recordTable(
  value: Readonly<Record<string, unknown>>,
  columns: readonly string[] | null,
  out: Sink,
): string {
  const names = columns ?? Object.keys(value);
  const width = Math.max(0, ...names.map((name) => stringWidth(name)));
  const rest = Math.max((out.columns ?? 100) - width - 2, 20);
  const table = new Table({ chars: plain, style, colWidths: [width, rest], wordWrap: true });
  table.push(...names.map((name) => [safeLine(name), cellAt(value, name)]));
  return `${lines(table)}\n`;
}

/**
 * The columns of a list without declared columns: the properties whose values fit into a cell, in the order of the
 * first item.
 */
function scalarColumns(rows: readonly unknown[]): readonly string[] {
  const first = rows.find(isObject);
  if (!first) return ['value'];
  return Object.keys(first)
    .filter((name) => typeof first[name] !== 'object' || first[name] === null)
    .slice(0, mostColumns);
}

function cellAt(row: unknown, name: string): string {
  if (!isObject(row)) return cell(row);
  const value = Object.hasOwn(row, name)
    ? row[name]
    : name.split('.').reduce((at: unknown, key) => (isObject(at) ? at[key] : undefined), row);
  return cell(value);
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  return safeLine(typeof value === 'string' ? value : JSON.stringify(value));
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const [head = []] = rows;
  return head.map((_, index) =>
    Math.min(Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))), widestCell),
  );
}

/** The text of a table without trailing spaces. */
function lines(table: { toString(): string }): string {
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
