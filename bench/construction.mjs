import { pathToFileURL } from 'node:url';

// Makes instances of a class. Prints how many microseconds of processor time each took.

const [, , entry, name] = process.argv;
const { [name]: Class } = await import(pathToFileURL(entry).href);

const instances = 20_000;

const made = [];
const make = () => {
  for (made.length = 0; made.length < instances;) made.push(new Class({ apiKey: 'key' }));
};
make();
const before = process.cpuUsage();
make();
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify((user + system) / instances));
