import type { Api, Behaviour } from '../../generator/model/types.ts';
import {
  answer,
  api,
  array,
  boolean,
  content,
  field,
  id,
  input,
  integer,
  model,
  nullable,
  object,
  operation,
  property,
  ref,
  resource,
  said,
  string,
  values,
} from './fixture.ts';

const evidence = { source: 'heuristic', facts: [] } as const;
const byId = input(field('id', string, 'path', { docs: 'Machine to act on.' }));

function started(result: 'machine' | 'nothing'): Behaviour {
  return {
    kind: 'longRunning',
    evidence,
    polling: {
      poll: {
        kind: 'operation',
        operation: id('GET /machine-events/{id}'),
        input: [{ key: 'id', from: 'response', path: ['event', 'id'] }],
        embedded: ['event'],
      },
      status: {
        path: ['state'],
        succeeded: ['done'],
        failed: ['error'],
        cancelled: ['cancelled'],
        error: ['error'],
      },
      result:
        result === 'nothing'
          ? { kind: 'none' }
          : {
              kind: 'operation',
              operation: id('GET /machines/{id}'),
              input: [{ key: 'id', from: 'response', path: ['data', 'id'] }],
            },
      cancel: null,
      intervalSeconds: null,
    },
  };
}

/** A small API of machines with every behaviour: lists, waits, work that takes time. */
export function machinesApi(): Api {
  const errors = [answer(ref('Problem'), 'default')];
  const work = [answer(ref('MachineOperation'))];
  const machines = resource(
    'machines',
    operation('list', 'GET', '/machines', {
      docs: said('Lists machines, newest first.'),
      input: input(
        field('after', string, 'query', { optional: true, docs: 'Cursor of the page to begin with.' }),
        field('limit', integer, 'query', {
          optional: true,
          docs: 'Items a page.',
          limits: { minimum: 1, maximum: 120 },
        }),
        field('region', ref('Region'), 'query', { optional: true, docs: 'Only machines in this region.' }),
      ),
      responses: [answer(ref('MachineList'))],
      errors,
      behaviour: {
        kind: 'paginated',
        evidence,
        paging: {
          items: ['items'],
          item: ref('Machine'),
          scheme: { kind: 'cursor', input: ['after'], next: ['nextPage'], more: ['hasMore'] },
        },
      },
    }),
    operation('create', 'POST', '/machines', {
      docs: said('Creates a machine.'),
      input: input(field('name', string, 'body'), field('region', ref('Region'), 'body')),
      body: { kind: 'content', required: true, placement: 'fields', contents: [content(object([]))] },
      responses: work,
      errors,
      behaviour: started('machine'),
    }),
    operation('get', 'GET', '/machines/{id}', {
      docs: said('Reads one machine.'),
      input: byId,
      responses: [answer(ref('Machine'))],
      errors,
      behaviour: {
        kind: 'waitable',
        evidence,
        waiter: { path: ['state'], targets: ['off', 'ready'], transitional: ['starting'], final: [] },
      },
    }),
    operation('start', 'PATCH', '/machines/{id}/start', {
      docs: said('Powers a machine on.'),
      input: byId,
      responses: work,
      errors,
      behaviour: started('machine'),
    }),
    operation('delete', 'DELETE', '/machines/{id}', {
      docs: said('Deletes a machine.'),
      input: byId,
      responses: work,
      errors,
      behaviour: started('nothing'),
    }),
  );
  const events = resource(
    'machine events',
    operation('get', 'GET', '/machine-events/{id}', {
      docs: said('Reads one event.'),
      input: byId,
      responses: [answer(ref('MachineEvent'))],
      errors,
    }),
  );
  const session = resource(
    'auth',
    operation('session', 'GET', '/auth/session', { responses: [answer(null, 204)], security: [] }),
  );
  return api(
    [session, events, machines],
    [
      model(
        'Machine',
        object([
          property('id', string),
          property('name', string, { docs: 'Name shown to people.', limits: { maxLength: 64 } }),
          property('state', ref('MachineState')),
          property('region', ref('Region')),
          property('privateIp', nullable(string), { docs: 'Null while it is off.' }),
          property('tags', array(string), { optional: true }),
        ]),
        said('A virtual machine.'),
      ),
      model(
        'MachineEvent',
        object([
          property('id', string),
          property('state', values(['new', 'in progress', 'done', 'error', 'cancelled'])),
          property('error', nullable(string), { docs: 'Why the action failed, when it did.' }),
        ]),
        said('One action on a machine.'),
      ),
      model(
        'MachineList',
        object([
          property('hasMore', boolean),
          property('nextPage', nullable(string), { optional: true }),
          property('items', array(ref('Machine'))),
        ]),
      ),
      model(
        'MachineOperation',
        object([property('data', ref('Machine')), property('event', ref('MachineEvent'))]),
      ),
      model('MachineState', values(['off', 'starting', 'ready'])),
      model('Problem', object([property('code', string), property('message', string)])),
      model('Region', values(['ny2', 'ca1', 'ams1'], true), said('Where a machine lives.')),
    ],
  );
}
