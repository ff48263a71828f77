/** Unions and enums. The compiler checks this file; it is never run. */
import {
  isKnownRegion,
  Region,
  SortOrder,
  Timeframe,
  type DeploymentConfig,
  type DeploymentConfigV1,
  type DiskSize,
  type Integration,
  type Machine,
} from '../../generated/paperspace/src/index.js';
import { holds, type Equal } from './equal.ts';

declare const config: DeploymentConfig;
declare const integration: Integration;
declare const region: Region;
declare const machine: Machine;

// @ts-expect-error only some formats have it
void config.integrations;

switch (config.apiVersion) {
  case 'v0alpha0':
    holds<Equal<typeof config.resources.instanceType, string>>();
    break;
  case 'v0alpha1':
    holds<Equal<typeof config.resources.machineType, string>>();
    break;
  case 'v1':
  case 'latest':
    holds<Equal<typeof config, DeploymentConfigV1>>();
    break;
  default:
    holds<Equal<typeof config, never>>();
}

if (integration.type === 's3') holds<Equal<typeof integration.url, string>>();
// @ts-expect-error a volume has no address
if (integration.type === 'volume') void integration.url;

// An open enum takes values that are not known yet, and still knows those that are.
const newer: Region = 'fra1';
const known: Region = Region.Ny2;
const size: DiskSize = 123;
void [newer, known, size];
holds<Equal<Extract<'ny2' | 'ca1' | 'ams1', Region>, 'ny2' | 'ca1' | 'ams1'>>();
if (isKnownRegion(region)) holds<Equal<typeof region, 'ny2' | 'ca1' | 'ams1'>>();

// A closed one does not.
const order: SortOrder = SortOrder.Desc;
const frame: Timeframe = Timeframe.Value12Hours;
holds<Equal<SortOrder, 'asc' | 'desc'>>();
void [order, frame];
// @ts-expect-error no such value
const sideways: SortOrder = 'sideways';
void sideways;

// @ts-expect-error no such state of a machine
if (machine.state === 'on') void machine;
