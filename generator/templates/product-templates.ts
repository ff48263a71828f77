/** The templates of a product: their folder, and the content of their views. */
export interface ProductTemplates {
  /** Folder below `templates/`. */
  readonly folder: string;
  /** Folder below `templates/` with modules that packages get copies of; null without any. */
  readonly runtime: string | null;
  /** Version of the views. A team's template for another version is rejected. */
  readonly version: number;
  /**
   * A view of each file's template with every field set, by the template's name. Templates are checked
   * against it.
   */
  readonly samples: ReadonlyMap<string, object>;
  /** The type of each template's view, by the template's name. */
  readonly viewTypes: ReadonlyMap<string, string>;
  /** Each path that the product writes, in lower case, with its template. `{name}` is the name of a resource's or model's file. */
  readonly files: ReadonlyMap<string, string>;
  /** The template whose view an extra template gets, by its scope. Null if the product has no file for each model. */
  readonly hosts: Readonly<Record<'once' | 'resource', string>> & { readonly model: string | null };
  /**
   * The changes of the views after a version, for people.
   *
   * @param version - the version that a template was written for; null if it does not say
   * @returns one sentence, or the empty string if nothing changed after that version
   */
  changesSince(version: number | null): string;
}
