import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type Clock, clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { commitmentKind, keptCommitment, sayOfCommitment } from '../slices/commitments/index.server.ts';
import { answerRequest, fileLetterAnswer } from '../slices/confirmations/index.server.ts';
import { asInstallation } from './facts.ts';
import { people } from './people.server.ts';
import { actingAs, actorOf, askOf, BEGUN, beginTie, makePromise, must, say, saying } from './promises.testing.ts';

const CLOCK: Clock = clockStoppedAt(BEGUN);

describeOnEachEngine('what the other side answers of a promise', (store) => {
  beforeAll(() => beginTie(store()));

  const query = async (text: string, values: readonly unknown[] = []) => (await store().pool.query(text, [...values])).rows;
  const stateOf = async (id: string) => (await query('select state from commitment where id = $1', [id]))[0]?.state;
  const lastOf = async (id: string) =>
    (await query('select * from commitment_said where commitment_id = $1 order by position desc limit 1', [id]))[0];
  const told = async () =>
    (await query("select account_id as who, kind, about->>'move' as move from notification order by 1, 2, 3")).map(
      ({ who, kind, move }) => `${who} ${kind}${move === null ? '' : ` ${move}`}`,
    );
  const forget = () => query('delete from notification');
  const answer = (token: string, given: { readonly answer: 'confirmed' | 'corrected' | 'refused'; readonly remark?: string }) =>
    answerRequest(
      { ...asInstallation(store().db, CLOCK), actor: { kind: 'visitor' } },
      { token, lang: 'ru', answer: { remark: null, corrections: {}, name: 'Юрий', office: 'мэр', ...given } },
      people,
    );
  const claimed = async (id: string) => {
    await makePromise(store(), { id });
    must(await say(store(), 'anna', saying(id, 'report_done')));
    await forget();
    return id;
  };

  it('a yes by the link confirms what was claimed, in the name of the other side; those who asked and those of that side are told', async () => {
    const id = await claimed('kept');
    const { token } = await askOf(store(), id);
    must(await answer(token, { answer: 'confirmed' }));
    expect(await stateOf(id)).toBe('confirmed');
    const { move, way, side_id, by_name, by_office, request_id, account_id } = await lastOf(id);
    expect({ move, way, side_id, by_name, by_office, request_id, account_id }).toEqual({
      move: 'confirm',
      way: 'link',
      side_id: 'south',
      by_name: 'Юрий',
      by_office: 'мэр',
      request_id: `asked-${id}`,
      account_id: null,
    });
    expect(await told()).toEqual(['anna request-answered', 'boris request-answered', 'yuri promise-said confirm']);
    const [last] = await query("select actor_kind, actor_id from change where subject_kind = 'commitment_said' order by seq desc limit 1");
    expect(last).toEqual({ actor_kind: 'partner', actor_id: `asked-${id}` });
  });

  it('a no is said in words, which stand beside the promise; it goes on', async () => {
    const id = await claimed('not-yet');
    const { token } = await askOf(store(), id);
    expect(await answer(token, { answer: 'refused' })).toEqual({ ok: false, refusal: 'refused-without-words' });
    expect(await stateOf(id)).toBe('done');
    must(await answer(token, { answer: 'refused', remark: 'Школа ещё без крыши' }));
    expect(await stateOf(id)).toBe('in_progress');
    expect(await lastOf(id)).toMatchObject({ move: 'deny', reason_ru: 'Школа ещё без крыши', reason_en: null });
  });

  it('a yes to a proposal agrees to it, a no leaves it a proposal', async () => {
    for (const [id, given, becomes] of [
      ['wanted', 'confirmed', 'agreed'],
      ['unwanted', 'refused', 'proposed'],
    ] as const) {
      await makePromise(store(), { id, toldAs: 'proposed' });
      const { token } = await askOf(store(), id);
      must(await answer(token, { answer: given }));
      expect(await stateOf(id)).toBe(becomes);
    }
  });

  it('a letter that is filed instead counts as theirs', async () => {
    const id = await claimed('on-paper');
    await askOf(store(), id);
    const letter = { id: `asked-${id}`, answer: 'confirmed' as const, corrections: {}, remark: null, letter: null };
    must(
      await fileLetterAnswer(actingAs(store(), 'boris'), { ...letter, number: '12', date: '2026-01-09', name: 'Мэр', office: null }, 'ru'),
    );
    expect(await stateOf(id)).toBe('confirmed');
    expect(await lastOf(id)).toMatchObject({ way: 'letter', side_id: 'south', paper: '№\u00a012, 09.01.2026', account_id: 'boris' });
    expect(await told()).toEqual(['yuri promise-said confirm']);
  });

  it('a correction, a question, and an answer about anything else move nothing', async () => {
    const id = await claimed('corrected');
    must(await answer((await askOf(store(), id)).token, { answer: 'corrected', remark: 'Школа номер 2' }));
    must(await answer((await askOf(store(), id, { id: 'due-only', fields: ['due'] })).token, { answer: 'confirmed' }));
    expect(await stateOf(id)).toBe('done');
    expect(await told()).toHaveLength(4);
  });

  it('an answer to what stands no more leaves the promise as it is, and those who asked read it', async () => {
    const dropped = await claimed('dropped-meanwhile');
    const first = await askOf(store(), dropped);
    must(await say(store(), 'anna', saying(dropped, 'drop', { reason: { ru: 'Передумали', en: null } })));
    await forget();
    must(await answer(first.token, { answer: 'confirmed' }));
    expect(await stateOf(dropped)).toBe('dropped');
    expect(await told()).toEqual(['anna request-answered', 'boris request-answered']);
    expect(await query("select distinct about->>'movedNothing' as why from notification")).toEqual([{ why: 'changed-meanwhile' }]);
    expect(await query("select moved_nothing from confirmation_request where id = 'asked-dropped-meanwhile'")).toEqual([
      { moved_nothing: 'changed-meanwhile' },
    ]);

    const renewed = await claimed('claimed-anew');
    const second = await askOf(store(), renewed);
    must(await say(store(), 'yuri', saying(renewed, 'deny', { reason: { ru: 'Нет', en: null } })));
    must(await say(store(), 'anna', saying(renewed, 'report_done', { id: 'again' })));
    must(await answer(second.token, { answer: 'confirmed' }));
    expect(await stateOf(renewed)).toBe('done');

    const rewritten = await claimed('rewritten');
    const third = await askOf(store(), rewritten);
    const kept = await keptCommitment(store().db, rewritten);
    if (kept === null) throw new Error(rewritten);
    const input = { ...kept.input, text: { ru: 'Построить школу и дорогу', en: null } };
    must(await commitmentKind.edit(actingAs(store(), 'anna'), { input, revision: kept.revision, reason: null }));
    must(await answer(third.token, { answer: 'confirmed' }));
    expect(await stateOf(rewritten)).toBe('done');
  });

  it('what somebody with a role on both sides says for one of them is told to the other', async () => {
    await makePromise(store(), { id: 'of-both' });
    await forget();
    const anna = actingAs(store(), 'anna');
    const guest = { role: 'guest' as const, body: { id: 'south-hall', kind: 'administration', municipality: 'south' } };
    const actor = { ...actorOf('anna'), grants: [...actorOf('anna').grants, guest] };
    must(await sayOfCommitment({ ...anna, actor }, saying('of-both', 'report_done')));
    expect(await told()).toEqual(['yuri promise-said report_done']);
  });

  it('a letter of one’s own is not the other side’s word', async () => {
    const id = await claimed('own-letter');
    for (const direction of ['outgoing', 'incoming'])
      await query(
        `insert into letter (id, body_id, direction, status, number, registered_on, subject, text, lang, with_municipality_id, created_at,
           updated_at, revision, kept_by)
         values ($1, 'north-hall', $2, 'registered', '7', '2026-01-09', 'О школе', 'Готово.', 'ru', 'south', now(), now(), 1, 'north-hall')`,
        [direction, direction],
      );
    const by = (letter: string) => say(store(), 'boris', saying(id, 'confirm', { paper: { letter, named: '№ 7', by: null } }));
    expect(await by('outgoing')).toEqual({ ok: false, refusal: 'no-such-letter' });
    must(await by('incoming'));
    expect(await stateOf(id)).toBe('confirmed');
  });

  it('nobody confirms their own word by a link that they were asked through', async () => {
    await makePromise(store(), { id: 'theirs' });
    must(await say(store(), 'yuri', saying('theirs', 'report_done')));
    must(await answer((await askOf(store(), 'theirs')).token, { answer: 'confirmed' }));
    expect(await stateOf('theirs')).toBe('done');
  });

  it('of both sides who confirm and drop at once the first counts, whoever it is, and the other side is told what stands', async () => {
    let n = 0;
    const deeds = ['confirmed by link', 'confirmed by account', 'dropped', 'denied'] as const;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...deeds], { minLength: 2 }), async (order) => {
        n += 1;
        const id = await claimed(`race-${n}`);
        const { token } = await askOf(store(), id);
        const reason = { ru: 'Причина', en: null };
        const does = {
          'confirmed by link': () => answer(token, { answer: 'confirmed' }),
          'confirmed by account': () => say(store(), 'yuri', saying(id, 'confirm')),
          dropped: () => say(store(), 'anna', saying(id, 'drop', { reason })),
          denied: () => say(store(), 'yuri', saying(id, 'deny', { reason })),
        };
        const outcomes = await Promise.all(order.map((deed) => does[deed]()));
        const said = await query(
          'select move, way, account_id from commitment_said where commitment_id = $1 and position > 0 order by position',
          [id],
        );
        const state = await stateOf(id);
        // Confirmed is the end; nothing follows it, and what was dropped was never confirmed.
        expect(said.findIndex(({ move }) => move === 'confirm')).toBe(state === 'confirmed' ? said.length - 1 : -1);
        expect(state).toBe(
          { confirm: 'confirmed', drop: 'dropped', deny: 'in_progress' }[said.at(-1)?.move as 'confirm' | 'drop' | 'deny'],
        );
        const byAccount = order.filter((deed) => deed !== 'confirmed by link');
        // Whoever was too late was told so at once, or, where they answered by a link, those who asked were.
        const refusals = outcomes.filter((one) => !one.ok).length;
        expect(said.filter(({ way }) => way === 'account')).toHaveLength(byAccount.length - refusals);
        const news = await told();
        for (const { move, way, account_id } of said) {
          const others = way === 'link' ? ['yuri'] : account_id === 'anna' ? ['yuri'] : ['anna', 'boris'];
          for (const other of others) expect(news).toContain(`${other} promise-said ${move}`);
        }
        if (order.includes('confirmed by link')) expect(news).toContain('anna request-answered');
      }),
      { numRuns: 12 },
    );
  });
});
