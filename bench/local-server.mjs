import { createServer } from 'node:http';

// A service on this machine, in a process of its own: what it takes is not the caller's. It prints its port.

const machine = {
  ...{
    id: 'ps1',
    name: 'training',
    state: 'ready',
    os: 'Ubuntu 24.04',
    machineType: 'C5',
    cpus: 4,
    ram: 17179869184,
  },
  ...{
    region: 'ny2',
    publicIpType: 'none',
    usageRate: 0.08,
    dtCreated: '2026-01-01T00:00:00Z',
    dtDeleted: null,
  },
};
const body = JSON.stringify(machine);

const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
