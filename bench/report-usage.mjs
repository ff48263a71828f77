import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Every Node process of a measured command loads this file with `--import`. It writes the resources that the
// process used when it ends.

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
