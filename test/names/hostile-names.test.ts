import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import type { JsonObject } from '../../generator/load/place.ts';
import { buildDraft } from '../../generator/model/build/api.ts';
import { defaultOptions } from '../support/default-options.ts';
import { fold } from '../../generator/model/fold/fold.ts';
import { assignNames } from '../../generator/names/assign.ts';
import { spelledWords } from '../../generator/case.ts';
import { words, wordsOf } from '../../generator/words.ts';
import { isIdentifier, isTypeIdentifier, typeName } from '../../generator/identifier.ts';
import { documentsOf } from '../model/build/draft-of.ts';

/** Names of the operations and models of a document, with their files, and what was complained of. */
function named(document: JsonObject) {
  const diagnostics = new Diagnostics();
  const info = { title: 'Shop', version: '1' };
  const documents = documentsOf({ openapi: '3.1.0', info, paths: {}, ...document }, '3.1');
  const draft = buildDraft(documents, { ...defaultOptions, resources: 'tags' }, new Diagnostics());
  const api = fold(draft.api, draft.notes);
  const names = assignNames(api, 'Shop', {}, diagnostics);
  return {
    operations: api.resources.flatMap(({ id, operations }) =>
      operations.map((each) => ({
        file: names.file(id),
        resource: names.resource(id),
        method: names.method(each.id),
        function: names.function(each.id),
      })),
    ),
    models: [...api.models.keys()].map((id) => ({ name: names.model(id), file: names.file(id) })),
    complaints: diagnostics.all.map(({ code }) => code),
  };
}

const call = (tag: string, operationId: string, responses: object = {}) => ({
  get: { tags: [tag], operationId, responses },
});
const answer = (name: string) => ({
  200: {
    description: '',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  },
});

describe('words', () => {
  it.each(['①', '৴', '\u2e2f', '\u{1d49c}\u{10400}', '\u{32c2a}', '💩'])(
    'have only letters that every compiler accepts: %j',
    (text) => {
      const name = words(`a${text}b`).join('');
      expect(isIdentifier(name)).toBe(true);
      expect(name).not.toContain(text);
      expect(wordsOf(`a${text}b`).every(isIdentifier)).toBe(true);
      expect(spelledWords(text).every((word) => /^[\da-z]+$/i.test(word))).toBe(true);
    },
  );

  it('have letters of every script in the Basic Multilingual Plane', () => {
    expect([...words('größe'), ...words('中文'), ...words('Ωmega')]).toEqual(['größe', '中文', 'Ωmega']);
    expect(wordsOf('न्य')).toEqual(['न्य']);
  });
});

describe('identifiers', () => {
  it('use only letters that every compiler knows', () => {
    expect(['größe', '中文', '\u{32c2a}', '\u{1d49c}'].map(isIdentifier)).toEqual([true, true, false, false]);
  });

  it('that TypeScript predefines do not name types', () => {
    expect(['Good', 'string', 'undefined', 'class', 'await', 'a b'].map(isTypeIdentifier)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of types start with a letter', () => {
    expect(['1a', '٣', '\u0301a', ''].map(typeName)).toEqual(['Model1a', 'Model٣', 'Model\u0301a', '']);
  });
});

describe('files', () => {
  const long = 'veryLong'.repeat(400);

  it('have short and unique names', () => {
    const { operations } = named({ paths: { '/a': call(`${long}a`, 'get'), '/b': call(`${long}b`, 'get') } });
    const files = operations.map(({ file }) => file);
    expect(new Set(files).size).toBe(2);
    expect(files.filter((file) => Buffer.byteLength(file) > 120)).toEqual([]);
  });

  it('do not have the name of a device', () => {
    expect(named({ paths: { '/a': call('con', 'get') } }).operations[0]?.file).toBe('resources/con-file.ts');
  });
});

describe('functions', () => {
  it('differ from models in scripts without letter case', () => {
    const { operations } = named({
      paths: { '/a': call('goods', '中文', answer('中文')) },
      components: { schemas: { 中文: { type: 'object', properties: { a: {} } } } },
    });
    expect(operations[0]).toMatchObject({ method: '中文', function: '中文_' });
  });

  it('differ from the variables of functions that call them', () => {
    const { operations } = named({
      paths: { '/a': call('goods', 'client'), '/b': call('goods', 'plan'), '/c': call('goods', 'state') },
    });
    expect(operations.map((each) => each.function)).toEqual(['client_', 'plan_', 'state_']);
  });

  it('are unique even if many operations have one name', () => {
    const paths = Object.fromEntries(
      ['/a', '/A', '/a-', '/-a', '/a/'].map((path) => [path, call('goods', '*')]),
    );
    const { operations } = named({ paths });
    expect(new Set(operations.map(({ method }) => method)).size).toBe(5);
    expect(new Set(operations.map((each) => each.function)).size).toBe(5);
  });

  it('do not turn their module into a promise', () => {
    expect(named({ paths: { '/a': call('goods', 'then') } }).operations[0]?.method).toBe('thenCall');
  });
});

it('does not name a model with a reserved word', () => {
  const schemas = { Good: { 'x-sdkwright-name': 'import', type: 'object', properties: { a: {} } } };
  expect(named({ components: { schemas } }).complaints).toEqual(['invalid-pinned-name']);
});
