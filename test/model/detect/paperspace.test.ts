import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import { load } from '../../../generator/load/load.ts';
import { buildDraft } from '../../../generator/model/build/api.ts';
import { detectBehaviour } from '../../../generator/model/detect/index.ts';
import { fold } from '../../../generator/model/fold/fold.ts';
import type { Behaviour } from '../../../generator/model/types.ts';
import { defaultOptions } from '../../support/default-options.ts';

type Detected = Readonly<Record<string, Behaviour>>;

/** What the generator makes of a document of this repository, by `operationId`. */
async function detected(file: string): Promise<Detected> {
  const diagnostics = new Diagnostics();
  const documents = await load({ spec: `spec/${file}`, cwd: process.cwd() }, diagnostics);
  if (documents === null) throw new Error(`spec/${file} cannot be read.`);
  const { api, notes } = buildDraft(documents, defaultOptions, diagnostics);
  const { resources } = detectBehaviour(
    fold(api, notes),
    documents,
    { value: {}, origin: documents.root.origin },
    diagnostics,
  );
  const operations = resources.flatMap((resource) => resource.operations);
  return Object.fromEntries(operations.map(({ operationId, behaviour }) => [operationId, behaviour]));
}

/** Ids of the operations that behave so, in order of their text. */
function those(behaviours: Detected, kind: Behaviour['kind']): readonly string[] {
  const entries = Object.entries(behaviours).filter(([, behaviour]) => behaviour.kind === kind);
  return entries.map(([id]) => id).toSorted();
}

describe('Paperspace', async () => {
  const found = await detected('openapi.json');

  it('has 27 lists, which continue by cursor', () => {
    const lists = those(found, 'paginated');
    expect(lists).toHaveLength(27);
    for (const id of lists) {
      expect(found[id]).toMatchObject({
        paging: {
          items: ['items'],
          scheme: { kind: 'cursor', input: ['after'], next: ['nextPage'], more: ['hasMore'] },
        },
      });
    }
  });

  it('does not page runs of a deployment, which have a limit and no way to continue', () => {
    expect(found['deploymentRuns-get']).toMatchObject({
      kind: 'call',
      unpaged: { reason: expect.stringContaining('no input asks for a page') },
    });
  });

  it('has ten operations that start work, each with a machine event that reports it', () => {
    const polled = those(found, 'longRunning').map((id) => {
      const behaviour = found[id];
      expect(behaviour).toMatchObject({
        polling: {
          poll: { operation: 'operation:GET /machine-events/{id}', embedded: ['event'] },
          status: {
            path: ['state'],
            succeeded: ['done'],
            failed: ['error'],
            cancelled: ['cancelled'],
            error: ['error'],
          },
        },
      });
      const result = behaviour?.kind === 'longRunning' ? behaviour.polling.result : null;
      return [id, result?.kind === 'operation' ? result.operation : result?.kind];
    });
    expect(polled).toEqual([
      ['customTemplates-create', 'operation:GET /custom-templates/{id}'],
      ['machines-create', 'operation:GET /machines/{id}'],
      ['machines-delete', 'none'],
      ['machines-restart', 'operation:GET /machines/{id}'],
      ['machines-start', 'operation:GET /machines/{id}'],
      ['machines-stop', 'operation:GET /machines/{id}'],
      ['machines-update', 'operation:GET /machines/{id}'],
      ['snapshots-create', 'operation:GET /snapshots/{id}'],
      ['snapshots-delete', 'none'],
      ['snapshots-restore', 'operation:GET /snapshots/{id}'],
    ]);
  });

  it('can wait for machines and for their events', () => {
    expect(those(found, 'waitable')).toEqual(['machineEvents-get', 'machines-get']);
    expect(found['machines-get']).toMatchObject({
      waiter: { targets: ['off', 'serviceready', 'ready'], final: [] },
    });
    expect(found['machineEvents-get']).toMatchObject({
      waiter: { targets: ['done', 'error', 'cancelled'], final: ['done', 'error', 'cancelled'] },
    });
  });
});

describe('Paperspace Core', async () => {
  const found = await detected('core.openapi.json');

  it('lists machines by limit and skip', () => {
    expect(those(found, 'paginated')).toEqual(['machines-list']);
    expect(found['machines-list']).toMatchObject({
      paging: {
        items: [],
        scheme: { kind: 'offset', input: ['skip'], size: ['limit'], defaultSize: 1000, total: null },
      },
    });
  });

  it('can wait for the machine that is shown', () => {
    expect(those(found, 'waitable')).toEqual(['machines-show']);
    expect(found['machines-show']).toMatchObject({
      waiter: { targets: ['off', 'serviceready', 'ready'] },
    });
  });

  it('starts no work that it reports', () => {
    expect(those(found, 'longRunning')).toEqual([]);
  });
});
