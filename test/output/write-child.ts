/** Writes a package, and dies (as if by `kill -9`) before the step of the disk whose number it is given. */
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { disk, type Disk } from '../../generator/output/disk.ts';
import { write } from '../../generator/output/write.ts';
import { packageOf } from './package.ts';

const [, , out = '', files = '{}', spec = '', fatalStep = '-1'] = process.argv;

let step = 0;

function beforeStep(): void {
  if (step === Number(fatalStep)) process.kill(process.pid, 'SIGKILL');
  step += 1;
}

const mortal: Disk = {
  mkdir: (path) => (beforeStep(), disk.mkdir(path)),
  write: (path, text) => (beforeStep(), disk.write(path, text)),
  rename: (from, to) => (beforeStep(), disk.rename(from, to)),
  remove: (path) => (beforeStep(), disk.remove(path)),
  removeEmpty: (path) => (beforeStep(), disk.removeEmpty(path)),
};

const diagnostics = new Diagnostics();
await write(out, packageOf(JSON.parse(files), spec), { force: false, disk: mortal }, diagnostics);
console.log(JSON.stringify({ steps: step, codes: diagnostics.all.map(({ code }) => code) }));
