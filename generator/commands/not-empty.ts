import { InvalidArgumentError } from 'commander';

/**
 * Parses an argument that names a file, a folder or a document. An empty one, for example from an unset
 * variable of a script, is rejected: as a path, it would be the working directory.
 *
 * @throws {InvalidArgumentError} for a text with only spaces
 */
export function notEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
}
