import { describe, expect, it } from 'vitest';
import { takeSurface } from '../../generator/changes/take-surface.ts';
import type { Surface } from '../../generator/changes/surface.ts';
import { parseSurface, printSurface } from '../../generator/changes/surface-text.ts';
import type { Api, Behaviour, Server } from '../../generator/model/types.ts';
import {
  answer,
  api,
  array,
  content,
  contractOf,
  field,
  input,
  model,
  object,
  operation,
  origin,
  property,
  ref,
  resource,
  string,
} from '../products/fixture.ts';

function taken(described: Api, env?: string): Surface {
  return takeSurface(contractOf(described, { env }), '0.1.0');
}

function server(url: string, ...values: readonly string[]): Server {
  const variable = { origin, name: 'region', default: values[0] ?? '', values, description: null };
  return { origin, url, description: null, variables: values.length === 0 ? [] : [variable] };
}

const list = operation('list', 'GET', '/machines');

describe('the surface of a package', () => {
  it('has the servers of the client, and those of a call with its own', () => {
    const servers = [server('https://{region}.example.com', 'us', 'eu'), server('https://example.org')];
    const own = { ...list, servers: [server('https://{region}.example.com', 'us')] };
    const surface = taken(api([resource('machines', own)], [], { servers }));
    expect(surface.client.servers.map(({ url }) => url)).toEqual(servers.map(({ url }) => url));
    expect(surface.calls).toMatchObject([{ servers: [{ url: 'https://{region}.example.com' }] }]);
    expect(taken(api([resource('machines', list)], [])).calls).toMatchObject([{ servers: null }]);
  });

  it('describes the paging of a list', () => {
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
    expect(surface.calls).toMatchObject([{ behaviour: { kind: 'list', by: 'cursor', input: 'after' } }]);
    expect(parseSurface(printSurface(surface))).toEqual(surface);
  });

  it('has both declarations of a model whose request differs from its response', () => {
    const pet = model('Pet', object([property('id', string, { access: 'read' }), property('name', string)]));
    const save = operation('save', 'PUT', '/pets', {
      input: input(field('body', ref('Pet'), 'body')),
      body: { kind: 'content', required: true, placement: 'whole', contents: [content(ref('Pet'))] },
      responses: [answer(ref('Pet'))],
    });
    const { types, variants } = taken(api([resource('pets', save)], [pet]));
    expect(types.map(({ name, directions }) => [name, directions])).toEqual([
      ['Pet', ['response']],
      ['PetInput', ['request']],
    ]);
    expect(variants).toEqual([{ model: 'Pet', request: 'PetInput' }]);
  });

  it('names the environment variables of credentials', () => {
    const variables = (surface: Surface) => surface.client.credentials.map(({ env }) => env);
    expect(variables(taken(api([], [])))).toEqual(['PAPERSPACE_API_KEY']);
    expect(variables(taken(api([], []), 'PS'))).toEqual(['PS_API_KEY']);
    const securitySchemes = [{ origin, name: 'Basic', description: null, kind: 'basic' }] as const;
    expect(variables(taken(api([], [], { securitySchemes })))).toEqual([null]);
  });
});
