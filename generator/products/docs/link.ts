import type { Call, Resource } from '../../contract/types.ts';
import { uriText, type Code } from '../../escape/code.ts';

/** The link of a call on the page: the fragment that RapiDoc, its renderer, gives the call. */
export function pageFragment({ method, path }: Pick<Call, 'method' | 'path'>): string {
  return `#${method.toLowerCase()}-${path.replaceAll(/[\s#:?&={}]/g, '-')}`;
}

/** @param folder - path from the file with the link to the page's folder */
export function pageLink(call: Pick<Call, 'method' | 'path'>, folder: string): Code {
  return uriText(`${folder}index.html${pageFragment(call)}`);
}

/** `reference/machines.md`, for the resource of `resources/machines.ts`. */
export function referencePath({ file }: Resource): string {
  return `reference/${file.replace(/^resources\/|\.ts$/g, '')}.md`;
}
