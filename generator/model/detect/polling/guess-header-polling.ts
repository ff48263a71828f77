import type { Polling } from '../../types.ts';
import { longRunning, type Special } from '../finding.ts';
import { reasonOf, statusOf } from '../status.ts';
import type { Subject, Surface } from '../surface.ts';
import { tellsOfWork } from '../vocabulary.ts';

const headers = new Set(['operation-location', 'azure-asyncoperation', 'location']);

/**
 * A `202 Accepted` (RFC 9110, section 15.3.3) that names the URL of a status monitor in a header, and whose body
 * shows what the status says. A bare 202 promises neither, so it stays a plain call.
 */
export function guessHeaderPolling({ models }: Surface, { operation, answer }: Subject): Special | null {
  const accepted = operation.responses.find(({ status }) => status === 202);
  const header = accepted?.headers.find(({ wireName }) => headers.has(wireName.toLowerCase()));
  if (header === undefined || answer === null || !answer.certain) return null;
  const status = statusOf(models, answer.type);
  if (status === null || !tellsOfWork(status.meanings)) return null;
  const { succeeded, failed, cancelled } = status.meanings;
  const polling: Polling = {
    poll: { kind: 'header', finalStateVia: null, hasStatusPath: true },
    status: {
      path: [status.property.wireName],
      succeeded,
      failed,
      cancelled,
      error: reasonOf(models, answer.type),
    },
    result: { kind: 'none' },
    cancel: null,
    intervalSeconds: null,
  };
  return longRunning(polling, 'heuristic', [
    `202 tells in the header "${header.wireName}" where its progress can be read`,
    `its "${status.property.wireName}" ends as ${succeeded.map((value) => `"${value}"`).join(', ')}`,
  ]);
}
