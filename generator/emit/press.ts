import type { Templates } from '../templates/templates.ts';
import type { Composed } from './compose/models.ts';
import type { EmittedFile } from './emit.ts';

/** Lays files out by templates, and has the declarations in them printed while the next ones are composed. */
export class Press {
  readonly #templates: Templates;
  readonly #print: (text: string) => Promise<string>;
  readonly #paths: string[] = [];
  readonly #printing: Promise<EmittedFile>[] = [];

  constructor(tools: { readonly templates: Templates; readonly print: (text: string) => Promise<string> }) {
    this.#templates = tools.templates;
    this.#print = tools.print;
  }

  /** Paths of the files that were asked for, whether or not a team has dropped them. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Takes source files, one after the other. Returns what they use of the runtime. */
  sources(template: string, files: Iterable<Composed<object>>): readonly string[] {
    return Array.from(files, ({ path, scope, view }) => {
      this.file(`src/${path}`, template, view);
      return scope.runtimeFiles;
    }).flat();
  }

  /** Takes a file. */
  file(path: string, template: string, view: object): void {
    this.#paths.push(path);
    for (const { path: at, text } of this.#templates.render({ path, template, view }))
      this.#printing.push(this.#print(text).then((printed) => ({ path: at, text: printed })));
  }

  /** All files, and what a team makes beside them. */
  async printed(): Promise<readonly EmittedFile[]> {
    return Promise.all(this.#printing);
  }
}
