import { describe, expect, test } from 'vitest';
import { loadFiles, openapi, placeOf, type Loaded } from './support.ts';

/** Loads a document with these members, changed by an overlay with these actions. */
function overlaid(members: Readonly<Record<string, unknown>>, actions: readonly unknown[]): Promise<Loaded> {
  const overlay = { overlay: '1.1.0', info: { title: 'Test', version: '1' }, actions };
  return loadFiles({ 'api.json': openapi(members), 'overlay.json': overlay }, { overlays: ['overlay.json'] });
}

describe('an update', () => {
  test('merges objects, replaces plain values and adds to arrays', async () => {
    const tags = [{ name: 'a' }];
    const loaded = await overlaid({ tags, 'x-list': { inner: [1] } }, [
      { target: '$.info', update: { title: 'Better', contact: { name: 'Us' } } },
      { target: '$.tags', update: { name: 'b' } },
      { target: '$.tags', update: [{ name: 'c' }, { name: 'd' }] },
      { target: '$', update: { 'x-list': { inner: [2] } } },
    ]);
    expect(placeOf(loaded, 'info').value).toEqual({ title: 'Better', version: '1', contact: { name: 'Us' } });
    expect(placeOf(loaded, 'tags').value).toEqual([
      { name: 'a' },
      { name: 'b' },
      { name: 'c' },
      { name: 'd' },
    ]);
    expect(placeOf(loaded, 'x-list', 'inner').value).toEqual([1, 2]);
    expect(loaded.findings()).toEqual([]);
  });

  test('changes every match, and each gets its own copy', async () => {
    const paths = { '/a': { get: { responses: {} } }, '/b': { get: { responses: {} } } };
    const loaded = await overlaid({ paths }, [
      { target: '$.paths.*.get', update: { 'x-mark': { a: 1 } } },
      { target: "$.paths['/a'].get['x-mark']", update: { b: 2 } },
    ]);
    expect(placeOf(loaded, 'paths', '/a', 'get', 'x-mark').value).toEqual({ a: 1, b: 2 });
    expect(placeOf(loaded, 'paths', '/b', 'get', 'x-mark').value).toEqual({ a: 1 });
  });

  test('that does not fit its target is refused', async () => {
    const loaded = await overlaid({}, [{ target: '$.info', update: { title: { de: 'Titel' } } }]);
    expect(placeOf(loaded, 'info', 'title').value).toBe('Test');
    expect(loaded.messages()).toEqual(['The action would merge an object into a plain value at "$.info".']);
  });

  test('sets __proto__ as a member, not as a prototype', async () => {
    const update: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
    const loaded = await overlaid({}, [{ target: '$.info', update }]);
    expect(Object.keys(Object(placeOf(loaded, 'info').value))).toContain('__proto__');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

test('a removal removes members and elements in any order', async () => {
  const loaded = await overlaid({ tags: ['a', 'x', 'b', 'x'], 'x-old': 1 }, [
    { target: "$.tags[?@ == 'x']", remove: true },
    { target: "$['x-old']", remove: true },
  ]);
  expect(placeOf(loaded, 'tags').value).toEqual(['a', 'b']);
  expect(loaded.documents?.root.value).not.toHaveProperty('x-old');
});

describe('a copy', () => {
  test('merges the selected value into the target', async () => {
    const loaded = await overlaid({ 'x-from': { a: 1 }, 'x-to': { b: 2 } }, [
      { target: "$['x-to']", copy: "$['x-from']" },
    ]);
    expect(placeOf(loaded, 'x-to').value).toEqual({ a: 1, b: 2 });
  });

  test('needs exactly one value to copy', async () => {
    const loaded = await overlaid({}, [{ target: '$.info', copy: '$.nothing' }]);
    expect(loaded.findings()).toEqual(['invalid-overlay overlay.json#/actions/0']);
  });
});

describe('an overlay that cannot be applied', () => {
  test('an action that matches nothing gives a warning', async () => {
    const loaded = await overlaid({}, [{ target: '$.nowhere', remove: true }]);
    expect(loaded.findings()).toEqual(['overlay-matches-nothing overlay.json#/actions/0']);
    expect(loaded.documents).not.toBeNull();
  });

  test.each([[{ target: '$[', remove: true }], [{ remove: true }], [{ target: '$.info' }]])(
    'the action %j is refused',
    async (action) => {
      expect((await overlaid({}, [action])).findings()).toEqual(['invalid-overlay overlay.json#/actions/0']);
    },
  );

  test.each(['[]', '{"overlay":"2.0.0","actions":[{}]}', '{"overlay":"1.0.0"}'])(
    '%s is refused',
    async (text) => {
      const loaded = await loadFiles({ 'api.json': openapi(), 'o.json': text }, { overlays: ['o.json'] });
      expect(loaded.findings()).toEqual(['invalid-overlay o.json#']);
    },
  );
});

test('a change to one use of a YAML alias does not change the others', async () => {
  const yaml = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\nx-a: &a { v: 1 }\nx-b: *a\n';
  const overlay = { overlay: '1.0.0', actions: [{ target: "$['x-a']", update: { v: 2 } }] };
  const loaded = await loadFiles({ 'api.yaml': yaml, 'o.json': overlay }, { overlays: ['o.json'] });
  expect(placeOf(loaded, 'x-b', 'v').value).toBe(1);
});
