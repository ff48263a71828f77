import type { Call } from '../../contract/types.ts';
import { cliSample, type Spelling } from '../samples/cli.ts';
import { curlSample } from '../samples/curl.ts';
import type { SampleScope } from '../samples/sample-scope.ts';
import { typescriptSample } from '../samples/typescript.ts';

/** The command line in samples. */
export interface SampleProgram {
  readonly bin: string;
  readonly spelling: Spelling;
}

/** A sample in `x-codeSamples`. */
export interface CodeSample {
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/** An overlay (Overlay Specification 1.0). */
export interface Overlay {
  readonly overlay: '1.0.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly actions: readonly {
    /** A JSONPath (RFC 9535) of the operation. */
    readonly target: string;
    readonly update: { readonly 'x-codeSamples': readonly CodeSample[] };
  }[];
}

/**
 * An overlay that adds samples to each operation. An overlay appends to lists, so samples in the document
 * stay and come first.
 */
export function samplesOverlay(scope: SampleScope, program: SampleProgram | null): Overlay {
  const { title, version, resources } = scope.contract;
  const calls = resources.flatMap((resource) => resource.calls);
  return {
    overlay: '1.0.0',
    info: { title: `Code samples of ${title}`, version },
    actions: calls.map((call) => ({
      target: operationTarget(call),
      update: { 'x-codeSamples': samplesOf(call, scope, program) },
    })),
  };
}

/** Samples of a call for curl, the SDK and, if there is one, the command line. */
export function samplesOf(
  call: Call,
  scope: SampleScope,
  program: SampleProgram | null,
): readonly CodeSample[] {
  return [
    { lang: 'Shell', label: 'curl', source: curlSample(call, scope) },
    { lang: 'TypeScript', label: 'TypeScript', source: typescriptSample(call, scope) },
    ...(program === null
      ? []
      : [{ lang: 'Shell', label: 'CLI', source: cliSample(call, program.bin, program.spelling, scope) }]),
  ];
}

/** A JSONPath (RFC 9535) of an operation. */
export function operationTarget({ path, method }: Pick<Call, 'path' | 'method'>): string {
  return `$.paths[${pathName(path)}].${method.toLowerCase()}`;
}

/** A name selector: a string in single quotes (RFC 9535, section 2.3.1.1). */
function pathName(path: string): string {
  return `'${JSON.stringify(path).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
