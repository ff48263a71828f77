import type { Composed } from './compose/models.ts';
import type { Tools } from './emit.ts';

/** Lays files out by templates, and has them printed while the next ones are composed. */
export class Press<Printed> {
  readonly #templates: Tools<Printed>['templates'];
  readonly #print: Tools<Printed>['print'];
  readonly #paths: string[] = [];
  readonly #printing: Promise<Printed>[] = [];

  constructor(tools: Tools<Printed>) {
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
    for (const file of this.#templates.render({ path, template, view }))
      this.#printing.push(this.#print(file));
  }

  /** All files, and what a team makes beside them. */
  async printed(): Promise<readonly Printed[]> {
    return Promise.all(this.#printing);
  }
}
