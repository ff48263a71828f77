import { parentPort } from 'node:worker_threads';

parentPort.once('message', (text) => {
  parentPort.postMessage(text);
  parentPort.once('message', () => {
    throw new Error('cannot print this');
  });
});
