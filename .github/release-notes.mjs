import { readFileSync } from 'node:fs';

// Prints what CHANGELOG.md says of a version. Fails if the tag is not package.json's version, or the change log lacks it.
//
//   node .github/release-notes.mjs v1.2.3

const [tag = ''] = process.argv.slice(2);
const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));
if (tag !== `v${version}`) throw new Error(`The tag is ${tag}, and package.json has ${version}.`);

const notes = read('CHANGELOG.md')
  .split(/^## /m)
  .find((section) => section.startsWith(`[${version}]`))
  ?.replace(/^.*\r?\n/, '')
  // Where the headings of versions lead to is written at the end.
  .replace(/^\[[^\]]+\]: .*$/gm, '')
  .trim();
if (!notes) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
process.stdout.write(`${notes}\n`);
