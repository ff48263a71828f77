import type { StatusVocabulary } from './types.ts';

/** What status monitors of Azure, and of those who follow it, say. The runtime knows it too. */
export const conventionalMonitor: StatusVocabulary = {
  path: ['status'],
  succeeded: ['Succeeded'],
  failed: ['Failed'],
  cancelled: ['Canceled', 'Cancelled'],
  error: ['error'],
};

/** Whether a status has the words of the convention, wherever it stands. */
export function hasConventionalWords({ succeeded, failed, cancelled }: StatusVocabulary): boolean {
  const words = [conventionalMonitor.succeeded, conventionalMonitor.failed, conventionalMonitor.cancelled];
  return JSON.stringify([succeeded, failed, cancelled]) === JSON.stringify(words);
}
