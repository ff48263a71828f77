/** Writes a package, and dies (as if by `kill -9`) before the step of the disk whose number it is given. */
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { write } from '../../generator/output/write.ts';
import { packageOf } from './package.ts';
import { steppedDisk } from './stepped-disk.ts';

const [, , out = '', files = '{}', spec = '', fatalStep = '-1'] = process.argv;

let step = 0;
const mortal = steppedDisk(() => {
  if (step === Number(fatalStep)) process.kill(process.pid, 'SIGKILL');
  step += 1;
});

const diagnostics = new Diagnostics();
await write(
  [{ out, content: packageOf(JSON.parse(files), spec) }],
  { force: false, disk: mortal },
  diagnostics,
);
console.log(JSON.stringify({ codes: diagnostics.all.map(({ code }) => code) }));
