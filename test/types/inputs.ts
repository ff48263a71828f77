/** What calls take. The compiler checks this file; it is never run. */
import type { Paperspace, UpdateMachineInput } from '../../generated/paperspace/src/index.js';
import { holds, type Equal } from './equal.ts';

declare const paperspace: Paperspace;

void paperspace.machines.get({ id: 'm1' });
void paperspace.machines.list();
void paperspace.machines.list({ limit: undefined, region: 'ny2' });
void paperspace.auth.session({ timeoutMs: 1000 });

// @ts-expect-error the id is required
void paperspace.machines.get({});
// @ts-expect-error so is the input
void paperspace.machines.get();
// @ts-expect-error no such field
void paperspace.machines.list({ regon: 'ny2' });
// @ts-expect-error a number, not its text
void paperspace.machines.list({ limit: '5' });
// @ts-expect-error no such value of a closed enum
void paperspace.machines.list({ order: 'upwards' });
// @ts-expect-error required fields of a body are required in the input
void paperspace.machines.create({ name: 'bench', region: 'ny2' });
// @ts-expect-error optional, but not null
void paperspace.machines.update({ id: 'm1', name: null });
// @ts-expect-error a call without input takes options alone
void paperspace.auth.session({ id: 'm1' });

void paperspace.deployments.upsert({
  projectId: 'p1',
  deploymentId: null,
  config: { apiVersion: 'v1', name: 'web', image: 'nginx', resources: { machineType: 'C4', ports: [80] } },
});
void paperspace.deployments.upsert({
  projectId: 'p1',
  config: {
    apiVersion: 'v0alpha0',
    name: 'web',
    image: 'nginx',
    // @ts-expect-error the resources of v0alpha0 have an instanceType
    resources: { machineType: 'C4' },
  },
});

holds<Equal<UpdateMachineInput['id'], string>>();
holds<Equal<UpdateMachineInput['name'], string | undefined>>();
