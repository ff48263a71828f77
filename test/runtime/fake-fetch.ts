import { anyOf } from '../../templates/runtime/auth/any-of.ts';
import {
  newClient,
  type Client,
  type ClientDefinition,
  type ClientOptions,
} from '../../templates/runtime/client.ts';
import type { Schemes } from '../../templates/runtime/credentials.ts';
import type { Fetch } from '../../templates/runtime/hooks.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** What reached the service. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: BodyInit | null;
  readonly init: RequestInit;
}

/** What the service answers: a response, an error to throw, or a function of the request. */
export type Answer = Response | Error | ((sent: Sent) => Response | Promise<Response>);

/** A `fetch` that notes requests and gives prepared answers in turn; the last one answers all that follow. */
export interface FakeFetch extends Fetch {
  readonly sent: Sent[];
}

export function fakeFetch(...answers: readonly Answer[]): FakeFetch {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init) => {
    const request = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: init.body ?? null,
      init,
    };
    sent.push(request);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (answer === undefined) throw new Error('No answer was prepared.');
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(request) : answer.clone();
  };
  return Object.assign(fetch, { sent });
}

/** An answer with a JSON body. */
export function json(body: unknown, init?: ResponseInit): Response {
  return Response.json(body, init);
}

/** An answer that never comes, unless the request is aborted. */
export function never({ init }: Sent): Promise<Response> {
  return new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}

/** How a service is secured: schemes by name, and the alternatives of operations that name none of their own. */
export interface Secured {
  readonly auth?: Schemes;
  readonly security?: readonly (readonly string[])[];
}

/** A client of a fake service, with a clock that stands still. */
export function fakeClient(
  answers: Answer | readonly Answer[],
  options: ClientOptions = {},
  {
    auth: schemes = {},
    security = [],
    ...definition
  }: Secured & Partial<Pick<ClientDefinition, 'baseUrl' | 'reasonOf'>> = {},
): { client: Client; clock: FakeClock; sent: Sent[] } {
  const clock = new FakeClock();
  const fetch = fakeFetch(...[answers].flat());
  const service = {
    baseUrl: 'https://api.example.com/v1',
    userAgent: 'example-sdk/1.0.0',
    auth: anyOf(schemes, security),
    schemes,
    ...definition,
  };
  return { client: newClient(service, { clock, fetch, ...options }), clock, sent: fetch.sent };
}
