// OpenAPI 3.1 from the route table: what the contract says, in the words other tools read.
import { errorCodes, errorsOf, errorTitles, type Example, problemTypeBase, type Route, routes } from '@think-carer/contract';
import { schemas } from '@think-carer/contract/schemas';
import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';

const nounOf = (route: Route) => route.path.split('/')[2]!.split('.')[0]!;
const tags: Readonly<Record<string, string>> = {
  offer: 'What the employer and the law offer, as one resolved pack.',
  'eligibility-checks': 'Which budgets, funds, benefits and rights may fit, and why. Nothing is stored.',
  'working-comparisons': 'Ways of working side by side. Nothing is stored.',
  'working-drafts': 'Drafts of requests to work differently. Nothing is stored.',
  token: 'Exchange of the host’s identity token (RFC 8693).',
  session: 'What the host has said of the signed-in person, and everything that is kept about them.',
  desk: 'What waits for a manager’s or HR’s decision, and who stands in for whom.',
  guide: 'Who has finished which module of the guide; never who is a carer.',
  evidence: 'Figures of a quarter that give nobody away, and the imports they are made of.',
  forums: 'Staff carers forums and their working groups: the next date for anybody, all of it for the chair, actions, the annual page.',
  'my-forums': 'The forums and working groups of the signed-in person.',
  'forum-dates': 'One meeting: a reply in one step, agenda, notes, minutes; told to each as far as they may see it, and to no manager.',
  'forum-actions': 'Actions and questions: owner, day, and what came of them.',
  'forum-replies': 'Everything one replied: read, and erased.',
  'forum-invitations': 'Codes and links by which a chair lets people in, ended.',
  'forum-memberships': 'Joining a working group with a code.',
  'forum-members': 'Members of working groups, shown out.',
  'guest-joins': 'Proof of an address, for people of partner organisations who have no account.',
  guests: 'Guests: coming in by link or code, and leaving.',
  sessions: 'Briefings and trainings: listed for anybody, booked without a word to any manager, given by carers’ centres and the employer.',
  'session-series': 'What a session is one date of, in the hands of whoever gives it.',
  'given-sessions': 'The sessions that one gives, with how many come.',
  bookings: 'One’s own bookings: read, and erased.',
  completions: 'Who has finished which module, as CSV and as xAPI statements; never who is a carer.',
  hub: 'The directory of services near the cared-for person, what the carers’ centres put on, and the feeds behind it.',
  'leave-choices': 'Which kinds of leave may fit. Nothing is stored.',
  'leave-requests': 'Leave asked for, decided, answered and appealed; every change is an event that stays.',
  pack: 'The employer’s pack in its administrators’ hands: draft, versions, upstream changes, what runs out.',
  policies: 'The register of the employer’s own policies: which are checked for what they do to carers.',
  'policy-checks': 'One check of a policy, for good, and the answers to what it proposes. A record of due regard; nothing of any person.',
  releases: 'Working time to go to a meeting or a session: asked for, released, refused, or another time offered. Nothing in it speaks of caring.',
  referrals: 'A carer asks a carers’ centre to get in touch, field by field. Nobody signs in: each side has a secret of its own, and no role of the employer’s reads one.',
  updates: 'News by e-mail for one audience and chosen topics: signed up for, changed and left by link.',
  registrations: 'The carers’ register: three levels of sharing, one registration for each person.',
  'working-requests': 'Statutory requests to work differently: talked about, decided, answered and appealed; every change is an event that stays.',
};

const header = (description: string, schema: object) => ({ description, schema });
const responseHeaders = {
  'Request-Id': header('What to quote when asking for help.', { type: 'string', format: 'uuid' }),
};

type Schema = z.ZodMiniType;
const schemaOf = (name: NonNullable<Route['body']>) => schemas[name] as Schema as never;

function exampleObjects(examples: readonly Example[], part: (example: Example) => unknown) {
  return Object.fromEntries(examples.map((example) => [example.name.replaceAll(/[^\w]+/g, '-'), { summary: example.name, value: part(example) }]));
}

function responsesOf(route: Route): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy(errorsOf(route), (code) => errorCodes[code]);
  const { status, description, schema, etag, type = 'application/json' } = route.success;
  return {
    [status]: {
      description,
      headers: {
        ...responseHeaders,
        ...(etag && { ETag: header('Names this version of the record.', { type: 'string' }) }),
        ...(route.idempotent && { 'Idempotency-Replayed': header('`true` where an earlier call with this key was answered so.', { type: 'string', enum: ['true'] }) }),
      },
      content: { [type]: { schema: schemaOf(schema), examples: exampleObjects(route.examples, (example) => example.response) } },
    },
    ...(etag && route.method === 'GET' && { 304: { description: 'Not changed since the ETag in If-None-Match.', headers: responseHeaders } }),
    ...Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [status, {
      description: codes.map((code) => `\`${code}\`: ${errorTitles[code]}`).join('\n\n'),
      headers: { ...responseHeaders, ...([429, 503].includes(status) && { 'Retry-After': header('Seconds to wait.', { type: 'integer', minimum: 0 }) }) },
      content: {
        'application/problem+json': {
          schema: schemaOf('problem'),
          examples: Object.fromEntries(codes.map((code) => [code, { value: { type: problemTypeBase + code, title: errorTitles[code], status, code } }])),
        },
      },
    }])),
  } as ZodOpenApiResponsesObject;
}

const headerParameter = (name: string, required: boolean, description: string) =>
  ({ name, in: 'header' as const, required, description, schema: { type: 'string' as const, minLength: 1, maxLength: 512 } });

function operationOf(route: Route): ZodOpenApiOperationObject {
  const isRead = route.method === 'GET' && route.success.etag;
  return {
    operationId: route.id.replace('.', '_'),
    summary: route.summary,
    description: route.description + (route.permission === 'public' ? '' : `\n\nRoles: ${route.permission.anyOf.join(', ')}.`),
    tags: [nounOf(route)],
    security: [route.permission === 'public' ? { publishableKey: [] } : { publishableKey: [], accessToken: [] }],
    parameters: [
      ...(route.ifMatch ? [headerParameter('If-Match', true, 'The ETag last read.')] : []),
      ...(isRead ? [headerParameter('If-None-Match', false, 'The ETag last read; answers 304 where nothing changed.')] : []),
      ...(route.idempotent ? [headerParameter('Idempotency-Key', false, 'A new random value for each new action, the same for its retries; remembered for 24 hours.')] : []),
    ],
    requestParams: { ...(route.params && { path: schemaOf(route.params) }), ...(route.query && { query: schemaOf(route.query) }) },
    ...(route.body && {
      requestBody: { required: true, content: { [route.bodyType ?? 'application/json']: { schema: schemaOf(route.body), examples: exampleObjects(route.examples, (example) => example.body) } } },
    }),
    responses: responsesOf(route),
  };
}

let named = false;
/** Gives every schema of the contract its name, once. */
function nameSchemas(): void {
  if (named) return;
  named = true;
  for (const [name, schema] of Object.entries(schemas)) {
    if (!/(Params|Query)$/.test(name)) z.globalRegistry.add(schema as Schema, { id: name[0]!.toUpperCase() + name.slice(1) });
  }
}

/** The document served at `/v1/openapi.json`. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  nameSchemas();
  const table: readonly Route[] = routes, paths: ZodOpenApiPathsObject = {};
  for (const route of table) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Think Carer', version: '1.0.0', license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
      description: 'What a good employer of carers does, as an API. Name the tenant with `x-publishable-key`; sign a person in by exchanging the host’s identity token at `/v1/token`. Every failure is RFC 9457 `application/problem+json` with a stable `code`. Members may be added to answers and words to enums: keep what you do not know.',
    },
    servers: [{ url: '/', description: 'This server.' }],
    tags: [...new Set(table.map(nounOf))].map((name) => ({ name, description: tags[name]! })),
    paths,
    components: {
      securitySchemes: {
        publishableKey: { type: 'apiKey', in: 'header', name: 'x-publishable-key', description: 'Names the tenant. Not a secret; grants only what anyone may see.' },
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'From `/v1/token`; ten minutes, one tenant.' },
      },
    },
  });
}
