import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { rowCounts } from '../platform/db/row-counts.testing.ts';
import { actingAs, aPerson } from '../slices/accounts/example-accounts.testing.ts';
import { makeTokenOf } from '../slices/accounts/example-tokens.testing.ts';
import { answerOnce, handOver } from '../slices/accounts/index.server.ts';
import { checkChain, historyOf } from '../slices/history/index.server.ts';
import { recordExampleTowns } from '../slices/municipalities/example-towns.testing.ts';
import { aBody } from '../slices/municipalities/factory.server.ts';
import { recordBody } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { aSource } from '../slices/sources/factory.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { apiRoutes } from './api.ts';
import { asInstallation } from './facts.ts';

const clock = clockStoppedAt('2026-01-15T10:00:00.000Z');

describeOnOneEngine('writing by the API', (store) => {
  const keys = { officer: '', readOnly: '', specialist: '', secretary: '', operator: '', none: '' };
  let officer = '';

  const send = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}, method = 'POST') =>
    apiRoutes({ store: store(), clock, origin: 'https://pobratim.example', log: { error: () => {} } }).request(path, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${keys.officer}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const by = (who: keyof typeof keys) => ({ Authorization: `Bearer ${keys[who]}` });
  const said = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as Record<string, unknown>) });

  beforeAll(async () => {
    const { db } = store();
    const acting = asInstallation(db, clock);
    await recordExampleTowns(acting);
    await recordBody(acting, aBody({ id: 'sochi-administration', kind: 'administration', name: { ru: 'Администрация', en: null } }));
    officer = await aPerson(db, { email: 'officer@x.example' });
    const specialist = await aPerson(db, { email: 'specialist@x.example', role: 'specialist' });
    const secretary = await aPerson(db, { email: 'secretary@x.example', role: 'secretary', body: 'sochi-council' });
    const operator = await aPerson(db, { email: 'operator@x.example', role: 'operator', body: null });
    const guest = await aPerson(db, { email: 'guest@x.example', role: 'guest', until: '2026-12-31' });
    keys.officer = await makeTokenOf(db, officer, ['read', 'write']);
    keys.readOnly = await makeTokenOf(db, officer, ['read']);
    keys.specialist = await makeTokenOf(db, specialist, ['write']);
    keys.secretary = await makeTokenOf(db, secretary, ['write']);
    keys.operator = await makeTokenOf(db, operator, ['write']);
    keys.none = await makeTokenOf(db, guest, ['write']);
  });

  it('takes what was sent without what no database keeps', async () => {
    const title = 'Письмо\u0000 мэрии\ud800';
    expect(await said(await send('/sources', JSON.stringify({ ...aSource({ id: 'with-nul' }), title })))).toMatchObject({ status: 201 });
    const [first] = await historyOf(store().db, { kind: 'source', id: 'with-nul' });
    expect(first?.fields?.['title']).toEqual([null, 'Письмо мэрии']);
  });

  it('records a source, a tie and an entry, each kept by the body for which the key’s owner writes', async () => {
    const { db } = store();
    const source = await send('/sources', { ...aSource({ id: 'by-key' }), keptBy: 'sochi-council', revision: 9 });
    expect(source.headers.get('Location')).toBe('https://pobratim.example/ru/sources/by-key');
    expect(await said(source)).toEqual({ status: 201, id: 'by-key', url: 'https://pobratim.example/ru/sources/by-key' });
    const tie = aPartnership({ id: 'tie-by-key' });
    expect(await said(await send('/partnerships', tie))).toMatchObject({ status: 201, id: 'tie-by-key' });
    const entry = anEntry({ id: 'entry-by-key', subjects: [{ kind: 'partnership', id: 'tie-by-key' }] });
    expect(await said(await send('/timeline-entries', entry))).toEqual({
      status: 201,
      id: 'entry-by-key',
      url: 'https://pobratim.example/ru/partnerships/tie-by-key#entry-entry-by-key',
    });
    for (const [kind, id] of [
      ['source', 'by-key'],
      ['partnership', 'tie-by-key'],
      ['timeline_entry', 'entry-by-key'],
    ] as const)
      expect(await historyOf(db, { kind, id })).toMatchObject([
        { actor: { kind: 'account', id: officer }, forBody: 'sochi-administration', revision: 1 },
      ]);
  });

  it('needs a key that holds and may write', async () => {
    const before = await rowCounts(store().db);
    for (const path of ['/sources', '/partnerships', '/timeline-entries']) {
      for (const Authorization of ['', 'Bearer', 'Bearer nonsense', `Bearer ${keys.officer}x`, `Basic ${keys.officer}`]) {
        const answer = await send(path, aSource(), { Authorization, Cookie: 'pobratim.session_token=x' });
        expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
        expect(await said(answer)).toMatchObject({ status: 401, title: 'Unauthorized' });
      }
      const answer = await send(path, aSource(), by('readOnly'));
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      expect(await said(answer)).toMatchObject({ status: 403 });
    }
    expect(await rowCounts(store().db)).toEqual(before);
  });

  it('is refused to whoever may not by the forms either: no tie by a specialist, nothing by a guest, no council’s by the administration', async () => {
    const before = await rowCounts(store().db);
    const councils = aPartnership({
      id: 'councils',
      parties: [aParty({ body: 'sochi-council' }), aParty({ municipality: 'minsk', body: 'minsk-council' })],
    });
    for (const answer of [
      await send('/partnerships', aPartnership({ id: 'other' }), by('specialist')),
      await send('/sources', aSource({ id: 'other' }), by('none')),
      await send('/sources', { ...aSource({ id: 'other' }), forBody: 'sochi-council' }),
      await send('/partnerships', { ...aPartnership({ id: 'other' }), forBody: 'sochi-council' }),
      await send('/partnerships', councils),
      await send('/sources', { ...aSource({ id: 'other' }), forBody: 'nowhere' }, by('operator')),
    ])
      expect(await said(answer)).toMatchObject({ status: 403 });
    const keyUse = new Set(['api_token']);
    const after = await rowCounts(store().db);
    expect(Object.fromEntries(Object.entries(after).filter(([table]) => !keyUse.has(table)))).toEqual(
      Object.fromEntries(Object.entries(before).filter(([table]) => !keyUse.has(table))),
    );
    expect(await said(await send('/partnerships', councils, by('secretary')))).toMatchObject({ status: 201 });
    expect(await said(await send('/sources', { ...aSource({ id: 'for-other' }), forBody: 'fund' }, by('operator')))).toMatchObject({
      status: 201,
    });
    expect(await said(await send('/sources', aSource({ id: 'own' }), by('specialist')))).toMatchObject({ status: 201 });
  });

  it('names every problem of a body that cannot be used, and what stands in the way of one that can', async () => {
    for (const body of ['', '{', 'null', '"text"']) expect(await said(await send('/sources', body))).toMatchObject({ status: 400 });
    const wrong = await said(await send('/sources', { ...aSource(), title: '', language: 'xx', forBody: 7 }));
    expect(wrong).toMatchObject({ status: 400, errors: [{ parameter: 'title' }, { parameter: 'language' }, { parameter: 'forBody' }] });
    expect(await said(await send('/sources', aSource({ id: 'page' })))).toMatchObject({ status: 409, errors: [{ code: 'id-taken' }] });
    const unknown = aSource({ id: 'unknown', publisher: 'nobody' });
    expect(await said(await send('/sources', unknown))).toMatchObject({ status: 422, errors: [{ code: 'no-such-publisher' }] });
    const twice = aPartnership({ id: 'twice', parties: [aParty(), aParty()] });
    expect(await said(await send('/partnerships', twice))).toMatchObject({ status: 422, errors: [{ code: 'party-twice' }] });
  });

  it('gives the same answer for the same Idempotency-Key, and writes once, also when all ask at once', async () => {
    const { db } = store();
    const asked = () => send('/sources', aSource({ id: 'once' }), { 'Idempotency-Key': 'key-1' });
    const answers = await Promise.all(Array.from({ length: 6 }, asked));
    expect(await Promise.all(answers.map((one) => one.text()))).toEqual(
      Array.from({ length: 6 }, () => JSON.stringify({ id: 'once', url: 'https://pobratim.example/ru/sources/once' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(await historyOf(db, { kind: 'source', id: 'once' })).toHaveLength(1);
    expect(await said(await send('/sources', aSource({ id: 'other-body' }), { 'Idempotency-Key': 'key-1' }))).toMatchObject({
      status: 422,
    });
    const refused = () => send('/sources', aSource({ id: 'page' }), { 'Idempotency-Key': 'key-2' });
    expect([await said(await refused()), await said(await refused())]).toMatchObject([{ status: 409 }, { status: 409 }]);
    const others = await send('/sources', aSource({ id: 'once-more' }), { 'Idempotency-Key': 'key-1', ...by('specialist') });
    expect(await said(others)).toMatchObject({ status: 201, id: 'once-more' });
    for (const key of ['a b', 'x'.repeat(201), 'ключ'].slice(0, 2))
      expect(await said(await send('/sources', aSource(), { 'Idempotency-Key': key }))).toMatchObject({ status: 400 });
    expect((await checkChain(db)).fault).toBeNull();
  });

  it('that was cut short leaves neither the change nor the answer: the repetition does it', async () => {
    const { db } = store();
    const asked = { token: 't', address: '/a', key: 'k', body: '{}' };
    const failing = answerOnce(db, clock, asked, async (tx) => {
      await recordBody(asInstallation(tx, clock), aBody({ id: 'half-done' }));
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    const again = await answerOnce(db, clock, asked, async (tx) => {
      const outcome = await recordBody(asInstallation(tx, clock), aBody({ id: 'half-done' }));
      return { status: outcome.ok ? 201 : 409, body: '{}' };
    });
    expect(again).toEqual({ status: 201, body: '{}' });
  });

  it('counts a role that ended at once, and a key that was revoked', async () => {
    const { db } = store();
    const leaver = await aPerson(db, { email: 'leaver@x.example' });
    const key = await makeTokenOf(db, leaver, ['write']);
    const Authorization = `Bearer ${key}`;
    expect(await said(await send('/sources', aSource({ id: 'before' }), { Authorization }))).toMatchObject({ status: 201 });
    await handOver(
      { ...actingAs(db, leaver, 'officer', 'sochi-administration') },
      { from: leaver, to: officer, body: 'sochi-administration' },
    );
    expect(await said(await send('/sources', aSource({ id: 'after' }), { Authorization }))).toMatchObject({ status: 403 });
  });

  it('may be asked for by other sites’ pages with a key, never with their reader’s cookies', async () => {
    const { headers } = await apiRoutes({ store: store(), clock, origin: 'https://pobratim.example', log: { error: () => {} } }).request(
      '/sources',
      {
        method: 'OPTIONS',
        headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
      },
    );
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  it('is described with its key and everything that it may be refused with', async () => {
    const document = await (
      await apiRoutes({ store: store(), clock, origin: 'https://pobratim.example', log: { error: () => {} } }).request('/openapi.json')
    ).json();
    expect(document.components.securitySchemes).toMatchObject({ token: { type: 'http', scheme: 'bearer' } });
    for (const path of ['sources', 'partnerships', 'timeline-entries']) {
      const { post } = document.paths[`/api/v1/${path}`];
      expect(post.security).toEqual([{ token: [] }]);
      expect(Object.keys(post.responses)).toEqual(['201', '400', '401', '403', '409', '422', '500']);
      expect(JSON.stringify(post.requestBody)).toContain('forBody');
    }
  });
});
