import type { Options } from 'prettier';
import type { TemplateSource } from '../templates/sources.ts';

/** What all files of a package are made with. */
export interface PrintSetup {
  readonly templates: readonly TemplateSource[];
  /** The package folder, whose Prettier configuration applies. */
  readonly folder: string;
  readonly format: 'prettier' | 'none';
}

/** Files to make. */
export interface PrintJob {
  /** A view, as `packView` packs it; for a file without a template, its text. */
  readonly content: string;
  readonly files: readonly FileOrder[];
}

/** A file to make of the content. */
export interface FileOrder {
  /** Relative to the package folder. */
  readonly path: string;
  /** Null for a file that is the content itself. */
  readonly template: string | null;
  /** How it is to look; null if only Prettier can tell. */
  readonly style: Options | null;
}

/** A file that is made. */
export interface PrintedFile {
  readonly path: string;
  /** As far as it came, where there is a problem. */
  readonly text: string;
  readonly problem: Problem | null;
}

/** Makes the files of a job. */
export type PrintFiles = (job: PrintJob) => Promise<readonly PrintedFile[]>;

/** What kept a file from being finished. */
export interface Problem {
  /** A template, a text that cannot be parsed, or a Prettier configuration that cannot be read. */
  readonly kind: 'template' | 'syntax' | 'style';
  readonly reason: string;
}
