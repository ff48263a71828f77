import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'chokidar';

// Builds the generator and runs it, and again after every change of its sources, its templates, a document or the
// configuration. Arguments are those of `generate`:
//
//   npm run dev -- paperspace

const args = process.argv.slice(2);
let changes = 1;
let wake = () => {};
watch(['generator', 'templates', 'spec', 'sdkwright.config.ts', 'bundle.mjs'], { ignoreInitial: true }).on(
  'all',
  () => {
    changes += 1;
    wake();
  },
);

for (let seen = 0; ;) {
  // An editor that saves several files at once makes several changes.
  while (seen !== changes) {
    seen = changes;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (await succeeds('bundle.mjs')) await succeeds('dist/cli.js', 'generate', ...args);
  if (seen === changes) await new Promise((resolve) => (wake = resolve));
}

/**
 * @param {string[]} command
 * @returns {Promise<boolean>}
 */
async function succeeds(...command) {
  const [code] = await once(spawn(process.execPath, command, { stdio: 'inherit' }), 'exit');
  return code === 0;
}
