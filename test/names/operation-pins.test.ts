import { expect, it } from 'vitest';
import { Diagnostics, type Diagnostic } from '../../generator/diagnostics/report.ts';
import { buildDraft } from '../../generator/model/build/api.ts';
import { defaultOptions } from '../support/default-options.ts';
import { assignNames } from '../../generator/names/assign.ts';
import { reportOperationPins } from '../../generator/names/operation-pins.ts';
import type { NamesConfig } from '../../generator/config/types.ts';
import { documentsOf, pinsOf } from '../model/build/draft-of.ts';

/** What is said of names for the operation `things-get`, `GET /things/{id}`, which has a neighbour. */
function complaints(config: NamesConfig, own: object = {}): readonly string[] {
  return findings(config, own).map(({ message }) => message);
}

function findings(config: NamesConfig, own: object = {}, written = config): readonly Diagnostic[] {
  const paths = {
    '/things': { get: { operationId: 'things-list' } },
    '/things/{id}': { get: { operationId: 'things-get', ...own } },
  };
  const options = { ...defaultOptions, operationNames: pinsOf(config.operations ?? {}) };
  const { api } = buildDraft(documentsOf({ paths }, '3.1'), options, new Diagnostics());
  const diagnostics = new Diagnostics();
  const names = assignNames(api, 'Shop', config, diagnostics);
  reportOperationPins({ api, names }, config, pinsOf(written.operations ?? {}), diagnostics);
  return diagnostics.all;
}

it.each(['things.read', 'read', 'stock.delete', 'things.list', 'thingEvents.readOne'])(
  'accepts a pin that the package can have: %s',
  (name) => {
    const operations = { 'things-get': name, 'GET /things': 'things.all' };
    expect(complaints({ operations })).toEqual([]);
  },
);

it.each([
  ['things.re ad', 'things.reAd'],
  ['things.__proto__', 'things.proto'],
  ['client.read', 'clientResource.read'],
  ['things.Read', 'things.read'],
])('reports the name that replaces an impossible pin: %s', (name, got) => {
  const message = `The name "${name}" is pinned for this operation, which would be called ${got}.`;
  expect(complaints({ operations: { 'things-get': name } })).toEqual([message]);
  expect(complaints({}, { 'x-sdkwright-name': name })).toEqual([message]);
});

it.each(['things.', '.read', '???', ''])(
  'does not report a pin without words, which other code reports: %j',
  (name) => {
    expect(complaints({ operations: { 'things-get': name } })).toEqual([]);
    expect(complaints({}, { 'x-sdkwright-name': name })).toEqual([]);
  },
);

it('reports a name where the configuration or the document gives it, but not a name that a transformation replaces', () => {
  const pinned = (key: string) => ({ operations: { [key]: 'things.re ad' } });
  const places = [
    findings(pinned('things-get')),
    findings(pinned('GET /things/{id}')),
    findings(pinned('GET /things/{id}'), {}, {}),
    findings({}, { 'x-sdkwright-name': 'things.re ad' }),
  ].map((found) => found.map(({ origin }) => origin?.pointer));
  expect(places).toEqual([
    ['/names/operations/things-get'],
    ['/names/operations/GET ~1things~1{id}'],
    [],
    ['/paths/~1things~1{id}/get'],
  ]);
});

it('compares names in the case that the configuration sets', () => {
  const operations = { 'GET /things/{id}': 'things.readOne' };
  expect(complaints({ operations, methods: 'snake_case' })).toHaveLength(1);
  expect(complaints({ operations: { 'things-get': 'read_one' }, methods: 'snake_case' })).toEqual([]);
});

it('prefers the configuration to the document', () => {
  const operations = { 'things-get': 'things.read' };
  expect(complaints({ operations }, { 'x-sdkwright-name': 'not to be' })).toEqual([]);
});
