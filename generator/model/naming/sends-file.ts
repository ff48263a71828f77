import type { RequestBody } from '../build/request-body.ts';
import { behind, elementOf, propertiesOf, type Models } from '../detect/shape.ts';
import type { Type } from '../types.ts';

/**
 * Whether a body is a file: bytes, or a form whose required fields are all files. A form without required
 * fields is a file if most of its fields are files. A form that requires the name of a product is a product,
 * even if it has pictures.
 */
export function isFile(models: Models, body: RequestBody | null): boolean {
  const [content] = body?.contents ?? [];
  if (content?.format === 'binary') return true;
  if (content?.format !== 'multipart') return false;
  const isBytes = (type: Type): boolean =>
    behind(models, type).kind === 'binary' ||
    behind(models, elementOf(models, type) ?? type).kind === 'binary';
  const fields = propertiesOf(models, content.type);
  const files = fields.filter(({ type }) => isBytes(type));
  const others = fields.filter((field) => !files.includes(field));
  if (files.length === 0 || others.some(({ required }) => required)) return false;
  return files.some(({ required }) => required) || others.length <= files.length;
}
