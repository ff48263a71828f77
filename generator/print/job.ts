import type { Options } from 'prettier';
import type { Origin } from '../diagnostics/origin.ts';
import type { TemplateSource } from '../templates/sources.ts';

/** The settings of all files of a package. */
export interface PrintSetup {
  readonly templates: readonly TemplateSource[];
  /** The package folder, whose Prettier configuration applies. */
  readonly folder: string;
  readonly format: 'prettier' | 'none';
}

/** Files to create. */
export interface PrintJob {
  /** A view, packed by `packView`; for a file without a template, its text. */
  readonly content: string;
  readonly files: readonly FileOrder[];
}

/** A file to create from the content. */
export interface FileOrder {
  /** Relative to the package folder. */
  readonly path: string;
  /** Null for a file that is the content itself. */
  readonly template: string | null;
  /** Its style; null if only Prettier can decide it. */
  readonly style: Options | null;
}

/** A created file. */
export interface PrintedFile {
  readonly path: string;
  /** With a problem, the text before the step that failed. */
  readonly text: string;
  readonly problem: Problem | null;
}

/** Creates the files of a job. */
export type PrintFiles = (job: PrintJob) => Promise<readonly PrintedFile[]>;

/** The reason why a file is incomplete. */
export interface Problem {
  /** A template, a text that cannot be parsed, or a Prettier configuration that cannot be read. */
  readonly kind: 'template' | 'syntax' | 'style';
  readonly reason: string;
  /** The place in the template; absent for other problems. */
  readonly origin?: Origin;
}
