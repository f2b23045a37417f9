import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { somebody } from '../platform/acting.testing.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine, describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { DayItem } from '../platform/http/app-context.ts';
import { promisesOfTheDay, remindOfPromises } from '../slices/commitments/index.server.ts';
import { eachOnce } from './day-items.ts';
import { people } from './people.server.ts';
import { actorOf, beginTie, makePromise, must, say, saying } from './promises.testing.ts';
import { openPage, sendPage } from './work-pages.testing.tsx';
import { openPage as loadPage } from './workspace-pages.testing.ts';

/** The moment of `work-pages.testing.tsx`. */
const TODAY = '2026-03-04';
const CLOCK = clockStoppedAt(`${TODAY}T05:06:07Z`);
const SOUTH = [{ municipality: 'south', body: 'south-hall', person: null, asWritten: null }];

describeOnEachEngine('promises of my day', (store) => {
  beforeAll(async () => {
    await beginTie(store());
    await makePromise(store(), { id: 'late', due: '2026-02' });
    await makePromise(store(), { id: 'soon', due: '2026-03-20', owners: [] });
    await makePromise(store(), { id: 'far', due: '2026-05-20' });
    await makePromise(store(), { id: 'undated' });
    await makePromise(store(), { id: 'theirs-late', due: '2026-03-01', owners: SOUTH });
    await makePromise(store(), { id: 'theirs-soon', due: '2026-03-10', owners: SOUTH });
    await makePromise(store(), { id: 'claimed', owners: SOUTH });
    must(await say(store(), 'yuri', saying('claimed', 'report_done')));
  });

  const dayOf = async (actor = actorOf('anna')) => {
    const identity = { actor, account: null };
    const items = await promisesOfTheDay({ db: store().db, clock: CLOCK, identity });
    return items.map(({ group, title, note, day, path, verb }) => [
      group,
      title.ru,
      note?.ru?.replaceAll('\u00a0', ' ') ?? '',
      day,
      path,
      verb.ru,
    ]);
  };

  it('what is late and what is due soon, what the partner is late with, and what they say is done, each with what to do', async () => {
    expect(await dayOf()).toEqual([
      ['overdue', 'Просрочено: Открыть школу late', 'просрочено на 4 дня', '2026-02-28', 'work/commitments/late/say', 'Сообщить, как идёт'],
      [
        'overdue',
        'Партнёр не сделал в срок: Открыть школу theirs-late',
        'просрочено на 3 дня',
        '2026-03-01',
        expect.stringMatching(/^work\/requests\/new\?kind=commitment&id=theirs-late&fields=state/),
        'Спросить партнёра',
      ],
      ['waiting', 'Подходит срок: Открыть школу soon', 'осталось 16 дней', '2026-03-20', 'work/commitments/soon/say', 'Сообщить, как идёт'],
      [
        'waiting',
        'Партнёр сообщил, что сделано: Открыть школу claimed',
        '',
        '2026-01-10',
        'work/commitments/claimed/say?move=confirm',
        'Подтвердить',
      ],
    ]);
  });

  it('to the other side its own, and nothing to confirm of what it says itself', async () => {
    expect((await dayOf(actorOf('yuri'))).map(([group, title, , , path]) => [group, title, path])).toEqual([
      ['overdue', 'Просрочено: Открыть школу theirs-late', 'work/commitments/theirs-late/say'],
      ['waiting', 'Подходит срок: Открыть школу theirs-soon', 'work/commitments/theirs-soon/say'],
    ]);
    const head = await dayOf(actorOf('galina'));
    expect(head.map(([, , , , path]) => path)).toEqual(['commitments/late', 'commitments/theirs-late', 'commitments/soon']);
    expect(await dayOf(somebody('nobody'))).toEqual([]);
    expect(await dayOf(somebody('secretary', ['secretary', { id: 'council', kind: 'council', municipality: 'north' }]))).toEqual([]);
  });

  it('as many queries however many promises there are', async () => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    const queries = async () => {
      sent.mockClear();
      await dayOf();
      return sent.mock.calls.length;
    };
    const before = await queries();
    for (const n of [1, 2, 3]) await makePromise(store(), { id: `more-${n}`, due: '2026-03-15' });
    expect(await queries()).toBe(before);
    sent.mockRestore();
  });
});

describeOnOneEngine('pages by which a partner is reminded', (store) => {
  const anna = actorOf('anna');
  const asked = (actor = anna, path = 'work/commitments/school/partner') => ({
    db: store().db,
    actor,
    file: 'slices/commitments/pages/partner-reminders.tsx',
    path,
    id: 'school',
  });
  beforeAll(async () => {
    await beginTie(store());
    await makePromise(store(), { id: 'school', due: '2026-06-30', owners: SOUTH });
    await store().pool.query(`insert into contact (id, body_id, name_ru, email, is_public, confirmed_at, created_at, updated_at, revision, kept_by)
      values ('open', 'south-hall', 'Приёмная', 'open@south.example', true, now(), now(), now(), 1, 'south-hall'),
        ('secret', 'south-hall', 'Сотовый', 'secret@south.example', false, now(), now(), now(), 1, 'south-hall'),
        ('ours', 'south-hall', 'Юрий', 'yuri@south.example', false, now(), now(), now(), 1, 'north-hall')`);
  });

  it('offer the addresses that this body may know, keep what was typed, and are stopped', async () => {
    const { html } = await openPage(asked());
    expect(html).toContain('yuri@south.example');
    expect(html).toContain('open@south.example');
    expect(html).not.toContain('secret@south.example');
    const chosen = await openPage(asked(anna, 'work/commitments/school/partner?contact=ours'));
    expect(chosen.fields).toMatchObject({ recipientName: ['Юрий'], recipientEmail: ['yuri@south.example'] });
    const wrong = await sendPage(asked(), { recipientName: '<b>Юрий</b>', recipientEmail: 'nowhere', lang: 'ru' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('это не адрес электронной почты');
    expect(wrong.html).not.toContain('<b>Юрий');
    expect((await sendPage(asked(), { ...chosen.fields, lang: 'en' })).status).toBe(303);
    expect((await openPage(asked())).html).toContain('Напоминания идут: Юрий, yuri@south.example.');
    for (const id of ['galina', 'yuri']) expect((await openPage(asked(actorOf(id)))).status).toBe(403);
    expect((await sendPage(asked(actorOf('yuri')), { ...chosen.fields, lang: 'en' })).status).toBe(403);
    expect((await sendPage(asked(), { stop: '1' })).status).toBe(303);
    expect((await openPage(asked())).html).not.toContain('Напоминания идут');
  });

  it('the form that asks the other side comes with what matters chosen, and offers to correct no state', async () => {
    must(await say(store(), 'anna', saying('school', 'report_done')));
    const page = await openPage({
      db: store().db,
      actor: anna,
      file: 'slices/confirmations/pages/new-request.tsx',
      path: 'work/requests/new?kind=commitment&id=school&fields=state&fields=due&fields=milestones&fields=nonsense',
    });
    expect(page.fields).toMatchObject({ kind: ['fact'], fields: ['state', 'due'] });
    expect(page.html).toContain('об этом сообщили: Северный');
    expect(page.fields).not.toHaveProperty('proposed.state');
    expect(page.fields).toHaveProperty('proposed.due');
  });
});

describe('a promise that is late', () => {
  it('stands once in the day, and whoever opens it has read the news of it', () => {
    const late = { group: 'overdue', path: 'work/commitments/a/say', news: 'commitments/a' } as DayItem;
    const news = { group: 'new', path: 'work/notifications/n', about: 'commitments/a' } as DayItem;
    expect(eachOnce([late, news])).toEqual([{ ...late, path: 'work/notifications/n' }]);
    expect(eachOnce([late])).toEqual([late]);
  });
});

describeOnOneEngine('my day with promises', (store) => {
  it('shows what is overdue beside the rest', async () => {
    await beginTie(store());
    await makePromise(store(), { id: 'late', due: '2026-02' });
    await remindOfPromises(store().db, CLOCK, people);
    const day = await loadPage<{ items: readonly DayItem[] }>(store().db, 'main/pages/my-day.tsx', {
      path: 'work',
      actor: actorOf('anna'),
      at: `${TODAY}T05:06:07Z`,
    });
    expect(day.items).toMatchObject([{ group: 'overdue', path: expect.stringMatching(/^work\/notifications\//) }]);
  });
});
