import { beforeEach, expect, it } from 'vitest';
import { expectRefusal, expectUnusable } from '../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { checkChain, historyOf } from '../history/index.server.ts';
import { editSource, keptSource } from '../sources/index.server.ts';
import { acceptAnswer } from './actions/accept-answer.server.ts';
import { answerRequest } from './actions/answer-request.server.ts';
import { askOtherSide } from './actions/ask-other-side.server.ts';
import { declineAnswer } from './actions/decline-answer.server.ts';
import { fileLetterAnswer } from './actions/file-letter-answer.server.ts';
import { revokeRequest } from './actions/revoke-request.server.ts';
import { anyone, asked, KINDS, mailOf, officer, people, recordAskedSource, someoneOf } from './asking.testing.ts';
import { anAnswer, aRequest } from './factory.server.ts';
import { answersToDecide, requestById, requestByToken, requestsPage, unansweredSince } from './queries.server.ts';
import { newToken } from './token.server.ts';

const EMPTIED = ['confirmation_request', 'notification', 'mail', 'change', 'history_head', 'source_chain', 'source', 'publisher'];

describeOnEachEngine('the other side without an account', (store) => {
  const db = () => store().db;
  const row = async (id = 'request') => {
    const found = await requestById(db(), id);
    if (found === null) throw new Error(`there is no ${id}`);
    return found;
  };
  const answer = (token: string, given: Parameters<typeof anAnswer>[0] = {}, daysLater = 1) =>
    answerRequest(anyone(db(), daysLater), { token, lang: 'ru', answer: anAnswer(given) }, people);
  const ask = (given: Parameters<typeof aRequest>[0] = {}, acting = officer(db())) =>
    askOtherSide(acting, aRequest(given), { kinds: KINDS, mailOf });

  beforeEach(async () => {
    await store().pool.query(`truncate ${EMPTIED.join(', ')} cascade`);
    await recordAskedSource(db());
  });

  it('is asked about chosen fields as they are, and nothing else is kept for the link', async () => {
    const token = await asked(db());
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await row()).shown).toEqual({
      title: { label: { ru: 'Название', en: 'Title' }, value: 'Города подписали соглашение', said: expect.any(Object) },
      publishedAt: expect.objectContaining({ said: { ru: expect.stringContaining('18:34'), en: expect.stringContaining('18:34') } }),
    });
  });

  it('gets the key of its link, which is kept nowhere', async () => {
    const token = await asked(db());
    const tables = await store().pool.query("select tablename as name from pg_tables where schemaname = 'public'");
    for (const { name } of tables.rows) {
      const { rows } = await store().pool.query(`select t::text as row from "${name}" t`);
      for (const one of rows) expect(one.row, name).not.toContain(token);
    }
    expect((await requestByToken(db(), token))?.id).toBe('request');
  });

  it('gets the link by mail, written with the request', async () => {
    const token = await asked(db(), { recipientEmail: 'anna@minsk.example' });
    const { rows } = await store().pool.query('select to_address, subject, text, once from mail');
    expect(rows).toEqual([
      {
        to_address: 'anna@minsk.example',
        subject: 'Просим подтвердить: Города подписали соглашение',
        text: expect.stringContaining(`/ru/answer/${token}`),
        once: 'request request',
      },
    ]);
  });

  it.each([
    ['not-allowed', {}, someoneOf('town-council', 'secretary'), 'town-council'],
    ['not-allowed', {}, someoneOf('town-hall', 'head'), 'town-hall'],
    ['not-allowed', {}, someoneOf('town-hall', 'guest'), 'town-hall'],
    ['not-allowed', {}, { kind: 'visitor' }, 'town-hall'],
    ['not-allowed', {}, { ...someoneOf('town-hall'), scopes: ['read'] }, 'town-hall'],
    ['not-allowed', {}, someoneOf('town-hall'), null],
    ['no-such-record', { subject: { kind: 'source', id: 'nowhere' } }, someoneOf('town-hall'), 'town-hall'],
    ['no-such-record', { subject: { kind: 'secret', id: 'page' } }, someoneOf('town-hall'), 'town-hall'],
    ['no-such-field', { fields: ['title', 'keptBy'] }, someoneOf('town-hall'), 'town-hall'],
    ['changed-meanwhile', { revision: 2 }, someoneOf('town-hall'), 'town-hall'],
  ] as const)('asking is refused: %s', async (refusal, given, actor, forBody) => {
    await expectRefusal(db(), refusal, () => ask(given as object, officer(db(), 0, { actor: actor as never, forBody })));
  });

  it('the same request is not sent twice', async () => {
    await asked(db(), { recipientEmail: 'anna@minsk.example' });
    await expectRefusal(db(), 'id-taken', () => ask({ recipientEmail: 'anna@minsk.example' }));
  });

  it.each([
    ['no-field-chosen', { fields: [] }],
    ['no-question', { kind: 'question' as const }],
    ['nothing-proposed', { kind: 'change' as const }],
    ['not-so-many-days', { days: 0 }],
    ['not-so-many-days', { days: 61 }],
    ['not-so-many-days', { days: 1.5 }],
    ['not-an-address', { recipientEmail: 'anna@minsk.example, all@minsk.example' }],
    ['empty', { recipientName: ' ' }],
  ])('a request cannot be meant: %s', async (problem, given) => {
    await expectUnusable(db(), problem, () => ask(given));
  });

  it('confirms: the answer stands with who and when, and everyone who keeps the body’s records is told once', async () => {
    const token = await asked(db());
    expect(await answer(token)).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({
      answer: 'confirmed',
      answeredByName: 'Анна Ковальская',
      answeredByOffice: 'начальник отдела, Минск',
    });
    const { rows } = await store().pool.query('select account_id, kind, path from notification order by 1');
    const told = { kind: 'request-answered', path: 'work/requests/request' };
    expect(rows).toEqual(['colleague-of-town-hall', 'officer-of-town-hall'].map((account_id) => ({ account_id, ...told })));
    const [change] = await historyOf(db(), { kind: 'confirmation_request', id: 'request' });
    expect(change).toMatchObject({ actor: { kind: 'partner', id: 'request' }, revision: 2, deed: 'edited' });
    expect(await checkChain(db())).toMatchObject({ fault: null });
    expect((await keptSource(db(), 'page'))?.revision).toBe(1);
  });

  it('answers once: a replayed or forwarded link changes nothing any more', async () => {
    const token = await asked(db());
    await answer(token);
    await expectRefusal(db(), 'already-answered', () => answer(token, { answer: 'refused', name: 'Кто-то другой' }));
    expect(await row()).toMatchObject({ answer: 'confirmed', answeredByName: 'Анна Ковальская' });
  });

  it('answers once also where two answer at the same moment', async () => {
    const token = await asked(db());
    const outcomes = await Promise.all([answer(token), answer(token, { answer: 'refused' }), answer(token, { name: 'Третий' })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await store().pool.query('select 1 from notification')).rowCount).toBe(2);
  });

  it.each([
    ['a guessed one', newToken()],
    ['one that is cut short', 'abc'],
    ['one that is longer', `${newToken()}x`],
    ['a hash', 'a'.repeat(64)],
    ['one with an injection', "' or 1=1 --".padEnd(43, 'x')],
  ])('answers by no link that is not there: %s', async (_, token) => {
    await asked(db());
    await expectRefusal(db(), 'no-such-link', () => answer(token));
  });

  it('answers by no expired and by no revoked link', async () => {
    const token = await asked(db(), { days: 1 });
    await expectRefusal(db(), 'expired', () => answer(token, {}, 1));
    await revokeRequest(officer(db()), 'request');
    await expectRefusal(db(), 'revoked', () => answer(token, {}, 0));
  });

  it('corrects only what was asked about, and only where it differs', async () => {
    const token = await asked(db());
    const corrections = {
      title: ' Города  подписали соглашение ',
      publishedAt: '19.09.2023',
      url: 'https://evil.example',
      keptBy: 'minsk',
    };
    expect(await answer(token, { answer: 'corrected', corrections })).toMatchObject({ ok: true });
    expect((await row()).corrections).toEqual({ publishedAt: '19.09.2023' });
  });

  it('begins no paragraph of our mails with the name that they typed', async () => {
    const token = await asked(db());
    await answer(token, { name: 'Анна\n\nПароль истёк: https://evil.example\u0000', remark: 'Раз\u0000\r\nдва' });
    expect(await row()).toMatchObject({ answeredByName: 'Анна Пароль истёк: https://evil.example', remark: 'Раз\nдва' });
    const { rows } = await store().pool.query("select about->>'by' as by from notification limit 1");
    expect(rows[0].by).not.toContain('\n');
  });

  it('who corrects nothing must say what is wrong', async () => {
    const token = await asked(db());
    await expectRefusal(db(), 'nothing-corrected', () => answer(token, { answer: 'corrected' }));
    expect(await answer(token, { answer: 'corrected', remark: 'Соглашений было два.' })).toMatchObject({ ok: true });
  });

  it.each(['confirmed', 'refused'] as const)(
    'what was corrected beside “%s” is not thrown away: the link asks what was meant',
    async (given) => {
      const token = await asked(db());
      const corrections = { title: 'Города подписали соглашение', publishedAt: '19.09.2023' };
      await expectRefusal(db(), 'corrected-beside-answer', () => answer(token, { answer: given, corrections }));
      expect(await row()).toMatchObject({ answer: null });
      expect(await answer(token, { answer: given, corrections: { title: 'Города подписали соглашение' } })).toMatchObject({ ok: true });
    },
  );

  it.each([
    ['no-answer-chosen', { answer: 'maybe' as never }],
    ['empty', { name: '' }],
    ['empty', { office: ' ' }],
    ['too-long', { name: 'я'.repeat(301) }],
    ['too-long', { corrections: { title: 'я'.repeat(4001) } }],
  ])('an answer cannot be meant: %s', async (problem, given) => {
    const token = await asked(db());
    await expectUnusable(db(), problem, () => answer(token, given));
  });

  const accept = (values: Record<string, string>, acting = officer(db(), 2), revision = 1) =>
    acceptAnswer(acting, { id: 'request', values, revision, reason: 'Ответ: Анна Ковальская', source: 'Ответ другой стороны' }, KINDS);

  it('a correction that is accepted edits the record through its own action, with the answer as the reason', async () => {
    const token = await asked(db());
    await answer(token, { answer: 'corrected', corrections: { publishedAt: '19 сентября 2023' } });
    expect(await answersToDecide(db(), ['town-hall'], 10)).toHaveLength(1);
    expect(await accept({ publishedAt: '19 сентября 2023' })).toMatchObject({ ok: true });
    expect((await keptSource(db(), 'page'))?.input.publishedAt).toBe('2023-09-19');
    expect((await historyOf(db(), { kind: 'source', id: 'page' }))[0]).toMatchObject({
      actor: { kind: 'account', id: 'officer-of-town-hall' },
      reason: 'Ответ: Анна Ковальская',
      fields: { publishedAt: ['2023-09-18T18:34:00', '2023-09-19'] },
    });
    expect(await row()).toMatchObject({ settled: 'accepted', settledBy: 'officer-of-town-hall' });
    expect(await answersToDecide(db(), ['town-hall'], 10)).toEqual([]);
    await expectRefusal(db(), 'nothing-to-decide', () => accept({}));
    expect(await checkChain(db())).toMatchObject({ fault: null });
  });

  it('a change that was agreed to waits for the officer, and is what they put into the record', async () => {
    const token = await asked(db(), { kind: 'change', fields: [], proposed: { title: 'Города подписали договор' } });
    await answer(token);
    expect(await accept({ title: 'Города подписали договор' })).toMatchObject({ ok: true });
    expect((await keptSource(db(), 'page'))?.input.title).toBe('Города подписали договор');
  });

  it('a correction is not accepted where it cannot stand, by whom it is not for, or over a change', async () => {
    const token = await asked(db());
    await expectRefusal(db(), 'nothing-to-decide', () => accept({}));
    await answer(token, { answer: 'corrected', corrections: { publishedAt: 'осенью' } });
    await expectRefusal(db(), 'not-a-value', () => accept({ publishedAt: 'осенью' }));
    await expectRefusal(db(), 'not-asked-about', () => accept({ url: 'https://evil.example' }));
    await expectRefusal(db(), 'not-allowed', () => accept({}, officer(db(), 2, { actor: someoneOf('town-council', 'secretary') })));
    await expectRefusal(db(), 'not-allowed', () => accept({}, officer(db(), 2, { actor: someoneOf('town-hall', 'specialist') })));
    await expectRefusal(db(), 'no-such-record', () =>
      acceptAnswer(officer(db()), { id: 'nothing', values: {}, revision: 1, reason: 'x', source: 'x' }, KINDS),
    );
    const kept = await keptSource(db(), 'page');
    if (kept === null) throw new Error('no source');
    await editSource(officer(db()), { input: { ...kept.input, title: 'Другое' }, revision: 1, reason: null });
    await expectRefusal(db(), 'changed-meanwhile', () => accept({ publishedAt: '19.09.2023' }));
    expect(await accept({ publishedAt: '19.09.2023' }, officer(db(), 2), 2)).toMatchObject({ ok: true });
    expect((await keptSource(db(), 'page'))?.input).toMatchObject({ title: 'Другое', publishedAt: '2023-09-19' });
  });

  it('an answer is declined with a reason, and the record stays', async () => {
    const token = await asked(db());
    await expectRefusal(db(), 'nothing-to-decide', () => declineAnswer(officer(db()), { id: 'request', reason: 'Нет' }));
    await answer(token, { answer: 'corrected', corrections: { title: '<script>alert(1)</script>' } });
    await expectUnusable(db(), 'no-reason-given', async () => declineAnswer(officer(db()), { id: 'request', reason: ' ' }));
    await expectRefusal(db(), 'not-allowed', () =>
      declineAnswer(officer(db(), 1, { actor: someoneOf('town-council', 'secretary') }), { id: 'request', reason: 'Нет' }),
    );
    await expectRefusal(db(), 'no-such-record', () => declineAnswer(officer(db()), { id: 'nothing', reason: 'Нет' }));
    expect(await declineAnswer(officer(db()), { id: 'request', reason: 'Опечатка в ответе' })).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ settled: 'declined', settledReason: 'Опечатка в ответе' });
    expect((await keptSource(db(), 'page'))?.revision).toBe(1);
  });

  it('a link is revoked by those who keep the body’s records, once, and not after an answer', async () => {
    const token = await asked(db());
    await expectRefusal(db(), 'not-allowed', () =>
      revokeRequest(officer(db(), 0, { actor: someoneOf('town-council', 'secretary') }), 'request'),
    );
    await expectRefusal(db(), 'no-such-record', () => revokeRequest(officer(db()), 'nothing'));
    expect(await revokeRequest(officer(db()), 'request')).toMatchObject({ ok: true });
    await expectRefusal(db(), 'revoked', () => revokeRequest(officer(db()), 'request'));
    expect(token).toBeDefined();
    const other = await asked(db(), { id: 'other' });
    await answer(other);
    await expectRefusal(db(), 'already-answered', () => revokeRequest(officer(db()), 'other'));
  });

  const letter = (given: object = {}) => ({
    id: 'request',
    answer: 'corrected' as const,
    corrections: { publishedAt: '20.09.2023' },
    remark: null,
    letter: null,
    number: '12-3/45',
    date: '2026-01-01',
    name: null,
    office: null,
    ...given,
  });

  it('a letter that said so is filed instead, and the link is closed', async () => {
    const token = await asked(db());
    expect(await fileLetterAnswer(officer(db(), 8), letter(), 'ru')).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ answer: 'corrected', paperNumber: '12-3/45', corrections: { publishedAt: '20.09.2023' } });
    await expectRefusal(db(), 'already-answered', () => answer(token));
    await expectRefusal(db(), 'already-answered', () => fileLetterAnswer(officer(db(), 9), letter(), 'ru'));
    expect(await accept({ publishedAt: '20.09.2023' })).toMatchObject({ ok: true });
  });

  it('a letter corrects what it corrects, in whichever language the link was written and the letter is filed', async () => {
    await asked(db(), { lang: 'en', fields: ['title', 'publishedAt'] });
    const shown = (await row()).shown as Record<string, { readonly said: { readonly ru: string } }>;
    const corrections = { title: 'Города подписали протокол', publishedAt: shown['publishedAt']?.said.ru ?? '' };
    expect(await fileLetterAnswer(officer(db()), letter({ corrections }), 'ru')).toMatchObject({ ok: true });
    expect((await row()).corrections).toEqual({ title: 'Города подписали протокол' });
  });

  it('a letter is not filed', async () => {
    await asked(db());
    await expectRefusal(db(), 'no-such-letter', () => fileLetterAnswer(officer(db()), letter({ letter: 'nowhere' }), 'ru'));
    await expectRefusal(db(), 'no-such-record', () => fileLetterAnswer(officer(db()), letter({ id: 'nothing' }), 'ru'));
    await expectRefusal(db(), 'nothing-corrected', () => fileLetterAnswer(officer(db()), letter({ corrections: {} }), 'ru'));
    const secretary = officer(db(), 0, { actor: someoneOf('town-council', 'secretary') });
    await expectRefusal(db(), 'not-allowed', () => fileLetterAnswer(secretary, letter(), 'ru'));
    await expectUnusable(db(), 'no-letter-named', async () => fileLetterAnswer(officer(db()), letter({ number: null }), 'ru'));
  });

  it('a letter of the body’s own books is filed, one of another body’s is not', async () => {
    await asked(db());
    for (const body of ['town-hall', 'town-council']) {
      await store().pool.query(
        "insert into body (id, name_ru, kind, created_at, updated_at) values ($1, 'Орган', 'administration', now(), now()) on conflict do nothing",
        [body],
      );
      await store().pool.query(
        "insert into letter (id, body_id, direction, status, number, subject, lang, created_at, updated_at) values ($1, $2, 'incoming', 'registered', 'вх-1', 'Ответ', 'ru', now(), now()) on conflict do nothing",
        [`letter-to-${body}`, body],
      );
    }
    await expectRefusal(db(), 'no-such-letter', () => fileLetterAnswer(officer(db()), letter({ letter: 'letter-to-town-council' }), 'ru'));
    expect(await fileLetterAnswer(officer(db()), letter({ letter: 'letter-to-town-hall' }), 'ru')).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ letterId: 'letter-to-town-hall', paperNumber: null });
  });

  it('requests are found by how they stand, and only those of one’s bodies', async () => {
    await asked(db(), { id: 'waits' });
    await asked(db(), { id: 'expires', days: 1 });
    await answer(await asked(db(), { id: 'answered' }));
    await asked(db(), { id: 'revoked' });
    await revokeRequest(officer(db()), 'revoked');
    const now = officer(db(), 15).clock.now();
    const found = async (state: 'waiting' | 'answered' | 'expired' | 'revoked', bodies: readonly string[] | null = ['town-hall']) =>
      (await requestsPage(db(), { bodies, state, now: officer(db(), 2).clock.now() }, { offset: 0, limit: 10 })).map(({ id }) => id);
    expect([await found('waiting'), await found('answered'), await found('expired'), await found('revoked')]).toEqual([
      ['waits'],
      ['answered'],
      ['expires'],
      ['revoked'],
    ]);
    expect(await found('waiting', ['town-council'])).toEqual([]);
    expect(await found('waiting', [])).toEqual([]);
    expect(await found('waiting', null)).toEqual(['waits']);
    await asked(db(), { id: 'long', days: 30 });
    expect((await unansweredSince(db(), ['town-hall'], officer(db(), 1).clock.now(), now, 10)).map(({ id }) => id)).toEqual(['long']);
  });
});
