import type { Options } from 'prettier';
import type { Source, Tools } from '../products/emit.ts';
import type { Content, EmittedFile, FindKept } from '../products/kept-files.ts';
import type { Templates } from '../templates/templates.ts';
import { digest } from '../whole-hashes.ts';
import { isHouseStyle } from './house-style.ts';
import type { FileOrder, PrintedFile, PrintJob, PrintSetup } from './job.ts';
import type { LastFiles } from './last-files.ts';
import { packView } from './packed-view.ts';
import type { Printer } from './printer.ts';

/** The style of a package's files. */
export interface PackageStyle extends Pick<PrintSetup, 'folder' | 'format'> {
  /** The style of a file by path; null if only Prettier can decide it. */
  readonly styleOf: (path: string) => Options | null;
}

type MadeSource = Exclude<Source, { kind: 'kept' }>;

/**
 * Prints the files of one package. Keeps the files of a source that the last run made from the same content:
 * from the parts of the contract that the source is composed from, or from its view.
 */
export class PackagePrinter implements Tools<PrintedFile> {
  readonly templates: Templates;
  readonly #printer: Printer;
  readonly #setup: PrintSetup;
  readonly #styleOf: PackageStyle['styleOf'];
  readonly #last: LastFiles;

  constructor(
    printer: Printer,
    templates: Templates,
    { folder, format, styleOf }: PackageStyle,
    last: LastFiles,
  ) {
    this.templates = templates;
    this.#printer = printer;
    this.#setup = { templates: templates.sources, folder, format };
    this.#styleOf = format === 'none' ? () => ({}) : styleOf;
    this.#last = last;
  }

  readonly find: FindKept = (source, content) => {
    const key = this.#contractKey(content, this.#orders(this.templates.filesOf(source)));
    return key === null ? null : this.#last.find(source.path, key);
  };

  readonly print = async (source: Source): Promise<readonly PrintedFile[]> => {
    switch (source.kind) {
      case 'kept':
        return source.kept.files.map(asPrinted);
      case 'view':
        return this.#made(source, {
          content: packView(source.view, this.templates.mayRead),
          files: this.#orders(source.files),
        });
      case 'text': {
        const files = this.#orders([{ path: source.path, template: null }]);
        const isDone = this.#setup.format === 'none' || files.every(isInHouseStyle);
        return isDone ? [asPrinted(source)] : this.#made(source, { content: source.text, files });
      }
    }
  };

  async #made(source: MadeSource, job: PrintJob): Promise<readonly PrintedFile[]> {
    const key = keyOf('view', job.content, job.files);
    if (key === null) return this.#printer.print(this.#setup, job);
    const kept = this.#last.find(source.path, key)?.files.map(asPrinted);
    const files = kept ?? (await this.#printer.print(this.#setup, job));
    if (files.some(({ problem }) => problem !== null)) return files;
    const content = source.kind === 'view' ? source.content : undefined;
    const before = content === undefined ? null : this.#contractKey(content.key, job.files);
    const keys = before === null ? [key] : [before, key];
    this.#last.keep(source.path, { keys, files, uses: content?.uses ?? [] });
    return files;
  }

  #orders(files: readonly Pick<FileOrder, 'path' | 'template'>[]): readonly FileOrder[] {
    return files.map(({ path, template }) => ({ path, template, style: this.#styleOf(path) }));
  }

  /** The first run has nothing to find, so it does not compute this key. */
  #contractKey(content: Content['key'], files: readonly FileOrder[]): string | null {
    return this.#last.isEmpty ? null : keyOf('contract', content(), files);
  }
}

function isInHouseStyle({ style }: FileOrder): boolean {
  return style !== null && isHouseStyle(style);
}

/**
 * The key of files that a step makes from a content. Null if only Prettier can decide a style: it may change
 * each time, because a team's configuration is code.
 */
function keyOf(step: string, content: string, files: readonly FileOrder[]): string | null {
  if (files.some(({ style }) => style === null)) return null;
  return digest([step, JSON.stringify(files), content]);
}

function asPrinted({ path, text }: EmittedFile): PrintedFile {
  return { path, text, problem: null };
}
