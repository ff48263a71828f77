import { numbered, own, type Json } from './json.ts';
import type { Shape } from './shape.ts';
import type { Voice } from './voice.ts';

export const text = { type: 'string' } as const;
const int64 = { type: 'integer', format: 'int64' } as const;

/** The schema of a component. */
export function modelSchema(index: number, models: readonly string[], shape: Shape, voice: Voice): Json {
  const { has } = shape;
  const first = models[0];
  if (index === 2 && has.union) return unionOf(models.slice(0, 2), voice);
  if (index === 1 && has.openEnum)
    return {
      type: 'string',
      enum: values(shape, voice),
      'x-extensible-enum': true,
      ...enumNotes(shape, voice),
    };
  if (index === 1 && has.inherit && first !== undefined)
    return { allOf: [refTo(first), objectOf(shape, voice)] };
  return objectOf(shape, voice);
}

function unionOf(models: readonly string[], voice: Voice): Json {
  const tag = voice.name('tag');
  const mapping = own(models.map((name) => [`v${voice.name('mapping')}`, refTo(name).$ref]));
  return { ...prose(voice), oneOf: models.map(refTo), discriminator: { propertyName: tag, mapping } };
}

/** An object with a property of each kind. */
export function objectOf(shape: Shape, voice: Voice, depth = 0): Json {
  const { has } = shape;
  const names = new Set(numbered(shape.properties).map((index) => voice.name(`object ${index}`)));
  const inner =
    has.inline && depth < 1 ? [[voice.name('inner'), objectOf(shape, voice, depth + 1)] as const] : [];
  const properties = [...names].map((name, index) => [name, propertySchema(index, shape, voice)] as const);
  return {
    type: 'object',
    title: voice.text(),
    ...voice.pin(),
    ...prose(voice),
    required: [...names].slice(0, 1),
    properties: own([
      ...properties,
      ...inner,
      ...(has.formats ? [[voice.name('numbers'), int64] as const] : []),
    ]),
    ...(has.additional && { additionalProperties: text }),
    example: own([[voice.text(), voice.text()]]),
    'x-note': voice.text(),
  };
}

function propertySchema(index: number, shape: Shape, voice: Voice): Json {
  const nullable =
    shape.has.nullable && (shape.version === '3.0.3' ? { nullable: true } : { type: ['string', 'null'] });
  switch (index) {
    case 0:
      return {
        type: 'string',
        ...nullable,
        ...prose(voice),
        default: voice.text(),
        pattern: voice.text(),
        format: voice.text(),
      };
    case 1:
      return { type: 'string', enum: values(shape, voice), ...enumNotes(shape, voice), ...prose(voice) };
    default:
      if (shape.has.formats)
        return { type: 'string', format: 'date-time', default: voice.text(), ...prose(voice) };
      return {
        type: 'array',
        items: { type: 'number', title: voice.text() },
        externalDocs: { url: voice.text() },
        default: [voice.text()],
      };
  }
}

export function values({ values: count }: Shape, voice: Voice): readonly string[] {
  return [...new Set(numbered(count).map(() => voice.text()))];
}

export function enumNotes({ has, values: count }: Shape, voice: Voice): object {
  const names = numbered(count).map(() => voice.text());
  const descriptions = numbered(count).map(() => voice.text());
  return has.valueNames ? { 'x-enum-varnames': names, 'x-enum-descriptions': descriptions } : {};
}

export function prose(voice: Voice): object {
  return { description: voice.text() };
}

export function refTo(name: string): { readonly $ref: string } {
  const token = name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25');
  return { $ref: `#/components/schemas/${token}` };
}
