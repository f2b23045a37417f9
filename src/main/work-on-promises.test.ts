import { beforeAll, expect, it } from 'vitest';
import { expectRefusal } from '../platform/acting.testing.ts';
import { anAccount, officer, operator } from '../platform/actors.testing.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { commitmentById, commitmentIds, keptCommitment } from '../slices/commitments/index.server.ts';
import { contributions } from './contributions.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { asInstallation } from './facts.ts';
import type { Fields } from './form-fields.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';
import { openPage, sendFile, sendPage } from './work-pages.testing.tsx';

const TODAY = '2026-03-04';
const PAGES = 'slices/commitments/pages';
const ROADMAP = 'roadmap-of-sochi-and-minsk';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describeOnOneEngine('work on promises', (store) => {
  const asked = (page: string, path: string, actor: AccountActor, id?: string) => ({
    db: store().db,
    actor,
    file: `${PAGES}/${page}.tsx`,
    path,
    ...(id === undefined ? {} : { id }),
  });
  const newOne = (actor: AccountActor = officer, at = 'partnership=sochi-minsk') =>
    asked('new-commitment', `work/commitments/new?${at}`, actor);
  const edit = (id: string, actor: AccountActor = officer) => asked('edit-commitment', `work/commitments/${id}/edit`, actor, id);
  const say = (id: string, actor: AccountActor = officer) => asked('say', `work/commitments/${id}/say`, actor, id);
  const tournament: Fields = {
    'text.ru': 'Провести турнир по хоккею',
    toldAs: 'agreed',
    'owners.0.who': 'sochi||',
    origin: 'minutes',
    'from.source': 'sochi-minsk-2023',
    'from.quote': 'спорта',
  };
  const idFrom = (location: string | null) => /commitments\/([^#]+)/.exec(location ?? '')?.[1] ?? '';
  const written = async (fields: Fields) => {
    const opened = await openPage(newOne());
    return sendPage(newOne(), { ...opened.fields, ...fields });
  };
  const look = async (id: string) => commitmentById(store().db, id, TODAY);
  const read = (id: string) => readPage(store().db, `${PAGES}/commitment.tsx`, { path: `commitments/${id}`, id });

  beforeAll(() => loadExampleRegister(store()));

  it('writes one down without anybody named and without a date, as filed minutes have it', async () => {
    const done = await written({ ...tournament, 'owners.0.who': '', 'dueText.ru': 'в новом сезоне' });
    expect(done).toMatchObject({ status: 303, location: expect.stringMatching(/^\/ru\/commitments\//) });
    const id = idFrom(done.location);
    expect(await look(id)).toMatchObject({ owners: [], due: null, dueText: { ru: 'в новом сезоне' }, cites: [{ quote: 'спорта' }] });
    const { html } = await read(id);
    expect(html).toContain('никто не назван');
    expect(html).toMatch(/«в\u00a0новом сезоне»/);
  });

  it('offers the sides, their bodies and people, and keeps what was typed when something is wrong', async () => {
    const opened = await openPage(newOne());
    for (const choice of ['sochi||', 'minsk|minsk-executive-committee|', 'minsk|minsk-executive-committee|vladimir-kukharev'])
      expect(opened.html).toContain(`<option value="${choice}"`);
    const again = await sendPage(newOne(), {
      ...opened.fields,
      ...tournament,
      'text.ru': '',
      'money.amount': 'много',
      due: '31.02.2027',
      madeOn: '2030',
    });
    expect(again.status).toBe(422);
    for (const field of ['text', 'money.amount', 'due', 'madeOn']) expect(again.html).toContain(`href="#field-${field}"`);
    expect(again.fields).toMatchObject({ 'money.amount': ['много'], due: ['31.02.2027'], 'owners.0.who': ['sochi||'] });
  });

  it('takes a sum as people write it, milestones and whoever else takes part', async () => {
    const done = await written({
      ...tournament,
      'money.amount': '1 250 000,50',
      'money.currency': 'RUB',
      'partners.0.asWritten.ru': 'федерация хоккея',
      'milestones.0.text.ru': 'Утвердить правила',
      'milestones.0.due': '05.2026',
      direction: 'sport',
      due: '01.11.2026',
    });
    const id = idFrom(done.location);
    expect((await keptCommitment(store().db, id))?.input).toMatchObject({
      money: { amount: '1250000.50', currency: 'RUB', cites: [{ source: 'sochi-minsk-2023' }] },
      partners: [{ asWritten: { ru: 'федерация хоккея', en: null } }],
      milestones: [{ text: { ru: 'Утвердить правила', en: null }, due: '2026-05', doneOn: null }],
      due: '2026-11-01',
    });
    const { html } = await read(id);
    expect(html).toMatch(/1\u00a0250\u00a0000,50\u00a0₽/);
    const same = await openPage(edit(id));
    expect(await sendPage(edit(id), { ...same.fields, due: '15.11.2026', reason: 'перенесли' })).toMatchObject({ status: 303 });
    expect((await keptCommitment(store().db, id))?.input).toMatchObject({ due: '2026-11-15', money: { amount: '1250000.50' } });
  });

  it('keeps every owner of a record that names more than a form shows at first', async () => {
    const opened = await openPage(edit('plan-of-minsk', operator));
    expect(opened.fields).toMatchObject({
      'owners.0.who': ['minsk|minsk-executive-committee|vladimir-kukharev'],
      'partners.0.asWritten.ru': ['предприятия, организации, профильные министерства'],
    });
    const before = await keptCommitment(store().db, 'plan-of-minsk');
    expect(await sendPage(edit('plan-of-minsk', operator), opened.fields)).toMatchObject({ status: 303 });
    expect((await keptCommitment(store().db, 'plan-of-minsk'))?.input).toEqual(before?.input);
  });

  it('names an owner later', async () => {
    const opened = await openPage(edit(ROADMAP));
    const named = { ...opened.fields, 'owners.0.who': 'sochi||', 'from.source': 'sochi-minsk-2023' };
    expect(await sendPage(edit(ROADMAP), named)).toMatchObject({ status: 303 });
    expect(await look(ROADMAP)).toMatchObject({ owners: [{ municipality: { id: 'sochi' } }] });
  });

  it('says what became of it with a photograph, which everybody sees; takes the last word back', async () => {
    const id = idFrom((await written(tournament)).location);
    const opened = await openPage(say(id));
    const sent = { ...opened.fields, move: 'report_done', happenedOn: '02.03.2026', 'evidence.title.ru': 'Награждение' };
    expect(await sendFile(say(id), sent, { name: 'photo.png', content: PNG })).toMatchObject({ status: 303 });
    const found = await look(id);
    expect(found).toMatchObject({ state: 'done', doneOn: '2026-03-02', evidence: [{ kind: 'photo', title: { ru: 'Награждение' } }] });
    const { html } = await read(id);
    expect(html).toContain(`src="/ru/commitments/${id}/evidence/${found?.evidence[0]?.id}"`);
    const again = await openPage(say(id));
    expect(await sendPage(say(id), { takeBack: found?.said[0]?.id ?? '' })).toMatchObject({ status: 303 });
    expect(again.html).toContain('Взять назад');
    expect(await look(id)).toMatchObject({ state: 'agreed', evidence: [] });
  });

  it('refuses a file that is none, a promise dropped without a reason, and a day to come; nothing typed is lost', async () => {
    const id = idFrom((await written(tournament)).location);
    const notOne = await sendFile(say(id), { move: 'report_done', 'reason.ru': 'Сделали' }, { name: 'a.exe', content: Buffer.from('MZ') });
    expect(notOne).toMatchObject({ status: 422, fields: { 'reason.ru': ['Сделали'] } });
    expect(notOne.html).toContain('это не PDF, JPEG, PNG или TIFF');
    const dropped = await sendPage(say(id), { move: 'drop', 'reason.ru': '' });
    expect(dropped.status).toBe(422);
    expect(dropped.html).toContain('назовите причину');
    expect((await sendPage(say(id), { move: 'begin', happenedOn: '2027' })).status).toBe(422);
    expect((await look(id))?.said).toEqual([]);
  });

  it('takes the other side’s word from a paper that this side filed', async () => {
    const id = idFrom((await written(tournament)).location);
    await sendPage(say(id), { move: 'report_done' });
    const own = await sendPage(say(id), { move: 'confirm' });
    expect(own.html).toContain('Свои слова подтвердить нельзя');
    const done = await sendPage(say(id), { move: 'confirm', 'paper.named': 'письмо № 12 от 3 марта 2026', 'paper.by': 'И. Петров' });
    expect(done.status).toBe(303);
    const { html } = await read(id);
    expect(html).toContain('письмо № 12 от 3 марта 2026');
    expect(html).not.toContain('Петров');
  });

  it('tells the day on which something was said by the clock of Moscow', async () => {
    const id = idFrom((await written(tournament)).location);
    await sendPage(say(id), { move: 'begin' });
    await store().pool.query("update commitment_said set said_at = '2026-03-03T22:30:00Z' where commitment_id = $1", [id]);
    expect((await read(id)).html).toContain('dateTime="2026-03-04"');
  });

  it('is not for those of another town', async () => {
    const stranger = anAccount(['officer', 'fund']);
    for (const page of [newOne(stranger), edit(ROADMAP, stranger), say(ROADMAP, stranger)]) {
      expect((await openPage(page)).status).toBe(403);
    }
  });

  it('stands on the page of its tie, what is open first', async () => {
    const { html } = await readPage(store().db, 'slices/partnerships/pages/partnership.tsx', {
      path: 'partnerships/sochi-minsk',
      id: 'sochi-minsk',
    });
    expect(html).toContain('id="promises"');
    const ids = await commitmentIds(store().db, { partnership: 'sochi-minsk' }, { limit: 3 });
    for (const id of ids) expect(html).toContain(`/ru/commitments/${id}`);
  });

  it('holds its tie: it is not taken out while something was promised in it', async () => {
    const kind = contributions.recordKinds.find((one) => one.kind === 'partnership');
    const acting = asInstallation(store().db, clockStoppedAt('2026-03-04T05:06:07Z'));
    const kept = await kind?.kept(store().db, 'sochi-minsk');
    await expectRefusal(store().db, 'still-needed', async () => {
      const outcome = await kind?.withdraw(acting, { id: 'sochi-minsk', revision: kept?.revision ?? 0, reason: null });
      return outcome ?? { ok: false, refusal: 'no kind' };
    });
  });
});
