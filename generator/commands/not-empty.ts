import { InvalidArgumentError } from 'commander';

/**
 * Reads an argument that names a file, a folder or a document. An empty one, as an unset variable of a script leaves it, names
 * none: taken for a path, it would be the working directory.
 *
 * @throws {InvalidArgumentError} for a text with nothing but spaces
 */
export function notEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
}
