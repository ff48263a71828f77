import { expect, it } from 'vitest';
import { aliasDeclaration, interfaceDeclaration } from '../../generator/products/sdk/declarations/print.ts';
import { code, docComment, propertyKey } from '../../generator/escape/code.ts';
import { printDeclarations } from '../../generator/print/print-declarations.ts';

it('prints an interface with all that it can have', () => {
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
  expect(printDeclarations(declaration.toString())).toBe(`/**
 * An animal.
 * Of the house.
 */
export interface Pet extends Animal {
  [key: string]: unknown;
  /** Its name. */
  'pet-name': string;
  age?: number | null;
}`);
});

it('leaves what stands around declarations, and a text without any', () => {
  const alias = aliasDeclaration({ name: code`Id`, docs: null, type: code`string` }).toString();
  expect(printDeclarations(`// first\n${alias}\n\n${alias}\n// last\n`)).toBe(
    '// first\nexport type Id = string;\n\nexport type Id = string;\n// last\n',
  );
  expect(printDeclarations('const a = 1;\n')).toBe('const a = 1;\n');
});
