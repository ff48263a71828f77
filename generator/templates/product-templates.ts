/** What a product brings along for its templates: where they are, and what their views hold. */
export interface ProductTemplates {
  /** Folder below `templates/`. */
  readonly folder: string;
  /** Folder below `templates/` with modules of which packages get a copy; null where there are none. */
  readonly runtime: string | null;
  /** Version of the views. A template that a team made for another one is refused. */
  readonly version: number;
  /** A view of each file's template with every field filled, by the template's name: templates are checked against them. */
  readonly samples: ReadonlyMap<string, object>;
  /** The type of each template's view, by the template's name. */
  readonly viewTypes: ReadonlyMap<string, string>;
  /** The template whose view an extra gets, by how often it is rendered. */
  readonly hosts: Readonly<Record<'once' | 'resource' | 'model', string>>;
  /**
   * What changed in the views after a version, for people.
   *
   * @param version - that a template was made for; null where it does not say
   * @returns one sentence, or the empty string where nothing is known of that version
   */
  changesSince(version: number | null): string;
}
