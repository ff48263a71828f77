import { describe, expect, it } from 'vitest';
import { bearer } from '../../templates/runtime/auth/bearer.ts';
import { fieldsBody } from '../../templates/runtime/body.ts';
import { newClient, type Client, type ClientOptions } from '../../templates/runtime/client.ts';
import { fillPath } from '../../templates/runtime/path.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import type { CommandSpec, ProgramSpec } from '../../templates/cli-runtime/spec.ts';
import { boatProgram } from './program.ts';
import { runProgram } from './terminal.ts';

const renamePlan: Plan = {
  id: 'boats.rename',
  method: 'PATCH',
  path: '/boats/{id}',
  fill: fillPath,
  body: fieldsBody,
};

/** A program over functions as the SDK has them. */
function realProgram(options: ClientOptions = {}): ProgramSpec {
  const rename: CommandSpec = {
    name: 'rename',
    summary: 'Rename a boat',
    route: ['PATCH', '/boats/{id}'],
    need: 'required',
    body: {},
    inputs: [
      { key: 'id', type: { kind: 'string' }, required: true, positional: true },
      { key: 'name', type: { kind: 'string' }, required: true },
    ],
    kind: 'call',
    call: (client: Client, input: object, settings: object) => request(client, renamePlan, input, settings),
  };
  return boatProgram(
    {},
    {
      groups: [{ name: 'boats', summary: '', load: async () => ({ commands: [rename] }) }],
      createClient: async (settings) =>
        newClient(
          {
            baseUrl: '',
            userAgent: 'boats/1',
            auth: bearer(
              typeof settings['apiKey'] === 'string' ? settings['apiKey'] : undefined,
              'an API key',
            ),
          },
          { ...options, ...settings },
        ),
    },
  ).program;
}

describe('--dry-run', () => {
  it('prints the request as curl, with the variable of the credential, and sends nothing', async () => {
    const argv = ['boats', 'rename', 'b1', '--name', "O'Hara", '--dry-run', '--api-key', 's3cret'];
    const { out, code, err } = await runProgram(realProgram(), argv);
    expect(err).toBe('');
    expect(out).toBe(
      [
        'curl --request PATCH https://boats.example/v1/boats/b1 \\',
        "  --header 'accept: application/json' \\",
        '  --header "authorization: Bearer $BOATS_API_KEY" \\',
        "  --header 'content-type: application/json' \\",
        `  --data-raw '{"name":"O'\\''Hara"}'`,
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  it('says what the SDK refuses before it sends anything', async () => {
    const { code, err } = await runProgram(realProgram(), [
      'boats',
      'rename',
      '..',
      '--name',
      'x',
      '--dry-run',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('cannot be part of the URL');
  });
});

describe('--verbose', () => {
  it('shows each attempt and response on stderr, without secrets', async () => {
    const fetch = async (): Promise<Response> =>
      Response.json({ id: 'b1' }, { headers: { 'x-request-id': 'r1' } });
    const argv = ['boats', 'rename', 'b1', '--name', 'Ibis', '--verbose', '--api-key', 's3cret'];
    const { out, err } = await runProgram(realProgram({ fetch }), argv);
    expect(JSON.parse(out)).toEqual({ id: 'b1' });
    expect(err).toBe(
      [
        '> PATCH https://boats.example/v1/boats/b1 (attempt 1)',
        '< 200 PATCH https://boats.example/v1/boats/b1 request r1',
        '',
      ].join('\n'),
    );
  });
});
