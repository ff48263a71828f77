import fc from 'fast-check';

/** What a document consists of; every text in it is another's business. */
export interface Shape {
  readonly version: '3.0.3' | '3.1.0';
  /** Rule by which resources are found. */
  readonly resources: 'auto' | 'operationId' | 'tags' | 'paths';
  readonly operations: number;
  readonly models: number;
  readonly properties: number;
  readonly values: number;
  readonly schemes: number;
  readonly has: Readonly<Record<Feature, boolean>>;
}

const features = [
  ...['openEnum', 'valueNames', 'inline', 'nullable', 'union', 'additional', 'inherit', 'servers', 'tags'],
  ...['paging', 'waiter', 'polling', 'webhook', 'form', 'multipart', 'headers', 'errors', 'optionalInput'],
  ...['binary', 'formats'],
] as const;

export type Feature = (typeof features)[number];

/** Any shape. It shrinks to fewer and simpler parts. */
export const anyShape: fc.Arbitrary<Shape> = fc.record({
  version: fc.constantFrom('3.0.3', '3.1.0'),
  resources: fc.constantFrom('auto', 'operationId', 'tags', 'paths'),
  operations: fc.integer({ min: 1, max: 3 }),
  models: fc.integer({ min: 0, max: 3 }),
  properties: fc.integer({ min: 1, max: 3 }),
  values: fc.integer({ min: 2, max: 4 }),
  schemes: fc.integer({ min: 0, max: 3 }),
  has: fc.record(Object.fromEntries(features.map((feature) => [feature, fc.boolean()]))) as fc.Arbitrary<
    Shape['has']
  >,
});
