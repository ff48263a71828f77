/** What calls give. The compiler checks this file; it is never run. */
import type {
  AuthSession,
  DeploymentRun,
  Machine,
  MachineList,
  Page,
  Paged,
  Paperspace,
} from '../../generated/paperspace/src/index.js';
import { isPaperspaceError } from '../../generated/paperspace/src/index.js';
import { holds, type Equal } from './equal.ts';

declare const paperspace: Paperspace;

const machine = await paperspace.machines.get({ id: 'm1' });
holds<Equal<typeof machine, Machine>>();
holds<Equal<Machine['reservation'], NonNullable<Machine['reservation']> | null>>();
holds<Equal<Machine['dtDeleted'], string | null>>();

const session = await paperspace.auth.session();
holds<Equal<typeof session, AuthSession | null>>();
// @ts-expect-error it may be null
void session.user;

const { data, response, requestId } = await paperspace.machines.get({ id: 'm1' }).withResponse();
holds<Equal<typeof data, Machine>>();
holds<Equal<typeof response, Response>>();
holds<Equal<typeof requestId, string | null>>();

const page = await paperspace.machines.list();
holds<Equal<typeof page.items, readonly Machine[]>>();
holds<Equal<typeof page.body, MachineList>>();
for await (const each of paperspace.machines.list()) holds<Equal<typeof each, Machine>>();
const anyList: Paged<Machine> = paperspace.machines.list();
const anyPage: Page<Machine> | null = await (await anyList).next();
holds<Equal<NonNullable<typeof anyPage>['items'], readonly Machine[]>>();
// @ts-expect-error the document declares no headers
void page.headers;
const all = await paperspace.machines.list().toArray({ limit: 5 });
holds<Equal<typeof all, Machine[]>>();

const runs = await paperspace.deploymentRuns.get({ id: 'd1' });
holds<Equal<typeof runs, DeploymentRun[]>>();
// @ts-expect-error a bare array is no list of pages
void paperspace.deploymentRuns.get({ id: 'd1' }).pages();

const failure: unknown = null;
if (isPaperspaceError(failure)) {
  holds<Equal<typeof failure.body.message, string>>();
  holds<Equal<typeof failure.status, number>>();
}
