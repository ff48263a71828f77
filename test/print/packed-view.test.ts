import { expect, it } from 'vitest';
import { code, docComment, isCode, propertyKey } from '../../generator/escape/code.ts';
import { Text } from '../../generator/escape/text.ts';
import { packView, unpackView } from '../../generator/print/packed-view.ts';
import { printDeclaration } from '../../generator/print/print-declaration.ts';
import { aliasDeclaration, interfaceDeclaration } from '../../generator/products/sdk/declarations/print.ts';
import { OnDemand } from '../../generator/products/sdk/views/on-demand.ts';

const unpacked = (view: object, mayRead = (_field: string): boolean => false): unknown =>
  unpackView(packView(view, mayRead), printDeclaration);

it('unpacks code as code, and text as text', () => {
  const view = { name: code`list`, title: new Text('`*/'), flags: [true, null], parts: { kind: code`text` } };
  const back = unpacked(view);
  expect(back).toEqual(view);
  const { name, title } = back as typeof view;
  expect([isCode(name), Text.raw(title)]).toEqual([true, '`*/']);
  expect(() => String(title)).toThrow('cannot be printed as it is');
});

it('rejects other values', () => {
  expect(() => packView({ name: 'plain' }, () => false)).toThrow('A view holds nothing of type string.');
  expect(() => packView({ names: [{ count: 1 }] }, () => false)).toThrow('of type number');
});

it('computes fields on demand only if a template may read them', () => {
  const made: string[] = [];
  const view = { data: new OnDemand(() => (made.push('data'), { verb: code`get` })) };
  expect(unpacked(view)).toEqual({});
  expect(made).toEqual([]);
  expect(unpacked(view, (field) => field === 'data')).toEqual({ data: { verb: code`get` } });
});

it('prints an interface with all of its parts', () => {
  const declaration = interfaceDeclaration({
    name: code`Pet`,
    docs: docComment('An animal.\nOf the house.'),
    extends: code`Animal`,
    members: [
      { key: propertyKey('pet-name'), type: code`string`, optional: false, docs: docComment('Its name.') },
      { key: propertyKey('age'), type: code`number | null`, optional: true, docs: null },
    ],
    index: code`unknown`,
  });
  expect(unpacked({ declaration })).toEqual({
    declaration: code`/**
 * An animal.
 * Of the house.
 */
export interface Pet extends Animal {
  [key: string]: unknown;
  /** Its name. */
  'pet-name': string;
  age?: number | null;
}`,
  });
});

it('prints an alias', () => {
  const declaration = aliasDeclaration({ name: code`Id`, docs: null, type: code`string` });
  expect(unpacked({ declaration })).toEqual({ declaration: code`export type Id = string;` });
});
