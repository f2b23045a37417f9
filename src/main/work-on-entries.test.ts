import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../platform/acting.testing.ts';
import { officer, officerOfMinsk, operator, pressEditor, secretary } from '../platform/actors.testing.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { rowCounts } from '../platform/db/row-counts.testing.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { keptPublisher, keptSource, withdrawSource } from '../slices/sources/index.server.ts';
import { keptEntry, timelineOf } from '../slices/timeline/index.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import type { Fields } from './form-fields.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';
import { openPage, sendPage } from './work-pages.testing.tsx';

const TIE = 'slices/partnerships/pages/partnership.tsx';

describeOnOneEngine('work on events and sources', (store) => {
  const asked = (file: string, path: string, actor: AccountActor, id?: string) => ({
    db: store().db,
    actor,
    file: `slices/${file}.tsx`,
    path,
    ...(id === undefined ? {} : { id }),
  });
  const newEntry = (actor: AccountActor = officer) => asked('timeline/pages/new-entry', 'work/entries/new?partnership=sochi-minsk', actor);
  const editEntry = (id: string, actor: AccountActor = officer) => asked('timeline/pages/edit-entry', `work/entries/${id}/edit`, actor, id);
  const newSource = (actor: AccountActor = officer) => asked('sources/pages/new-source', 'work/sources/new', actor);
  const visit: Fields = {
    subjects: ['partnership:sochi-minsk', 'municipality:minsk'],
    kind: 'visit',
    'title.ru': 'Делегация Минска приехала в Сочи',
    date: '5 мая 2024',
    'role.municipality:minsk': 'guest',
    'from.title': 'Письмо № 7',
    // Each test enters a letter of its own, though all look the same.
    'from.same': 'new',
    'from.same.for': 'Письмо № 7 |  |',
  };

  beforeAll(() => loadExampleRegister(store()));

  it('tells what happened on the pages of a tie and of its towns, with the source that the form describes', async () => {
    const { db } = store();
    const opened = await openPage(newEntry());
    expect(opened.fields).toMatchObject({ subjects: ['partnership:sochi-minsk', 'municipality:sochi', 'municipality:minsk'] });
    const done = await sendPage(newEntry(), { ...opened.fields, ...visit });
    expect(done).toMatchObject({ status: 303, location: expect.stringMatching(/^\/ru\/partnerships\/sochi-minsk#entry-/) });
    const [entry] = await timelineOf(db, 'municipality', 'minsk');
    expect(entry).toMatchObject({ date: '2024-05-05', knownBy: null, cites: [{ source: { title: 'Письмо № 7' } }] });
  });

  it('cites the source by which the tie is known, without describing it a second time', async () => {
    const { db } = store();
    const opened = await openPage(newEntry());
    expect(opened.html).toContain('<option value="sochi-minsk-2023">');
    const typed = { subjects: ['partnership:sochi-minsk'], kind: 'visit', 'title.ru': 'Гости были на заводе', knownBy: '18.09.2023' };
    const done = await sendPage(newEntry(), {
      ...opened.fields,
      ...typed,
      'from.source': 'sochi-minsk-2023',
      'from.quote': 'своими глазами',
    });
    expect(done.status).toBe(303);
    const told = (await timelineOf(db, 'partnership', 'sochi-minsk')).find(({ title }) => title.ru === 'Гости были на заводе');
    expect(told).toMatchObject({
      date: null,
      knownBy: '2023-09-18',
      cites: [{ source: { id: 'sochi-minsk-2023' }, quote: 'своими глазами' }],
    });
  });

  it('says all that is wrong at once and leaves nothing behind', async () => {
    const { db } = store();
    const before = await rowCounts(db);
    const answer = await sendPage(newEntry(), { date: '30.02.2024', knownBy: 'вчера', subjects: [] });
    expect(answer.status).toBe(422);
    const fields = [...answer.html.matchAll(/<a href="#field-([^"]*)">/g)].map(([, field]) => field);
    expect(fields.sort()).toEqual(['date', 'from.source', 'kind', 'knownBy', 'subjects', 'title']);
    const foreign = { ...visit, subjects: ['partnership:gubkin-dorogobuzh'], id: 'x', kept_by: 'x' };
    expect((await sendPage(newEntry(), foreign)).status).toBe(422);
    expect((await sendPage(newEntry(pressEditor), visit)).status).toBe(422);
    expect(await rowCounts(db)).toEqual(before);
    expect((await openPage(newEntry(secretary))).status).toBe(403);
  });

  it('is mended by those who may, and compared with what others wrote meanwhile', async () => {
    const { db } = store();
    const [told] = await timelineOf(db, 'municipality', 'minsk');
    const id = told?.id ?? '';
    expect((await openPage(editEntry(id, officerOfMinsk))).status).toBe(403);
    const [mine, theirs] = [await openPage(editEntry(id)), await openPage(editEntry(id, operator))];
    expect((await sendPage(editEntry(id), mine.fields)).status).toBe(303);
    const kept = await keptEntry(db, id);
    expect(
      (await sendPage(editEntry(id, operator), { ...theirs.fields, date: '06.05.2024', revision: String(kept?.revision) })).status,
    ).toBe(303);
    const met = await sendPage(editEntry(id), { ...mine.fields, date: '07.05.2024', 'text.ru': 'Три дня.' });
    expect(met.status).toBe(409);
    expect((await sendPage(editEntry(id), { ...met.fields, 'take.date': 'form' })).status).toBe(303);
    expect((await keptEntry(db, id))?.input).toMatchObject({ date: '2024-05-06', text: { ru: 'Три дня.', en: null } });
    expect((await keptEntry(db, id))?.input.cites).toEqual(kept?.input.cites);
  });

  it('shows the way to it to those who keep the tie, and to nobody else', async () => {
    const { db } = store();
    const path = { path: 'partnerships/sochi-minsk', id: 'sochi-minsk' };
    const links = [
      '/work/partnerships/sochi-minsk/edit',
      '/work/entries/new?partnership=sochi-minsk',
      '/work/history/partnership/sochi-minsk',
    ];
    const forOfficer = await openPage({ db, actor: officer, file: TIE, ...path });
    for (const link of [...links, '/work/entries/']) expect(forOfficer.html).toContain(link);
    const forPress = await openPage({ db, actor: pressEditor, file: TIE, ...path });
    // Whoever has a role in the administration reads the history; who edits the tie is another matter.
    expect(links.filter((link) => forPress.html.includes(link))).toEqual(links.slice(1));
    expect((await openPage({ db, actor: secretary, file: TIE, ...path })).html).not.toContain('/work/');
    expect((await readPage(db, TIE, path)).html).not.toContain('/work/');
  });

  it('enters a source with its publisher in one form', async () => {
    const { db } = store();
    const opened = await openPage(newSource());
    const typed = { ...opened.fields, title: 'Протокол встречи', language: 'ru', 'new.publisher': 'Дума Сочи' };
    const both = await sendPage(newSource(), { ...typed, publisher: 'geonames' });
    expect(both.status).toBe(422);
    const done = await sendPage(newSource(), typed);
    const id = done.location?.split('/').at(-1) ?? '';
    const source = await keptSource(db, id);
    expect(source).toMatchObject({ keptBy: 'sochi-administration', input: { title: 'Протокол встречи' } });
    expect((await keptPublisher(db, source?.input.publisher ?? ''))?.input.name).toEqual({ ru: 'Дума Сочи', en: null });
    const acting = installation(db, { actor: officer, forBody: 'sochi-administration' });
    await expectRefusal(db, 'not-allowed', () => withdrawSource(acting, { id: 'sochi-minsk-2023', revision: 1, reason: null }));
    await expectRefusal(db, 'still-needed', () => withdrawSource(installation(db), { id: 'sochi-minsk-2023', revision: 1, reason: null }));
    expect(await withdrawSource(acting, { id, revision: 1, reason: 'Дважды' })).toMatchObject({ ok: true });
    expect(await keptSource(db, id)).toBe(null);
  });
});
