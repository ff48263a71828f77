/** What a consumer of the Paperspace package may write: type-checked and run in a project of its own. */
export const consumerProgram = `
import { createClient, isNotFoundError, isPaperspaceError, Paperspace, Region, type Machine } from 'paperspace-sdk';
import * as machines from 'paperspace-sdk/machines';

const [, , baseUrl = ''] = process.argv;
const paperspace = new Paperspace({ apiKey: 'sesame', baseUrl });

const names: string[] = [];
for await (const { name } of paperspace.machines.list({ region: Region.Ny2 })) names.push(name);

const started = await paperspace.machines.start({ id: 'm1' });
const ready: Machine = await started.wait({ backoff: { initialMs: 1, factor: 1 } });

const direct = await machines.get(createClient({ apiKey: 'sesame', baseUrl }), { id: 'm1' });

let failure = 'none';
try {
  await paperspace.machines.get({ id: 'gone' });
} catch (error) {
  if (isNotFoundError(error) && isPaperspaceError(error)) failure = error.body.message;
}

console.log(JSON.stringify({ names, state: ready.state, direct: direct.id, failure }));
`;
