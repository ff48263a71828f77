import { curlCommand } from './curl.js';
import { exitCodes } from './failure.js';
import type { ReadyCall } from './invoke.js';
import { recorder } from './request-hooks.js';
import { shielded } from './safe-text.js';
import type { List } from './spec.js';
import type { Terminal } from './terminal.js';

/**
 * Prints the request of a call as a curl command. Nothing is sent.
 *
 * @param prepare - makes the call with additional options of the client
 * @returns the exit code
 * @throws the errors that the SDK throws before it sends a request
 */
export async function showRequest(
  prepare: (more: object, signal: AbortSignal) => Promise<ReadyCall>,
  { stdout }: Terminal,
): Promise<number> {
  const { fetch, signal, request } = recorder();
  const ready = await prepare({ fetch, maxRetries: 0 }, signal);
  // After the request is recorded, the call is aborted. Its error is ignored.
  const refused = new Promise<never>((_, reject) => {
    Promise.resolve(start(ready)).catch((error: unknown) => (signal.aborted ? undefined : reject(error)));
  });
  const text = `${await curlCommand(await Promise.race([request, refused]))}\n`;
  await stdout.write(shielded(text, stdout));
  return exitCodes.done;
}

function start({ command, client, args, settings }: ReadyCall): PromiseLike<unknown> {
  switch (command.kind) {
    case 'call':
    case 'work':
      return command.call(client, ...args, settings);
    case 'list':
      return firstPage(command.call(client, ...args, settings));
    case 'wait':
      return command.call(client, ...args, command.preferred ?? command.states[0] ?? '', settings);
  }
}

async function firstPage(list: List): Promise<void> {
  for await (const page of list.pages()) if (page) return;
}
