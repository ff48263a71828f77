import { createReadStream } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { defaultLimits } from '../limits.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Limits, LoadRequest, Source } from '../types.ts';
import { displayName, standardInput, toPath, toUrl } from './address.ts';
import { decode } from './decode.ts';
import { readLocal, readStream } from './local.ts';
import { parse } from './parse.ts';
import { parseEdited } from './parse-edited.ts';
import { createPolicy, type Policy } from './policy.ts';
import { readRemote } from './remote.ts';

/** Reads the files of one document, local or remote, within the limits and the policy. */
export class Reader {
  readonly limits: Limits;
  readonly #request: LoadRequest;
  readonly #last: ReadonlyMap<string, Source>;
  readonly #policy: Policy;
  readonly #diagnostics: Diagnostics;
  readonly #local = new Set<string>();

  private constructor(request: LoadRequest, policy: Policy, diagnostics: Diagnostics) {
    this.limits = { ...defaultLimits, ...request.limits };
    this.#request = request;
    this.#last = new Map(request.last?.map((source) => [source.url, source]));
    this.#policy = policy;
    this.#diagnostics = diagnostics;
  }

  /** Creates a reader for the document that `request` names. */
  static async create(request: LoadRequest, diagnostics: Diagnostics): Promise<Outcome<Reader>> {
    const root = addressOf(request.spec, request.cwd);
    if (root === null) return failure('unsupported-address', { ref: request.spec });
    return success(new Reader(request, await createPolicy(root, request), diagnostics));
  }

  /** Absolute paths of the local files read so far, sorted. */
  get local(): readonly string[] {
    return [...this.#local].toSorted();
  }

  /** The file with that URL as the last load read it. */
  lastVersion(url: string): Source | undefined {
    return this.#last.get(url);
  }

  /** Reads a file that the user named: a path, a URL or `-`. The policy applies only to redirects. */
  async named(spec: string): Promise<Outcome<Source>> {
    const url = addressOf(spec, this.#request.cwd);
    if (url === null) return failure('unsupported-address', { ref: spec });
    if (spec !== standardInput) return this.#read(url.href, 'user');
    const bytes = await readStream(this.#request.stdin ?? standardStream(), 'stdin', this.limits.fileBytes);
    return bytes.ok ? this.#source(url.href, bytes.value) : bytes;
  }

  /** Reads a file that `reference` in a document names, resolved to `url`, if the policy allows it. */
  async referenced(reference: string, url: string): Promise<Outcome<Source>> {
    const allowed = await this.#policy.check(reference, url);
    return allowed.ok ? this.#read(url, 'document') : allowed;
  }

  async #read(url: string, namedBy: 'user' | 'document'): Promise<Outcome<Source>> {
    const local = toPath(url);
    if (local === null) {
      const { references, environment = process.env, signal } = this.#request;
      const { limits } = this;
      const options = { headers: references?.headers ?? {}, environment, limits, signal };
      const fetched = await readRemote(new URL(url), this.#policy, options);
      return fetched.ok ? this.#source(fetched.value.url, fetched.value.bytes) : fetched;
    }
    this.#local.add(local);
    const name = displayName(url, this.#request.cwd);
    const bytes = await readLocal(local, name, this.limits.fileBytes, namedBy);
    return bytes.ok ? this.#source(url, bytes.value) : bytes;
  }

  async #source(url: string, bytes: Uint8Array): Promise<Outcome<Source>> {
    const file = displayName(url, this.#request.cwd);
    const { json = null, value: lastValue } = this.lastVersion(url) ?? {};
    const edited = json && parseEdited({ json, value: lastValue }, bytes);
    if (edited !== null) return success({ url, file, ...edited });
    const text = decode(bytes, file);
    if (!text.ok) return text;
    if (isProse(url)) return success({ url, file, value: text.value, json: null });
    const parsed = await parse(text.value, file, this.limits.depth, this.#diagnostics);
    if (!parsed.ok) return parsed;
    const { value, format } = parsed.value;
    return success({ url, file, value, json: format === 'JSON' ? bytes : null });
  }
}

/** The standard input of the process. In a worker, `process.stdin` is another stream. */
function standardStream(): AsyncIterable<Uint8Array> {
  return isMainThread ? process.stdin : createReadStream('', { fd: 0 });
}

/** Standard input is the file `stdin` in the working directory, so that its references can be resolved. */
function addressOf(spec: string, cwd: string): URL | null {
  return toUrl(spec === standardInput ? 'stdin' : spec, cwd);
}

/** Whether a file is included text, as in `description: { $ref: text.md }`. Its content is not parsed. */
function isProse(url: string): boolean {
  return /\.(?:md|markdown|txt|html?)$/i.test(new URL(url).pathname);
}
