/** A request as a server sees it. */
export interface ExpectedRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A command as the Core documents write it, after the name of the program, and the request that it stands for. */
export interface DocumentedCommand {
  readonly argv: readonly string[];
  readonly request: ExpectedRequest;
}

const key = ['--apiKey', 'k-2718'];
const machine = ['--machineId', 'ps57ab1'];

const post = (path: string, body?: unknown): ExpectedRequest => ({
  ...{ method: 'POST', path },
  ...(body !== undefined && { body }),
});
const get = (path: string, query?: Readonly<Record<string, string>>): ExpectedRequest => ({
  ...{ method: 'GET', path },
  ...(query && { query }),
});

/** The twelve commands of the Core documents. */
export const documentedCommands: readonly DocumentedCommand[] = [
  {
    argv: [
      ...['machines', 'create', ...key],
      ...['--region', 'East Coast (NY2)', '--machineType', 'P4000', '--size', '50'],
      ...['--billingType', 'hourly', '--machineName', 'Blue 1', '--templateId', 't9f2', '--teamId', 'te44'],
    ],
    request: post('/machines/createSingleMachinePublic', {
      ...{ region: 'East Coast (NY2)', machineType: 'P4000', size: 50, billingType: 'hourly' },
      ...{ machineName: 'Blue 1', templateId: 't9f2', teamId: 'te44' },
    }),
  },
  { argv: ['machines', 'start', ...key, ...machine], request: post('/machines/ps57ab1/start') },
  { argv: ['machines', 'stop', ...key, ...machine], request: post('/machines/ps57ab1/stop') },
  { argv: ['machines', 'restart', ...key, ...machine], request: post('/machines/ps57ab1/restart') },
  { argv: ['machines', 'destroy', ...key, ...machine], request: post('/machines/ps57ab1/destroyMachine') },
  {
    argv: ['machines', 'update', ...key, ...machine, '--machineName', 'Blue 2'],
    request: post('/machines/ps57ab1/updateMachinePublic', { machineName: 'Blue 2' }),
  },
  { argv: ['machines', 'list', ...key], request: get('/machines/getMachines') },
  {
    argv: ['machines', 'show', ...key, ...machine],
    request: get('/machines/getMachinePublic', { machineId: 'ps57ab1' }),
  },
  {
    argv: ['machines', 'setAccessForUser', ...key, ...machine, '--userId', 'u3', '--enableAccess', 'true'],
    request: post('/machines/ps57ab1/setMachineAccess', { userId: 'u3', enableAccess: true }),
  },
  {
    argv: ['machines', 'utilization', ...key, ...machine, '--billingMonth', '2022-03'],
    request: get('/machines/getUtilization', { machineId: 'ps57ab1', billingMonth: '2022-03' }),
  },
  {
    argv: ['machines', 'waitfor', ...key, ...machine, '--state', 'ready'],
    request: get('/machines/getMachinePublic', { machineId: 'ps57ab1' }),
  },
  {
    argv: ['machines', 'availability', ...key, '--region', 'East Coast (NY2)', '--machineType', 'P4000'],
    request: get('/machines/getAvailability', { region: 'East Coast (NY2)', machineType: 'P4000' }),
  },
];
