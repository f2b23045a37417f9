import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { AccountActor, BodyRole } from '../platform/values/actor.ts';
import { aBody } from '../slices/municipalities/factory.server.ts';
import { recordBody } from '../slices/municipalities/index.server.ts';
import { notifyPeople, writeMail } from '../slices/notifications/index.server.ts';
import { aPublisher, aSource } from '../slices/sources/factory.server.ts';
import { recordPublisher, recordSource } from '../slices/sources/index.server.ts';
import { asInstallation } from './facts.ts';
import type { Fields } from './form-fields.testing.ts';
import { openPage, sendPage } from './work-pages.testing.tsx';

const CLOCK = clockStoppedAt('2026-03-04T05:06:07Z');
const PAGES = 'slices/confirmations/pages';

const someone = (role: BodyRole, body = 'town-hall', given: Partial<AccountActor> = {}): AccountActor => ({
  kind: 'account',
  id: `${role}-of-${body}`,
  grants: [{ role, body: { id: body, kind: body === 'town-hall' ? 'administration' : 'council', municipality: null } }],
  platform: [],
  scopes: null,
  ...given,
});
const OFFICER = someone('officer');
const SECRETARY = someone('secretary', 'town-council');

describeOnOneEngine('pages of requests and notifications', (store) => {
  const at = (file: string, path: string, actor = OFFICER, id?: string) => ({
    db: store().db,
    actor,
    file,
    path,
    ...(id === undefined ? {} : { id }),
  });
  const NEW = 'work/requests/new?kind=source&id=page';
  const asking = (fields: Fields, actor = OFFICER) => sendPage(at(`${PAGES}/new-request.tsx`, NEW, actor), fields);

  beforeAll(async () => {
    const acting = { ...asInstallation(store().db, CLOCK), forBody: 'town-hall' };
    await recordPublisher(acting, aPublisher());
    await recordSource(acting, aSource({ title: 'Города <b>подписали</b>' }));
    for (const id of ['town-hall', 'town-council'])
      await recordBody(acting, aBody({ id, municipality: null, name: { ru: `Орган ${id}`, en: null } }));
  });

  it('show the officer the record as the link will, and nobody else', async () => {
    const page = await openPage(at(`${PAGES}/new-request.tsx`, NEW));
    expect(page.status).toBe(200);
    expect(page.html).toContain('Города &lt;b&gt;подписали&lt;/b&gt;');
    for (const actor of [SECRETARY, someone('head'), someone('guest'), someone('specialist', 'town-council')])
      expect((await openPage(at(`${PAGES}/new-request.tsx`, NEW, actor))).status).toBe(403);
    for (const path of ['?kind=source&id=nowhere', '?kind=secret&id=page', '', '?kind=source&id=..'])
      expect((await openPage(at(`${PAGES}/new-request.tsx`, `work/requests/new${path}`))).status).toBe(404);
  });

  it('give every mistake at once and keep what was typed; then show the link once', async () => {
    const { fields } = await openPage(at(`${PAGES}/new-request.tsx`, NEW));
    const wrong = await asking({ ...fields, fields: [], days: '100', recipientName: '', question: 'Верно <i>ли</i>?' });
    expect(wrong.status).toBe(422);
    expect(wrong.html.match(/href="#field-(?:fields|days|recipientName)"/g)).toHaveLength(3);
    expect(wrong.fields['question']).toEqual(['Верно <i>ли</i>?']);
    const sent = { ...fields, fields: ['title', 'publishedAt'], recipientName: 'Анна <script>alert(1)</script>' };
    const done = await asking(sent);
    expect(done.status).toBe(201);
    expect(done.html).toMatch(/value="https:\/\/pobratim\.example\/ru\/answer\/[\w-]{43}"/);
    expect(await asking(sent)).toMatchObject({ status: 303, location: `/ru/work/requests/${fields['id']?.[0]}` });
    expect((await asking({ ...sent, id: 'another' }, SECRETARY)).status).toBe(403);
  });

  it('list requests for those who have a role in the body, with markup as text', async () => {
    const id = (await store().pool.query('select id from confirmation_request')).rows[0].id;
    for (const actor of [OFFICER, someone('head'), someone('guest')]) {
      const list = await openPage(at(`${PAGES}/requests.tsx`, 'work/requests?state=waiting', actor));
      expect(list.html).toContain(`/ru/work/requests/${id}`);
      expect(list.html).not.toContain('<script>');
      expect((await openPage(at(`${PAGES}/request.tsx`, `work/requests/${id}`, actor, id))).status).toBe(200);
    }
    expect((await openPage(at(`${PAGES}/requests.tsx`, 'work/requests', SECRETARY))).html).not.toContain(id);
    expect((await openPage(at(`${PAGES}/request.tsx`, `work/requests/${id}`, SECRETARY, id))).status).toBe(403);
    expect((await openPage(at(`${PAGES}/request.tsx`, 'work/requests/nothing', OFFICER, 'nothing'))).status).toBe(404);
    expect((await openPage(at(`${PAGES}/requests.tsx`, 'work/requests?state=lost'))).status).toBe(400);
  });

  it('file a letter, decide on it and refuse what is not theirs to do', async () => {
    const id = (await store().pool.query('select id from confirmation_request')).rows[0].id;
    const send = (fields: Fields, actor = OFFICER) => sendPage(at(`${PAGES}/request.tsx`, `work/requests/${id}`, actor, id), fields);
    expect((await send({ intent: 'file', answer: 'corrected' })).status).toBe(422);
    expect((await send({ intent: 'nonsense' })).status).toBe(400);
    expect((await send({ intent: 'revoke' }, someone('head'))).status).toBe(403);
    const filed = { intent: 'file', answer: 'corrected', number: '12', date: '01.03.2026', 'corrections.publishedAt': '19.09.2023' };
    expect((await send(filed)).status).toBe(303);
    const page = await openPage(at(`${PAGES}/request.tsx`, `work/requests/${id}`, OFFICER, id));
    expect(page.html).toContain(
      '№ 12 от 1 марта 2026'.replaceAll(' ', '\u00a0').replace('12\u00a0от', '12 от').replace('от\u00a01', 'от 1').replace('№\u00a0', '№ '),
    );
    expect(page.fields).toMatchObject({ intent: ['accept'], 'values.publishedAt': ['19.09.2023'] });
    expect((await send(page.fields)).status).toBe(303);
    expect((await store().pool.query("select published_at from source where id = 'page'")).rows[0].published_at).toBe('2023-09-19');
    expect((await send({ intent: 'decline', reason: 'Поздно' })).status).toBe(422);
  });

  it('show outgoing mail to the administrator alone', async () => {
    const mail = { to: 'anna@minsk.example', lang: 'ru' as const, subject: 'Тема <b>', text: 'Текст <script>', once: 'one' };
    await store().db.transaction((tx) => writeMail(tx, mail, CLOCK));
    const outbox = (actor: AccountActor) => openPage(at('slices/notifications/pages/outbox.tsx', 'work/outbox', actor));
    const administrator = someone('officer', 'town-hall', { platform: ['administrator'] });
    const page = await outbox(administrator);
    expect(page.html).toContain('anna@minsk.example');
    expect(page.html).toContain('Текст &lt;script&gt;');
    expect(page.html).toContain('SMTP_URL');
    for (const actor of [OFFICER, someone('officer', 'town-hall', { platform: ['operator'] })]) {
      expect((await outbox(actor)).status).toBe(403);
      expect((await sendPage(at('slices/notifications/pages/outbox.tsx', 'work/outbox', actor), { id: 'x' })).status).toBe(403);
    }
  });

  it('show a person their own notifications, lead there and mark them as read', async () => {
    const news = { kind: 'record-changed' as const, about: { ru: 'Сочи <b>', en: 'Sochi' }, path: 'partnerships/sochi', once: 'one' };
    await store().db.transaction((tx) => notifyPeople(tx, { ...news, accounts: [OFFICER.id, SECRETARY.id] }, CLOCK));
    const file = 'slices/notifications/pages/notifications.tsx';
    expect((await openPage(at(file, 'work/notifications'))).html).toContain('Изменена запись: Сочи &lt;b&gt;');
    const { rows } = await store().pool.query('select id from notification where account_id = $1', [SECRETARY.id]);
    const opening = 'slices/notifications/pages/open-notification.tsx';
    expect((await openPage(at(opening, `work/notifications/${rows[0].id}`, OFFICER, rows[0].id))).status).toBe(404);
    const opened = await openPage(at(opening, `work/notifications/${rows[0].id}`, SECRETARY, rows[0].id));
    expect(opened).toMatchObject({ status: 303, location: '/ru/partnerships/sochi' });
    expect((await sendPage(at(file, 'work/notifications'), {})).status).toBe(303);
    expect((await store().pool.query('select 1 from notification where read_at is null')).rowCount).toBe(0);
  });

  it('let a person choose when mail comes', async () => {
    const file = 'slices/notifications/pages/mail-choice.tsx';
    expect((await openPage(at(file, 'account/notifications'))).fields).toMatchObject({ mail: ['digest'] });
    expect((await sendPage(at(file, 'account/notifications'), { mail: 'hourly' })).status).toBe(422);
    expect((await sendPage(at(file, 'account/notifications'), { mail: 'none' })).html).toContain('Сохранено.');
    expect((await openPage(at(file, 'account/notifications'))).fields).toMatchObject({ mail: ['none'] });
  });
});
