import { describe, expect, it } from 'vitest';
import { compareSurfaces } from '../../generator/changes/compare.ts';
import type {
  Surface,
  SurfaceBehaviour,
  SurfaceCall,
  SurfaceCredential,
  SurfaceField,
  SurfaceType,
} from '../../generator/changes/surface.ts';
import { shape } from './shape-text.ts';
import {
  alias,
  enumeration,
  field,
  keyed,
  model,
  object,
  operation,
  result,
  surface,
  type ModelShape,
  type OperationParts,
} from './surfaces.ts';

/** What is found, a line a change: `level name what [breaks]`. */
function lines(report: ReturnType<typeof compareSurfaces>): readonly string[] {
  return report.changes.map(({ level, name, what, caution, breaks }) =>
    [
      level,
      name,
      what,
      ...(caution ? [`(${caution})`] : []),
      ...(breaks.length > 0 ? [`[${breaks.join(' ')}]`] : []),
    ].join(' '),
  );
}

type ListBehaviour = Extract<SurfaceBehaviour, { kind: 'list' }>;

function paged(item = 'Machine'): ListBehaviour {
  return { kind: 'list', item: shape(item), by: 'cursor', input: 'cursor', first: null };
}

function work(type = 'Machine'): SurfaceBehaviour {
  return { kind: 'work', event: null, result: result(type), isCancellable: false };
}

function models(before: readonly SurfaceType[], after: readonly SurfaceType[]): readonly string[] {
  return lines(compareSurfaces(surface({ models: [...before] }), surface({ models: [...after] })));
}

function shapes(
  before: ModelShape,
  after: ModelShape,
  travel?: 'sent' | 'received' | 'both',
): readonly string[] {
  return models([model('M', before, travel)], [model('M', after, travel)]);
}

function operations(before: OperationParts, after: OperationParts): readonly string[] {
  return lines(
    compareSurfaces(
      surface({ operations: [operation(before)] }),
      surface({ operations: [operation(after)] }),
    ),
  );
}

function inputs(before: readonly SurfaceField[], after: readonly SurfaceField[]): readonly string[] {
  return operations({ fields: [...before] }, { fields: [...after] });
}

describe('a comparison of equal surfaces', () => {
  it('has no level and lists no change', () => {
    const same = surface({ operations: [operation()], models: [model('M', object(field('a')))] });
    expect(compareSurfaces(same, same)).toEqual({
      level: null,
      why: 'Nothing that callers or the service can notice has changed.',
      changes: [],
    });
  });
});

describe('operations', () => {
  it('that are added are a minor change', () => {
    const report = compareSurfaces(surface(), surface({ operations: [operation()] }));
    expect(report).toMatchObject({ level: 'minor', why: 'Everything that worked goes on working.' });
    expect(lines(report)).toEqual(['minor machines.get was added (GET /machines/{id})']);
  });

  it('that are removed break callers and released packages', () => {
    const report = compareSurfaces(surface({ operations: [operation()] }), surface());
    expect(lines(report)).toEqual(['major machines.get was removed [types wire]']);
    expect(report.why).toBe(
      '1 change may break the code of callers, and 1 change may break packages already released.',
    );
  });

  it('that send the same request under another name are renamed', () => {
    expect(operations({}, { name: 'machines.read' })).toEqual([
      'major machines.get is now called machines.read [types]',
    ]);
  });

  it('that change only their name and path are renamed', () => {
    const moved = { name: 'vms.get', http: 'GET /vms/{id}' };
    expect(operations({}, moved)).toEqual([
      'major machines.get is now called vms.get [types]',
      'major machines.get now sends GET /vms/{id}; it sent GET /machines/{id} [wire]',
    ]);
    const bare = { output: [] };
    expect(
      operations(bare, { ...moved, ...bare }).map((line) => line.split(' ').slice(0, 4).join(' ')),
    ).toEqual(['major machines.get was removed', 'minor vms.get was added']);
  });

  it('that send to another path break released packages only', () => {
    expect(operations({}, { http: 'GET /v2/machines/{id}' })).toEqual([
      'major machines.get now sends GET /v2/machines/{id}; it sent GET /machines/{id} [wire]',
    ]);
  });

  const waitable = { kind: 'waitable', name: 'waitFor', statesName: 'States', targets: ['on'] } as const;

  it.each([
    ['call', 'waitable', 'minor'],
    ['waitable', 'call', 'major'],
    ['call', 'list', 'major'],
    ['work', 'call', 'major'],
  ] as const)('that turn from %s to %s are a %s change', (before, after, level) => {
    const behaviours = { call: { kind: 'call' }, waitable, list: paged(), work: work() } as const;
    const found = compareSurfaces(
      surface({ operations: [operation({ behaviour: behaviours[before] })] }),
      surface({ operations: [operation({ behaviour: behaviours[after] })] }),
    );
    expect(found.level).toBe(level);
  });

  it('whose input has another name break callers', () => {
    const fields = [field('id')];
    expect(operations({ fields }, { fields, input: 'ReadMachineInput' })).toEqual([
      'major GetMachineInput is now called ReadMachineInput [types]',
    ]);
    expect(operations({}, { input: 'ReadMachineInput' })).toEqual([]);
  });

  it('that become deprecated are a minor change', () => {
    expect(operations({}, { deprecated: true })).toEqual(['minor machines.get is now deprecated']);
  });
});

describe('the input of a call', () => {
  it('may get an optional field', () => {
    expect(inputs([field('id')], [field('id'), field('name', { required: false })])).toEqual([
      'minor machines.get input.name was added',
    ]);
  });

  it('breaks callers if it gets its first field, because options stand after the input', () => {
    expect(inputs([], [field('name', { required: false })])).toEqual([
      'major machines.get now takes an input, and its options after that [types]',
      'minor machines.get input.name was added',
    ]);
  });

  it('breaks callers and released packages if it gets a required field', () => {
    expect(inputs([field('id')], [field('id'), field('name')])).toEqual([
      'major machines.get input.name was added, and must be given [types wire]',
    ]);
  });

  it('breaks callers if it loses a field', () => {
    const id = field('id');
    expect(inputs([id, field('name')], [id])).toEqual(['major machines.get input.name was removed [types]']);
  });

  it('has fields that may become optional, but not required', () => {
    const [needed, free] = [field('name'), field('name', { required: false })];
    expect(inputs([needed], [free])).toEqual(['minor machines.get input.name is now optional']);
    expect(inputs([free], [needed])).toEqual(['major machines.get input.name is now required [types wire]']);
  });

  it('has fields that may get more types, but not fewer', () => {
    const [narrow, wide] = [field('name'), field('name', { type: ['null', 'string'] })];
    expect(inputs([narrow], [wide])).toEqual([
      'minor machines.get input.name is now `null | string`; it was `string`',
    ]);
    expect(inputs([wide], [narrow])[0]).toMatch(/^major .* \[types wire\]$/);
  });

  it('has fields that may change from an enum to any string, but not back', () => {
    const state = model('State', enumeration(['on', 'off']), 'sent');
    const typed = (type: string): SurfaceCall =>
      operation({ fields: [field('state', { type: [type] }), field('all', { type: [`${type}[]`] })] });
    const levels = (before: string, after: string): readonly string[] =>
      compareSurfaces(
        surface({ models: [state], operations: [typed(before)] }),
        surface({ models: [state], operations: [typed(after)] }),
      ).changes.map(({ level }) => level);
    expect(levels('State', 'string')).toEqual(['minor', 'minor']);
    expect(levels('string', 'State')).toEqual(['major', 'major']);
  });

  it('has a renamed field if one new field alone resembles a removed field', () => {
    const other = field('size', { type: ['number'] });
    expect(inputs([other, field('vmName')], [other, field('name')])).toEqual([
      'major machines.get input.vmName is now called name [types wire]',
    ]);
    expect(inputs([field('vm', { type: ['Vm'] })], [field('machine', { type: ['Vm'] })])).toEqual([
      'major machines.get input.vm is now called machine [types wire]',
    ]);
    expect(inputs([field('host')], [field('name')])).toHaveLength(2);
    expect(
      inputs(
        [field('a', { type: ['Vm'] })],
        ['b', 'c'].map((name) => field(name, { type: ['Vm'] })),
      ),
    ).toHaveLength(3);
  });

  it('breaks only callers if a path parameter gets another name', () => {
    const at = (name: string): OperationParts => ({
      http: `GET /machines/{${name}}`,
      fields: [field(name, { place: 'path' })],
    });
    expect(operations(at('id'), at('machine'))).toEqual([
      'major machines.get input.id is now called machine [types]',
    ]);
  });

  it('has fields in the body and parameters elsewhere', () => {
    const subjects = (place: SurfaceField['in']): readonly string[] =>
      compareSurfaces(
        surface({ operations: [operation({ fields: [field('id'), field('a', { place })] })] }),
        surface({ operations: [operation({ fields: [field('id')] })] }),
      ).changes.map(({ subject }) => subject);
    expect(subjects('query')).toEqual(['parameter']);
    expect(subjects('body')).toEqual(['field']);
  });

  it('breaks released packages if the body gets another media type', () => {
    const sends = ['application/json'];
    expect(operations({ sends }, { sends: ['text/csv'] })).toEqual([
      'major machines.get now takes text/csv; it took application/json [wire]',
    ]);
  });

  it('may be sent in more media types, but not in fewer', () => {
    const [one, two] = [{ sends: ['application/json'] }, { sends: ['application/json', 'text/csv'] }];
    expect(operations(one, two)).toEqual([
      'minor machines.get now takes application/json or text/csv; it took application/json',
    ]);
    expect(operations(two, one)).toEqual([
      'major machines.get now takes application/json; it took application/json or text/csv [types wire]',
    ]);
  });

  it('breaks released packages if a field moves from the query to the body', () => {
    expect(inputs([field('name', { place: 'query' })], [field('name', { place: 'body' })])).toEqual([
      'major machines.get input.name moved from query to body [wire]',
    ]);
  });

  it('breaks released packages if a parameter gets another style', () => {
    const usual = field('ids', { place: 'query' });
    const style = { kind: 'style', style: 'pipeDelimited', explode: false, allowReserved: false } as const;
    const piped = { style };
    expect(inputs([usual], [{ ...usual, ...piped }])).toEqual([
      'major machines.get input.ids is now written as pipeDelimited [wire]',
    ]);
    expect(inputs([{ ...usual, ...piped }], [usual])).toEqual([
      'major machines.get input.ids is now written the default way of its place [wire]',
    ]);
  });
});

describe('the result of a call', () => {
  it('may get fields, but not lose them', () => {
    expect(shapes(object(), object(field('name')))).toEqual(['minor M.name was added']);
    expect(shapes(object(field('name')), object())).toEqual(['major M.name was removed [types wire]']);
  });

  it('may have its fields in another order', () => {
    const [key, name] = [field('key'), field('name')];
    expect(shapes(object(key, name), object(name, key))).toEqual([]);
  });

  it('has fields that may become required, but not optional', () => {
    const [needed, free] = [object(field('name')), object(field('name', { required: false }))];
    expect(shapes(free, needed)).toEqual(['minor M.name is now required']);
    expect(shapes(needed, free)).toEqual(['major M.name is now optional [types wire]']);
  });

  it('may lose null from its types, but may neither lose nor get another type', () => {
    expect(shapes(alias('string', 'null'), alias('string'))).toEqual([
      'minor M is now `string`; it was `null | string`',
    ]);
    expect(shapes(alias('A', 'B', 'C'), alias('A', 'B'))).toEqual([
      'major M is now `A | B`; it was `A | B | C` [types]',
    ]);
    expect(shapes(alias('A'), alias('A', 'B'))[0]).toMatch(/^major .* \[types wire\]$/);
  });

  it('is compared in both directions if callers send it too, and the worse verdict is reported once', () => {
    expect(shapes(object(), object(field('name')), 'both')).toEqual([
      'major M.name was added, and must be given [types wire]',
    ]);
    expect(shapes(object(field('name')), object(), 'both')).toEqual([
      'major M.name was removed [types wire]',
    ]);
  });

  it('may change from any string to an enum, but not back', () => {
    const state = model('State', enumeration(['on', 'off'], true));
    const levels = (before: string, after: string): readonly string[] =>
      models(
        [state, model('M', object(field('state', { type: [before] })))],
        [state, model('M', object(field('state', { type: [after] })))],
      ).map((line) => line.slice(0, 5));
    expect(levels('string', '"on"')).toEqual(['minor']);
    expect(levels('"on"', 'string')).toEqual(['major']);
    expect(levels('string', 'State')).toEqual(['minor']);
    expect(levels('unknown', 'State')).toEqual(['minor']);
  });

  it('may change from no value to a value, but not back', () => {
    expect(operations({ output: [] }, {})).toEqual([
      'minor machines.get() now gives `Machine`; it gave `void` (code that passes it on as `Promise<void>` does not compile)',
    ]);
    expect(operations({}, { output: [] })[0]).toMatch(/^major/);
  });

  it('may get headers, but not lose them', () => {
    const declared = { headers: { name: 'GetMachineHeaders', fields: [field('ETag')] } };
    expect(operations({}, declared)).toEqual(['minor GetMachineHeaders was added']);
    expect(operations(declared, {})).toEqual(['major GetMachineHeaders was removed [types]']);
  });

  it('may change neither the items of a list nor the result of long-running work', () => {
    expect(operations({ behaviour: work('Machine') }, { behaviour: work('Event') })).toEqual([
      'major machines.get().wait() now gives `Event`; it gave `Machine` [types wire]',
    ]);
    expect(operations({ behaviour: paged('Machine') }, { behaviour: paged('Event') })).toEqual([
      'major each of machines.get() is now `Event`; it was `Machine` [types wire]',
    ]);
  });

  it('may get other keys than the declared ones, but not lose them', () => {
    const open = { type: shape('{ [key: string]: string }'), keys: null };
    expect(shapes(object(), open)).toEqual(['minor other keys of M were added']);
    expect(shapes(open, object())).toEqual(['major other keys of M were removed [types]']);
  });

  it('may not change to another model', () => {
    expect(operations({}, { output: ['MachineList'] })).toEqual([
      'major machines.get() now gives `MachineList`; it gave `Machine` [types wire]',
    ]);
  });

  it('breaks callers and released packages if it becomes another kind of model', () => {
    expect(shapes(object(), enumeration(['a', 'b']))).toEqual([
      'major M is now an enum; it was an object [types wire]',
    ]);
  });
});

describe('models', () => {
  it('are compared even if no operation uses them', () => {
    const before = model('M', object(field('a')));
    expect(models([before], [model('M', object())])).toEqual(['major M.a was removed [types wire]']);
  });

  it('are reported if they are added or removed', () => {
    expect(models([], [model('M', object())])).toEqual(['minor M was added']);
    expect(models([model('M', object())], [])).toEqual(['major M was removed [types]']);
  });

  it('that get another name are reported once, not at every place that mentions them', () => {
    const holder = (type: string) =>
      model('Holder', object(field('one', { type: [type] }), field('many', { type: [`${type}[]`] })));
    const shape = object(field('id'));
    expect(
      models([model('Machine', shape), holder('Machine')], [model('Server', shape), holder('Server')]),
    ).toEqual(['major Machine is now called Server [types]']);
  });

  it('are found as renamed if they refer to a renamed model', () => {
    const list = (name: string, item: string) => model(name, object(field('items', { type: [`${item}[]`] })));
    const shape = object(field('id'));
    expect(models([model('A', shape), list('AList', 'A')], [model('B', shape), list('BList', 'B')])).toEqual([
      'major A is now called B [types]',
      'major AList is now called BList [types]',
    ]);
  });

  it('are found as renamed if they refer to themselves or to each other', () => {
    const all = (pet: string, owner: string): Surface =>
      surface({
        models: [
          model(pet, object(field('parent', { type: [pet] }), field('owner', { type: [owner] }))),
          model(owner, object(field('pets', { type: [`${pet}[]`] }))),
        ],
        operations: [
          operation({
            output: [pet],
            choice: {
              name: 'Answers',
              fields: [],
              results: [{ mediaType: 'text/csv', result: result(pet) }],
            },
            headers: { name: 'Headers', fields: [field('Next', { type: [pet] })] },
          }),
        ],
      });
    expect(lines(compareSurfaces(all('Pet', 'Owner'), all('Animal', 'Keeper')))).toEqual([
      'major Owner is now called Keeper [types]',
      'major Pet is now called Animal [types]',
    ]);
  });

  it('are not found as renamed if two of them are equal', () => {
    const shape = object(field('id'));
    expect(
      models([model('A', shape), model('B', shape)], [model('C', shape), model('D', shape)]),
    ).toHaveLength(4);
  });

  it('are not renamed inside string literals', () => {
    const holder = (type: string) => model('Holder', alias(type));
    const shape = object(field('id'));
    expect(models([model('A', shape), holder('"A"')], [model('B', shape), holder('"B"')])).toEqual([
      'major A is now called B [types]',
      'major Holder is now `"B"`; it was `"A"` [types wire]',
    ]);
  });
});

describe('enums', () => {
  it('that callers send may get values', () => {
    expect(shapes(enumeration(['a']), enumeration(['a', 'b']), 'sent')).toEqual(['minor M.b was added']);
  });

  it.each(['received', 'both'] as const)('with direction %s may get values, with a caution', (travel) => {
    const [before, after] = [enumeration(['a']), enumeration(['a', 'b'])].map((shape) =>
      surface({ models: [model('M', shape, travel)] }),
    );
    const report = compareSurfaces(before!, after!);
    expect(lines(report)).toEqual([
      'minor M.b was added (a switch over all cases no longer covers every one)',
    ]);
    expect(report.why).toBe('Everything that worked goes on working, except where a caution says otherwise.');
  });

  it('that grow are reported once, not at every place that mentions them', () => {
    const all = (...values: string[]): readonly SurfaceType[] => [
      model('Kind', enumeration(values)),
      model('Pet', object(field('kind', { type: ['Kind'] }), field('none', { type: ['Kind', 'null'] }))),
    ];
    expect(models(all('a'), all('a', 'b'))).toEqual([
      'minor Kind.b was added (a switch over all cases no longer covers every one)',
    ]);
    expect(models(all('a', 'b', 'c'), all('a', 'b'))).toEqual(['major Kind.c was removed [types]']);
  });

  it('that are open may get values without a caution', () => {
    expect(shapes(enumeration(['a'], true), enumeration(['a', 'b'], true))).toEqual(['minor M.b was added']);
  });

  it('break callers if they lose values', () => {
    expect(shapes(enumeration(['a', 'b']), enumeration(['a']))).toEqual(['major M.b was removed [types]']);
    expect(shapes(enumeration(['a', 'b']), enumeration(['a']), 'sent')).toEqual([
      'major M.b was removed [types wire]',
    ]);
  });

  it('break callers if a value gets another key', () => {
    expect(shapes(keyed({ One: 'a' }), keyed({ First: 'a' }))).toEqual([
      'major M.One is now called First [types]',
    ]);
  });

  it('break callers and released packages if a key gets another value', () => {
    expect(shapes(keyed({ H: 'h' }), keyed({ H: 'H', LowerH: 'h' }))).toEqual([
      'major M.H now means "H"; it meant "h" [types wire]',
      'major M.H is now called LowerH [types]',
    ]);
    expect(shapes(keyed({ H: 'h' }), keyed({ H: 'H' }))).toEqual([
      'major M.H now means "H"; it meant "h" [types wire]',
    ]);
    expect(shapes(keyed({ Low: 'a', High: 'b' }), keyed({ Low: 'b', High: 'a' }))).toEqual([
      'major M.High now means "a"; it meant "b" [types wire]',
      'major M.Low now means "b"; it meant "a" [types wire]',
    ]);
  });

  it('may become open if callers send them, but not if callers receive them', () => {
    expect(shapes(enumeration(['a']), enumeration(['a'], true), 'sent')[0]).toMatch(/^minor/);
    expect(shapes(enumeration(['a']), enumeration(['a'], true))[0]).toMatch(/^major/);
  });
});

describe('names that objects inherit', () => {
  it.each(['__proto__', 'constructor', 'toString'])('such as %s are compared like any other', (name) => {
    expect(shapes(object(), object(field(name)))).toEqual([`minor M.${name} was added`]);
    expect(models([model(name, object())], [])).toEqual([`major ${name} was removed [types]`]);
  });
});

describe('the default server', () => {
  it('breaks released packages if its URL changes', () => {
    const moved = compareSurfaces(surface(), surface({ server: 'https://api.example.org' }));
    expect(lines(moved)).toEqual([
      'major The default server is now https://api.example.org; it was https://api.example.com [wire]',
    ]);
  });
});

describe('the servers', () => {
  const region = { name: 'region', default: 'eu', values: [] };
  const servers = (...urls: string[]) =>
    urls.map((url) => ({ url, description: null, variables: url.includes('{region}') ? [region] : [] }));
  const options = (...urls: string[]): Surface => surface({ servers: servers(...urls) });
  const compared = (before: Surface, after: Surface): readonly string[] =>
    lines(compareSurfaces(before, after));

  it('may become known, but not unknown', () => {
    const [known, unknown] = [surface(), surface({ server: null })];
    expect(compared(unknown, known)).toEqual(['minor The default server is now https://api.example.com']);
    expect(compared(known, unknown)).toEqual([
      'major The default server is no longer known; it was https://api.example.com [types]',
    ]);
  });

  it('may get more choices, but not lose one', () => {
    expect(compared(options(), options('a', '{region}'))).toEqual([
      'minor AcmeOptions.server was added',
      'minor AcmeOptions.serverVariables.region was added',
    ]);
    expect(compared(options('a', '{region}'), options())).toEqual([
      'major AcmeOptions.server was removed [types wire]',
      'major AcmeOptions.serverVariables.region was removed [types]',
    ]);
    expect(compared(options('a', 'b'), options('a', 'c'))[0]).toMatch(/\[types wire\]$/);
  });

  it('of an operation are compared with those of the client if it has none of its own', () => {
    const own = (...urls: string[]) => ({ servers: servers(...urls) });
    const none = { servers: null };
    expect(operations(none, own('https://files.example.com'))).toEqual([
      'major machines.get now goes to https://files.example.com; it went to https://api.example.com [wire]',
    ]);
    expect(operations(own('https://files.example.com'), none)).toEqual([
      'major machines.get now goes to https://api.example.com; it went to https://files.example.com [wire]',
    ]);
    expect(operations(none, own('https://api.example.com', 'https://b.example.com'))).toEqual([
      'minor machines.get options.server was added',
    ]);
  });
});

describe('the pages of a list', () => {
  const listed = (by: ListBehaviour['by'], input: string | null, ...names: string[]): OperationParts => ({
    behaviour: { ...paged(), by, input },
    fields: ['limit', ...names].map((name) => field(name, { place: 'query', required: false })),
  });

  it('are out of reach of released packages if the field that requests them is removed', () => {
    expect(operations(listed('cursor', 'cursor', 'cursor', 'q'), listed('linkHeader', null))).toEqual([
      'major machines.get now pages by the `Link` header; it paged by a cursor [wire]',
      'major machines.get input.cursor was removed [types wire]',
      'major machines.get input.q was removed [types]',
    ]);
  });

  it('report a renamed field if the field that requests them gets another name', () => {
    expect(operations(listed('cursor', 'cursor', 'cursor'), listed('cursor', 'after', 'after'))).toEqual([
      'major machines.get input.cursor is now called after [types wire]',
    ]);
  });
});

describe('the client', () => {
  const options = (...credentials: SurfaceCredential[]): Surface => surface({ credentials });
  const key = { option: 'apiKey', env: 'ACME_API_KEY', holds: 'text', sent: 'header X-Api-Key' };

  it('breaks callers if it gets another name', () => {
    expect(lines(compareSurfaces(surface(), surface({ client: 'Umbrella' })))).toEqual([
      'major Acme is now called Umbrella, and so are its options and its error [types]',
    ]);
  });

  it('breaks no caller if the headers of every call change', () => {
    const sending = (...headers: readonly (readonly [string, string])[]): Surface => {
      const made = surface();
      return {
        ...made,
        client: { ...made.client, headers: headers.map(([name, value]) => ({ name, value })) },
      };
    };
    expect(lines(compareSurfaces(surface(), sending(['X-Client', 'a'])))).toEqual([
      'minor The header X-Client is now sent with every call, as "a"',
    ]);
    expect(lines(compareSurfaces(sending(['X-Client', 'a']), sending(['x-client', 'b'])))).toEqual([
      'minor The header x-client is now sent as "b"; it was sent as "a"',
    ]);
    expect(lines(compareSurfaces(sending(['X-Client', 'a']), surface()))).toEqual([
      'minor The header X-Client is no longer sent with every call',
    ]);
  });

  it('breaks callers if it loses or renames an option, but not if it gets one', () => {
    const compared = (before: Surface, after: Surface): readonly string[] =>
      lines(compareSurfaces(before, after));
    expect(compared(options(), options(key))).toEqual(['minor AcmeOptions.apiKey was added']);
    expect(compared(options(key), options())).toEqual(['major AcmeOptions.apiKey was removed [types]']);
    expect(compared(options(key), options({ ...key, option: 'token' }))).toEqual([
      'major AcmeOptions.apiKey is now called token [types]',
    ]);
    expect(compared(options(key), options({ ...key, sent: 'bearer token' }))).toEqual([
      'major AcmeOptions.apiKey is now sent as bearer token; it was sent as header X-Api-Key [wire]',
    ]);
  });

  it('breaks callers if a credential gets another environment variable', () => {
    const [before, after] = [options({ ...key, env: 'ACME_API_KEY' }), options({ ...key, env: 'ACME_KEY' })];
    expect(lines(compareSurfaces(before, after))).toEqual([
      'major AcmeOptions.apiKey is now taken from ACME_KEY; it was taken from ACME_API_KEY [types]',
    ]);
    const renamed = options({ ...key, option: 'token', env: 'ACME_TOKEN' });
    expect(lines(compareSurfaces(before, renamed))).toEqual([
      'major AcmeOptions.apiKey is now called token [types]',
      'major AcmeOptions.apiKey is now taken from ACME_TOKEN; it was taken from ACME_API_KEY [types]',
    ]);
  });

  it('breaks callers if the bodies of errors change', () => {
    expect(lines(compareSurfaces(surface({ errors: ['Problem'] }), surface({ errors: ['Fault'] })))).toEqual([
      'major AcmeError.body is now `Fault`; it was `Problem` [types wire]',
    ]);
  });

  it('breaks released packages if an operation needs more credentials', () => {
    expect(operations({ needs: [] }, { needs: [['apiKey']] })).toEqual([
      'major machines.get now needs apiKey; it needed nothing [wire]',
    ]);
    expect(operations({ needs: [['apiKey']] }, { needs: [['apiKey'], ['token']] })[0]).toMatch(/^minor/);
    expect(operations({ needs: [['apiKey']] }, { needs: [] })[0]).toMatch(/^minor/);
  });

  it('needs the same credentials if an option gets another name', () => {
    const [before, after] = ['apiKey', 'token'].map((option) =>
      surface({ credentials: [{ ...key, option }], operations: [operation({ needs: [[option]] })] }),
    );
    expect(compareSurfaces(before!, after!).changes).toHaveLength(1);
  });
});

describe('each change', () => {
  it('names the export that it changes', () => {
    const before = surface({
      operations: [operation({ fields: [field('id'), field('old')] })],
      models: [model('Region', enumeration(['a', 'b'])), model('M', object(field('x')))],
    });
    const after = surface({
      operations: [operation({ fields: [field('id')], deprecated: true })],
      models: [model('Region', enumeration(['a'])), model('M', object())],
    });
    expect(compareSurfaces(before, after).changes.map(({ name, symbol }) => [name, symbol])).toEqual([
      ['M.x', 'M'],
      ['Region.b', 'Region'],
      ['machines.get input.old', 'GetMachineInput'],
      ['machines.get', 'machines.get'],
    ]);
  });
});
