import type { Machine, MachineEvent } from '../../generated/paperspace/src/index.js';

/** A machine as the service answers it. */
export function machine(own: Partial<Machine> = {}): Machine {
  return {
    id: 'm1',
    name: 'bench',
    state: 'off',
    os: 'Ubuntu 24.04',
    machineType: 'C5',
    agentType: 'LinuxHeadless',
    cpus: 4,
    ram: 17_179_869_184,
    storageTotal: 53_687_091_200,
    storageUsed: 1_073_741_824,
    region: 'ny2',
    privateIp: null,
    networkId: null,
    publicIp: null,
    publicIpType: 'none',
    autoShutdownEnabled: false,
    autoShutdownTimeout: null,
    autoShutdownForce: null,
    autoSnapshotEnabled: false,
    autoSnapshotFrequency: null,
    autoSnapshotSaveCount: null,
    updatesPending: false,
    restorePointEnabled: false,
    restorePointFrequency: null,
    restorePointSnapshotId: null,
    usageRate: 0.08,
    storageRate: 0.01,
    dtCreated: '2026-01-01T00:00:00Z',
    dtModified: '2026-01-01T00:00:00Z',
    dtDeleted: null,
    reservation: null,
    ...own,
  };
}

/** An event of that machine as the service answers it. */
export function machineEvent(own: Partial<MachineEvent> = {}): MachineEvent {
  return {
    id: 'e1',
    name: 'start',
    state: 'new',
    machineId: 'm1',
    dtCreated: '2026-01-01T00:00:00Z',
    dtStarted: null,
    dtFinished: null,
    error: null,
    ...own,
  };
}
