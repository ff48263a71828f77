import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { redactUrls } from '../../diagnostics/redact-url.ts';

/** The name of standard input on the command line and in diagnostics. */
export const standardInput = '-';

/** The URL of a path or URL that the user passes; null if it is neither. */
export function toUrl(spec: string, cwd: string): URL | null {
  if (/^(?:https?|file):\/\//i.test(spec)) return URL.canParse(spec) ? new URL(spec) : null;
  return pathToFileURL(path.resolve(cwd, spec));
}

/** The URL of `reference`, without fragment, relative to the file at `base`; null if it is malformed. */
export function resolveUrl(reference: string, base: string): string | null {
  return URL.canParse(reference, base) ? new URL(reference, base).href : null;
}

/**
 * A file's name in diagnostics: relative to the working directory, with `/`. A URL is shown without user and
 * password.
 */
export function displayName(url: string, cwd: string): string {
  const local = toPath(url);
  if (local === null) return redactUrls(url);
  const relative = path.relative(cwd, local);
  if (relative === '') return '.';
  return (path.isAbsolute(relative) ? local : relative).replaceAll(path.sep, '/');
}

/** The local path of a `file:` URL; null for other URLs and for paths that no file can have. */
export function toPath(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  try {
    const local = fileURLToPath(url);
    return local.includes('\0') ? null : local;
  } catch {
    return null;
  }
}
