/**
 * Our own templates by text, compiled. There are none in the sources: `build/precompiled-templates.mjs` adds them
 * to the bundle, so that no run compiles them.
 */
export const precompiled: ReadonlyMap<string, TemplateSpecification> = new Map();
