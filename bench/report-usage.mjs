import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded by `--import` into every Node process of a measured command: writes down what the process used as it ends.

const file = process.env.BENCH_USAGE;
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(
      file,
      `${JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakKb: maxRSS })}\n`,
    );
  });
}
