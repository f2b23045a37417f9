import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { type Problem, type ProblemStatus, problem, problemOf } from '../platform/http/problem.ts';
import { type AccountActor, bodiesWrittenFor, CONTRIBUTING, keepsEverything, mayWrite } from '../platform/values/actor.ts';
import { storable } from '../platform/values/clean-text.ts';
import { identifier } from '../platform/values/identifier.ts';
import { answerOnce, type GivenAnswer, tokenHolder } from '../slices/accounts/index.server.ts';
import { bodiesExist } from '../slices/municipalities/index.server.ts';
import { type Writing, writingRoute } from './api-writing-route.ts';
import { wiring } from './facts.ts';
import { actorOf } from './identify.ts';
import { withLivingIds } from './living-ids.ts';

export interface WritingParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly origin: string;
}

/** `POST /name`, for whoever bears a key for programs that may write. */
export function addWriting<Input>(app: OpenAPIHono, parts: WritingParts, writing: Writing<Input>): void {
  app.openAPIRegistry.registerPath(writingRoute(writing));
  app.post(`/${writing.name}`, async (c) => {
    const bearer = await bearerOf(c, parts);
    if (bearer instanceof Response) return bearer;
    const body = await c.req.text();
    const run = (db: Database) => answerTo(c.req.path, { ...parts, db }, writing, bearer.actor, body);
    const key = c.req.header('Idempotency-Key');
    if (key === undefined) return given(c, await run(parts.db));
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) return problem(c, 400, 'Idempotency-Key takes 1 to 200 visible ASCII characters.');
    const asked = { token: bearer.token, address: c.req.path, key, body };
    const answer = await answerOnce(parts.db, parts.clock, asked, run);
    return answer === 'another-request' ? problem(c, 422, 'This Idempotency-Key was used for another request.') : given(c, answer);
  });
}

async function bearerOf(
  c: Context,
  { db, clock }: WritingParts,
): Promise<{ readonly actor: AccountActor; readonly token: string } | Response> {
  const bearer = await tokenHolder({ db, clock }, c.req.header('Authorization'));
  if (bearer === null || bearer === 'unknown') {
    c.header('WWW-Authenticate', bearer === null ? 'Bearer' : 'Bearer error="invalid_token"');
    return problem(c, 401, bearer === null ? 'Writing needs a key: Authorization: Bearer pobratim_….' : 'This key does not hold.');
  }
  const actor = await actorOf(db, bearer.holder, bearer.scopes);
  if (mayWrite(actor)) return { actor, token: bearer.token };
  c.header('WWW-Authenticate', 'Bearer error="insufficient_scope", scope="write"');
  return problem(c, 403, 'This key may read and not write.');
}

const aside = z.object({ forBody: identifier.nullable().optional() });

async function answerTo<Input>(
  path: string,
  { db, clock, origin }: WritingParts,
  { input, by, refusals, act, pathOf }: Writing<Input>,
  actor: AccountActor,
  body: string,
): Promise<GivenAnswer> {
  const refuse = (status: ProblemStatus, detail: string, errors: Problem['errors'] = []) => ({
    status,
    body: JSON.stringify(problemOf(path, status, detail, errors)),
  });
  const json = parsed(body);
  if (json === undefined) return refuse(400, 'The body is not JSON.');
  const [read, beside] = [input.safeParse(await withLivingIds(db, json)), aside.safeParse(json)];
  if (!read.success || !beside.success) {
    const issues = [...(read.error?.issues ?? []), ...(beside.error?.issues ?? [])];
    const errors = issues.map((issue) => ({ parameter: issue.path.join('.'), code: issue.code, detail: issue.message }));
    return refuse(400, 'The body cannot be used.', errors);
  }
  const forBody = await bodyFor(db, actor, by, beside.data.forBody);
  if (forBody === undefined) return refuse(403, 'You do not write for this body.');
  const outcome = await act({ db, clock, actor, forBody, ...wiring }, read.data);
  if (outcome.ok)
    return { status: 201, body: JSON.stringify({ id: outcome.value, url: `${origin}/ru/${pathOf(outcome.value, read.data)}` }) };
  const detail = refusals[outcome.refusal] ?? outcome.refusal;
  return refuse(statusOf(outcome.refusal), detail, [{ parameter: '', code: outcome.refusal, detail }]);
}

/** The body that keeps the record: nobody puts a record into another body's care. Undefined: it is not for this actor. */
async function bodyFor(
  db: Database,
  actor: AccountActor,
  by: Writing<unknown>['by'],
  wanted: string | null | undefined,
): Promise<string | null | undefined> {
  const own = bodiesWrittenFor(actor, by === 'keepers' ? undefined : CONTRIBUTING);
  if (wanted == null) return keepsEverything(actor) ? null : own[0];
  if (own.includes(wanted)) return wanted;
  return keepsEverything(actor) && (await bodiesExist(db, [wanted])) ? wanted : undefined;
}

function statusOf(refusal: string): ProblemStatus {
  if (refusal === 'not-allowed') return 403;
  return refusal === 'id-taken' ? 409 : 422;
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

function given(c: Context, { status, body }: GivenAnswer): Response {
  if (status !== 201) return c.body(body, status as ProblemStatus, { 'Content-Type': 'application/problem+json' });
  return c.body(body, 201, { 'Content-Type': 'application/json', Location: (JSON.parse(body) as { url: string }).url });
}
