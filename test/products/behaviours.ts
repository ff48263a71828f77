import type { Api, Behaviour, Operation, Paging, Polling } from '../../generator/model/types.ts';
import {
  answer,
  api,
  array,
  boolean,
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
  string,
  values,
} from './fixture.ts';

const evidence = { source: 'config', facts: [] } as const;

function list(name: string, scheme: Paging['scheme'], items: readonly string[] = ['items']): Operation {
  return operation(name, 'GET', `/${name}`, {
    input: input(
      field('page', integer, 'query', { optional: true }),
      field('size', integer, 'query', { optional: true, limits: { maximum: 100 } }),
      field('after', string, 'query', { optional: true }),
    ),
    responses: [answer(items.length === 0 ? array(ref('Pet')) : ref('Pets'))],
    behaviour: { kind: 'paginated', evidence, paging: { items, item: ref('Pet'), scheme } },
  });
}

function work(name: string, polling: Partial<Polling>): Operation {
  const behaviour: Behaviour = {
    kind: 'longRunning',
    evidence,
    polling: {
      poll: {
        kind: 'operation',
        operation: id('GET /jobs/{id}'),
        input: [{ key: 'id', from: 'response', path: ['job', 'id'] }],
        embedded: ['job'],
      },
      status: { path: ['status'], succeeded: ['ok'], failed: ['bad'], cancelled: [], error: null },
      result: { kind: 'none' },
      cancel: null,
      intervalSeconds: null,
      ...polling,
    },
  };
  return operation(name, 'POST', `/${name}`, {
    input: input(field('shop', string, 'query')),
    responses: [answer(ref('Begun'), 202)],
    behaviour,
  });
}

/** An API that pages and polls in every way there is. */
export function behavioursApi(): Api {
  const lists = resource(
    'lists',
    list('cursors', { kind: 'cursor', input: ['after'], next: ['meta', 'next'], more: ['more'] }),
    list('items', { kind: 'itemCursor', input: ['after'], itemKey: ['id'], more: null }, ['nested', 'items']),
    list('offsets', {
      kind: 'offset',
      input: ['page'],
      size: ['size'],
      defaultSize: 20,
      maxSize: null,
      total: ['total'],
      more: null,
    }),
    list('pages', {
      kind: 'page',
      input: ['page'],
      size: ['size'],
      defaultSize: null,
      maxSize: null,
      first: 1,
      echo: ['page'],
      totalPages: ['total'],
      total: null,
      more: ['more'],
    }),
    list('urls', { kind: 'nextUrl', next: ['meta', 'next'] }),
    list('links', { kind: 'linkHeader' }, []),
  );
  const jobs = resource(
    'jobs',
    operation('get', 'GET', '/jobs/{id}', {
      input: input(field('id', string, 'path')),
      responses: [answer(ref('Job'))],
    }),
    operation('stop', 'POST', '/jobs/{id}/stop', {
      input: input(field('id', string, 'path')),
      responses: [answer(null, 204)],
    }),
    work('embedded', { result: { kind: 'embedded', path: ['result', 'pet'] }, intervalSeconds: 2 }),
    work('cancellable', {
      cancel: {
        operation: id('POST /jobs/{id}/stop'),
        input: [{ key: 'id', from: 'response', path: ['job', 'id'] }],
      },
    }),
    work('reread', {
      result: {
        kind: 'operation',
        operation: id('GET /jobs/{id}'),
        input: [{ key: 'id', from: 'input', path: ['shop'] }],
      },
    }),
    work('headers', {
      poll: { kind: 'header', finalStateVia: 'location', hasStatusPath: false },
      result: { kind: 'embedded', path: [] },
    }),
  );
  const unfit = resource(
    'unfit',
    list('wrong', { kind: 'cursor', input: ['after'], next: ['items'], more: null }),
  );
  return api(
    [jobs, lists, unfit],
    [
      model('Pet', object([property('id', string)])),
      model(
        'Pets',
        object([
          property('items', nullable(array(ref('Pet'))), { optional: true }),
          property('nested', object([property('items', array(ref('Pet')))]), { optional: true }),
          property('meta', nullable(object([property('next', nullable(string))]))),
          property('more', boolean, { optional: true }),
          property('total', integer),
        ]),
      ),
      model(
        'Job',
        object([
          property('id', string),
          property('status', values(['ok', 'bad', 'going'])),
          property('result', nullable(object([property('pet', ref('Pet'))])), { optional: true }),
        ]),
      ),
      model('Begun', object([property('job', nullable(ref('Job')), { optional: true })])),
    ],
  );
}
