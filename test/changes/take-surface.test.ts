import { describe, expect, it } from 'vitest';
import { takeSurface } from '../../generator/changes/take-surface.ts';
import { parseSurface, printSurface, type Surface } from '../../generator/changes/surface.ts';
import type { Api, Behaviour, Server } from '../../generator/model/types.ts';
import {
  answer,
  api,
  array,
  contractOf,
  field,
  input,
  object,
  operation,
  origin,
  property,
  resource,
  string,
} from '../emit/fixture.ts';

function taken(described: Api, env?: string): Surface {
  return takeSurface(contractOf(described, { env }));
}

function server(url: string, ...values: readonly string[]): Server {
  const variable = { origin, name: 'region', default: values[0] ?? '', values, description: null };
  return { origin, url, description: null, variables: values.length === 0 ? [] : [variable] };
}

const list = operation('list', 'GET', '/machines');

describe('the surface of a package', () => {
  it('has the options that choose a server', () => {
    const plain = { required: false, access: 'both', deprecated: false };
    const servers = [server('https://{region}.example.com', 'us', 'eu'), server('https://example.org')];
    expect(taken(api([], [], { servers })).serverOptions).toEqual([
      {
        ...plain,
        name: 'server',
        place: null,
        type: ['"https://example.org"', '"https://{region}.example.com"'],
      },
      { ...plain, name: 'serverVariables.region', place: 'path', type: ['"eu"', '"us"'] },
    ]);
    expect(taken(api([], [])).serverOptions).toEqual([]);
  });

  it('says where an operation is sent that has servers of its own', () => {
    const own = { ...list, servers: [server('https://{region}.example.com', 'us')] };
    const { operations } = taken(api([resource('machines', own)], []));
    expect(operations).toMatchObject([
      { servers: { base: 'https://us.example.com', options: [{ name: 'serverVariables.region' }] } },
    ]);
    expect(taken(api([resource('machines', list)], [])).operations).toMatchObject([{ servers: null }]);
  });

  it('says what a list goes on by', () => {
    const scheme = { kind: 'cursor', input: ['after'], next: ['next'], more: null } as const;
    const behaviour: Behaviour = {
      kind: 'paginated',
      paging: { items: ['items'], item: string, scheme },
      evidence: { source: 'heuristic', facts: [] },
    };
    const page = object([property('items', array(string)), property('next', string)]);
    const responses = [answer(page)];
    const paged = { ...list, input: input(field('after', string, 'query')), responses, behaviour };
    const surface = taken(api([resource('machines', paged)], []));
    expect(surface.operations).toMatchObject([{ paging: { by: 'cursor', input: 'after' } }]);
    expect(parseSurface(printSurface(surface))).toEqual(surface);
  });

  it('names the environment variables of credentials', () => {
    expect(taken(api([], [])).credentials).toMatchObject([{ env: 'PAPERSPACE_API_KEY' }]);
    expect(taken(api([], []), 'PS').credentials).toMatchObject([{ env: 'PS_API_KEY' }]);
    const securitySchemes = [{ origin, name: 'Basic', description: null, kind: 'basic' }] as const;
    expect(taken(api([], [], { securitySchemes })).credentials).toMatchObject([{ env: null }]);
  });
});
