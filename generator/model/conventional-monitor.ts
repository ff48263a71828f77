import type { StatusVocabulary } from './types.ts';

/** The states of status monitors of Azure and of services that follow it. The runtime has the same list. */
export const conventionalMonitor: StatusVocabulary = {
  path: ['status'],
  succeeded: ['Succeeded'],
  failed: ['Failed'],
  cancelled: ['Canceled', 'Cancelled'],
  error: ['error'],
};

/** Whether a status has the conventional states, in any place. */
export function hasConventionalWords({ succeeded, failed, cancelled }: StatusVocabulary): boolean {
  const words = [conventionalMonitor.succeeded, conventionalMonitor.failed, conventionalMonitor.cancelled];
  return JSON.stringify([succeeded, failed, cancelled]) === JSON.stringify(words);
}
