import type {
  FieldSurface,
  ModelSurface,
  OperationSurface,
  ShapeSurface,
  Surface,
} from '../../generator/changes/surface.ts';

/** A surface with these operations and models. */
export function surface(parts: Partial<Surface> = {}): Surface {
  return {
    surface: 1,
    client: 'Acme',
    credentials: [],
    errors: ['unknown'],
    server: 'https://api.example.com',
    operations: [],
    models: [],
    ...parts,
  };
}

export function operation(parts: Partial<OperationSurface> = {}): OperationSurface {
  return {
    name: 'machines.get',
    http: 'GET /machines/{id}',
    behaviour: 'call',
    deprecated: false,
    input: 'GetMachineInput',
    fields: [],
    output: ['Machine'],
    yields: null,
    sends: [],
    needs: [],
    ...parts,
  };
}

/** A required string, but for what is said otherwise. */
export function field(name: string, parts: Partial<FieldSurface> = {}): FieldSurface {
  return { name, type: ['string'], required: true, access: 'both', place: null, deprecated: false, ...parts };
}

type Travel = 'sent' | 'received' | 'both';

/** A model of a shape that goes the given way. */
export function model(name: string, shape: ShapeSurface, travel: Travel = 'received'): ModelSurface {
  return { name, shape, sent: travel !== 'received', received: travel !== 'sent', deprecated: false };
}

export function object(...fields: FieldSurface[]): ShapeSurface {
  return { kind: 'object', fields, extra: null };
}

/** An enum of values that are their own keys. */
export function enumeration(values: readonly string[], open = false): ShapeSurface {
  return { kind: 'enum', open, values: values.map((value) => ({ key: value, value })) };
}

export function alias(...type: string[]): ShapeSurface {
  return { kind: 'alias', type };
}
