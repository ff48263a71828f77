import { pathToFileURL } from 'node:url';

// Calls a service through a package, by bare `fetch`, and by `fetch` with a time-out, in turn. Prints how many microseconds of
// processor time each call took.

const [, , entry, port, rounds] = process.argv;
const { Paperspace } = await import(pathToFileURL(entry).href);
const baseUrl = `http://127.0.0.1:${port}/v1`;
const paperspace = new Paperspace({ apiKey: 'key', baseUrl });
const headers = {
  accept: 'application/json',
  authorization: 'Bearer key',
  'user-agent': 'paperspace-sdk/0.1.0',
};

const ways = {
  package: () => paperspace.machines.get({ id: 'ps1' }),
  fetch: async () => (await fetch(`${baseUrl}/machines/ps1`, { headers })).json(),
  limited: async () => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 60_000);
    try {
      return await (await fetch(`${baseUrl}/machines/ps1`, { headers, signal: controller.signal })).json();
    } finally {
      clearTimeout(timer);
    }
  },
};

/** Calls in one round, and how many of them are under way at a time. */
const calls = 400;
const atOnce = 20;

/** The rounds before a runtime has compiled all. */
const warmUp = 5;

const spent = { package: [], fetch: [], limited: [] };
for (let round = -warmUp; round < Number(rounds); round++) {
  for (const [name, call] of Object.entries(ways)) {
    const before = process.cpuUsage();
    for (let made = 0; made < calls; made += atOnce)
      await Promise.all(Array.from({ length: atOnce }, () => call()));
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) spent[name].push((user + system) / calls);
  }
}
process.stdout.write(JSON.stringify(spent));
