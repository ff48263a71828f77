import type { Options } from 'prettier';
import type { Source } from '../products/emit.ts';
import type { Templates } from '../templates/templates.ts';
import { isHouseStyle } from './house-style.ts';
import type { FileOrder, PrintedFile, PrintSetup } from './job.ts';
import { packView } from './packed-view.ts';
import type { Printer } from './printer.ts';

/** The style of a package's files. */
export interface PackageStyle extends Pick<PrintSetup, 'folder' | 'format'> {
  /** The style of a file by path; null if only Prettier can decide it. */
  readonly styleOf: (path: string) => Options | null;
}

/** Creates the function that prints the files of one package. */
export function packagePrinter(
  printer: Printer,
  templates: Templates,
  { folder, format, styleOf }: PackageStyle,
): (source: Source) => Promise<readonly PrintedFile[]> {
  const setup: PrintSetup = { templates: templates.sources, folder, format };
  const order = (path: string, template: string | null): FileOrder => ({
    path,
    template,
    style: format === 'none' ? {} : styleOf(path),
  });
  return async (source) => {
    if (source.kind === 'view') {
      const files = source.files.map(({ path, template }) => order(path, template));
      return printer.print(setup, { content: packView(source.view, templates.mayRead), files });
    }
    const { path, text } = source;
    const file = order(path, null);
    const isDone = format === 'none' || (file.style !== null && isHouseStyle(file.style));
    return isDone ? [{ path, text, problem: null }] : printer.print(setup, { content: text, files: [file] });
  };
}
