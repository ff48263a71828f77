import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isHeader } from '../../../generator/model/list-output.ts';
import type { Json, ListOutput, Paging, ValuePath } from '../../../generator/model/types.ts';
import { detect, list, object, thing, url, type Call } from './detect.ts';

type Schema = Readonly<Record<string, Json>>;

interface Shape {
  readonly name: string;
  readonly route: string;
  readonly call: Omit<Call, 'id'>;
  readonly items: string;
  readonly goesOn: string;
}

/** The rows of the tables, by the heading that they stand under. */
function shapesIn(markdown: string): readonly (readonly [heading: string, shapes: readonly Shape[]])[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const rows = lines.filter((line) => line.startsWith('|')).slice(2);
      return [heading, rows.map(shapeOf)];
    });
}

function shapeOf(row: string): Shape {
  const cells = row.split('|').slice(1, -1);
  const [name = '', route = '', inputs = '', response = '', headers = '', items = '', goesOn = ''] =
    cells.map((cell) => cell.trim());
  const { body, ...query } = fieldsOf(inputs);
  const answer = schemaOf(parse(response));
  return {
    name,
    route,
    call: {
      query,
      answer,
      ...(body && { body }),
      headers: headers === '-' ? [] : headers.split(', '),
    },
    items,
    goesOn,
  };
}

function fieldsOf(inputs: string): Readonly<Record<string, Schema>> {
  if (inputs === '-') return {};
  const fields = parse(inputs) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, schemaOf(value)]));
}

/** `integer =20 >=1: how many` and what is made of such values. */
function schemaOf(value: unknown): Schema {
  if (Array.isArray(value)) return list(schemaOf(value[0]));
  if (typeof value === 'object' && value !== null) {
    const properties = Object.entries(value).map(([name, inner]) => [`${name}?`, schemaOf(inner)]);
    return object(Object.fromEntries(properties));
  }
  const [schema = '', prose] = String(value).split(/:\s+/);
  const [type = '', ...rest] = schema.split(' ');
  const said = prose === undefined ? {} : { description: prose };
  return { ...typeOf(type), ...said, ...Object.assign({}, ...rest.map(keywordOf)) };
}

function typeOf(type: string): Schema {
  if (type === 'thing') return thing;
  if (type === 'url') return url;
  return type === 'date-time' ? { type: 'string', format: type } : { type };
}

function keywordOf(text: string): Schema {
  if (text === 'deprecated') return { deprecated: true };
  const [, sign, number] = /^(>?=)(\d+)$/.exec(text) ?? [];
  return { [sign === '=' ? 'default' : 'minimum']: Number(number) };
}

function path(names: ValuePath): string {
  return names.join('.') || '-';
}

function output(place: ListOutput): string {
  return isHeader(place) ? `header ${place.header}` : path(place);
}

function goesOn(scheme: Paging['scheme']): string {
  switch (scheme.kind) {
    case 'cursor':
      return `${scheme.scroll ? 'scroll' : 'cursor'} ${path(scheme.input)} by ${output(scheme.next)}`;
    case 'itemCursor':
      return `item cursor ${path(scheme.input)} by ${path(scheme.itemKey)}`;
    case 'nextUrl':
      return `next URL by ${path(scheme.next)}`;
    case 'operation':
      return `operation ${scheme.input} by ${path(scheme.next)}`;
    case 'linkHeader':
      return 'Link header';
    case 'offset': {
      const { input, size, total, more } = scheme;
      const ends = [
        size && `, size ${path(size)}`,
        total && `${size ? ',' : ''} to ${output(total)}`,
        more && `, more by ${output(more)}`,
      ];
      return `offset ${path(input)}${ends.map((end) => end ?? '').join('')}`;
    }
    case 'page': {
      const { input, first, echo, size, totalPages, total, more } = scheme;
      const ends = [
        size && `size ${path(size)}`,
        totalPages && `to ${output(totalPages)}`,
        total && 'total',
        more && `more by ${output(more)}`,
      ];
      const start = `page ${path(input)} from ${first ?? path(echo ?? [])}`;
      return [start, ...ends.filter((end) => end !== null)].join(', ');
    }
  }
}

const markdown = readFileSync(new URL('paging-shapes.md', import.meta.url), 'utf8');

describe.each(shapesIn(markdown))('%s', (_, shapes) => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    '%s',
    (_name, { route, call, items, goesOn: expected }) => {
      const behaviour = detect({ [route]: { id: 'call', ...call } }).behaviours['call'];
      const found = behaviour?.kind === 'paginated' ? behaviour.paging : null;
      expect([found ? path(found.items) : '-', found ? goesOn(found.scheme) : 'no list']).toEqual([
        items,
        expected,
      ]);
    },
  );
});
