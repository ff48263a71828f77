import type { Options } from 'prettier';
import { messageOf } from '../error-message.ts';
import { createEngine, type Engine } from '../templates/engine.ts';
import { TemplateError } from '../templates/template-error.ts';
import { configuredStyles, formatText, isFormattable } from './format.ts';
import type { FileOrder, PrintedFile, PrintFiles, PrintSetup } from './job.ts';
import { unpackView } from './packed-view.ts';
import { printDeclaration } from './print-declaration.ts';

/**
 * Creates the files of a package: renders views with templates, prints their declarations, and formats the
 * texts.
 */
export function filePrinter({ templates, folder, format }: PrintSetup): PrintFiles {
  const engine = createEngine(templates);
  const configured = configuredStyles(folder);
  return async ({ content, files }) => {
    const laidOut = layOut(content, files, await engine);
    if (format === 'none') return laidOut;
    return Promise.all(laidOut.map((file, index) => inStyle(file, files[index]?.style ?? configured)));
  };
}

function layOut(content: string, files: readonly FileOrder[], engine: Engine): readonly PrintedFile[] {
  const isView = files.some(({ template }) => template !== null);
  const view = isView ? unpackView(content, printDeclaration) : null;
  return files.map(({ path, template }) => {
    try {
      return { path, text: template === null ? content : engine.render(template, view), problem: null };
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      return { path, text: '', problem: { kind: 'template', reason: error.reason, origin: error.origin } };
    }
  });
}

async function inStyle(
  file: PrintedFile,
  style: Options | ((path: string) => Promise<Options>),
): Promise<PrintedFile> {
  const { path, text, problem } = file;
  if (problem !== null || !isFormattable(path)) return file;
  try {
    const options = typeof style === 'function' ? await style(path) : style;
    const formatted = await formatText({ path, text, options });
    if ('text' in formatted) return { path, text: formatted.text, problem: null };
    return { path, text, problem: { kind: 'syntax', reason: formatted.problem } };
  } catch (error) {
    return { path, text, problem: { kind: 'style', reason: messageOf(error) } };
  }
}
