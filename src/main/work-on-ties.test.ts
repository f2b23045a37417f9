import { beforeAll, expect, it } from 'vitest';
import { installation } from '../platform/acting.testing.ts';
import { anAccount, officer, officerOfMinsk, pressEditor, secretary, specialist } from '../platform/actors.testing.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { rowCounts } from '../platform/db/row-counts.testing.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { recordBody } from '../slices/municipalities/index.server.ts';
import { keptPartnership } from '../slices/partnerships/index.server.ts';
import { loadGazetteer } from '../slices/places/index.server.ts';
import { apiRoutes } from './api.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { feedRoutes } from './feeds.ts';
import type { Fields } from './form-fields.testing.ts';
import { ORIGIN } from './page-loaders.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';
import { type Answer, openPage, sendPage } from './work-pages.testing.tsx';

const PAGES = 'slices/partnerships/pages';
const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>';

const letter = {
  'from.title': 'Письмо № 12-3/45',
  'from.publisher': 'Администрация Благовещенска',
  'from.publishedAt': '18.09.2023',
  'from.quote': 'Предлагаем дружить.',
  // Each test enters a letter of its own, though all look the same.
  'from.same': 'new',
  'from.same.for': 'Письмо № 12-3/45 |  | 18.09.2023',
};

function errorsIn({ html }: Answer): readonly string[] {
  return [...html.matchAll(/<a href="#field-([^"]*)">/g)].map(([, field = '']) => field);
}

describeOnOneEngine('work on ties', (store) => {
  const newTie = (actor: AccountActor = officer) => ({
    db: store().db,
    actor,
    file: `${PAGES}/new-partnership.tsx`,
    path: 'work/partnerships/new',
  });
  const editTie = (id: string, actor: AccountActor = officer) => ({
    db: store().db,
    actor,
    file: `${PAGES}/edit-partnership.tsx`,
    path: `work/partnerships/${id}/edit`,
    id,
  });
  const idIn = (answer: Answer) => answer.location?.split('/').at(-1) ?? '';

  beforeAll(async () => {
    const { db } = store();
    await loadExampleRegister(store());
    const town = { name: 'Blagoveshchensk', asciiName: 'Blagoveshchensk', nameRu: 'Благовещенск', alternates: [], countryCode: 'RU' };
    const rest = { lat: 50, lon: 127, featureCode: 'PPLA', timezone: 'Asia/Yakutsk' };
    await loadGazetteer({
      db,
      source: 'more',
      regions: [
        { code: 'RU.05', countryCode: 'RU', nameEn: 'Amur Oblast', nameRu: 'Амурская область' },
        { code: 'RU.08', countryCode: 'RU', nameEn: 'Bashkortostan', nameRu: 'Башкортостан' },
      ],
      places: [
        { ...town, ...rest, id: 1, regionCode: 'RU.05', population: 225_091 },
        { ...town, ...rest, id: 2, regionCode: 'RU.08', population: 34_238 },
        {
          ...town,
          ...rest,
          id: 3,
          name: 'Erevan',
          asciiName: 'Erevan',
          nameRu: 'Ереван',
          countryCode: 'AM',
          regionCode: null,
          population: 9,
        },
      ],
    });
    const cites = [{ source: 'sochi-minsk-2023', quote: null }];
    const own = { kind: 'administration' as const, name: { ru: 'Администрация Сочи', en: null }, municipality: 'sochi', cites };
    await recordBody(installation(db), { ...own, id: 'sochi-administration' });
  });

  it('enters a tie from a letter: a name of two towns is asked back with all that was typed, and one more press makes everything', async () => {
    const { db } = store();
    const opened = await openPage(newTie());
    expect(opened.html).toContain('Администрация Сочи');
    const typed: Fields = {
      ...opened.fields,
      ...letter,
      'partner.name': 'Благовещенск',
      kind: 'friendship',
      directions: ['sport', 'culture'],
    };
    const before = await rowCounts(db);
    const asked = await sendPage(newTie(), typed);
    expect(asked.status).toBe(422);
    expect(await rowCounts(db)).toEqual(before);
    expect(errorsIn(asked)).toEqual(['partner.name']);
    expect(asked.html).toMatch(/Амурская область, Россия · жителей: 225.091/);
    expect(asked.html).toContain('Башкортостан');
    const sent: Fields = { ...asked.fields, 'partner.id': asked.html.match(/value="((?:place|municipality):[^"]*)"/)?.[1] ?? '' };
    expect(asked.fields).toMatchObject({ directions: ['culture', 'sport'], 'from.title': [letter['from.title']], kind: ['friendship'] });
    const entry = { 'entry.kind': 'visit', 'entry.title.ru': 'Приезжала делегация', 'entry.knownBy': '18.09.2023' };
    const done = await sendPage(newTie(), { ...sent, ...entry });
    expect(done).toMatchObject({ status: 303, location: expect.stringMatching(/^\/ru\/partnerships\/[0-9a-z]{16}$/) });
    const { html } = await readPage(db, `${PAGES}/partnership.tsx`, { path: `partnerships/${idIn(done)}`, id: idIn(done) });
    for (const told of ['Благовещенск', 'Дружба', 'Приезжала делегация', 'Предлагаем дружить.', 'Письмо № 12-3/45', 'Источники не говорят'])
      expect(html).toContain(told);
    const kept = await keptPartnership(db, idIn(done));
    expect(kept).toMatchObject({ revision: 1, keptBy: 'sochi-administration' });
    expect(kept?.input).toMatchObject({ since: null, why: null, standings: [] });
  });

  it('offers the source that is in the register already, whoever entered it, and cites that one', async () => {
    const { db } = store();
    const { 'from.same': _, 'from.same.for': __, ...again } = letter;
    const partner = { 'partner.name': 'города Армении', 'partner.unnamed': 'yes', kind: 'friendship' };
    const before = await rowCounts(db);
    const asked = await sendPage(newTie(), { ...again, ...partner });
    expect(asked.status).toBe(422);
    expect(errorsIn(asked)).toEqual(['from.same']);
    expect(asked.html).toMatch(/<span>Письмо № 12-3\/45 \(Администрация Благовещенска, 18\sсентября\s2023\)/);
    expect(await rowCounts(db)).toEqual(before);
    const [known = ''] = asked.html.match(/(?<=name="from.same" value=")(?!new")[^"]+/) ?? [];
    const done = await sendPage(newTie(), { ...asked.fields, 'from.same': known });
    expect((await keptPartnership(db, idIn(done)))?.input.cites).toEqual([{ source: known, quote: 'Предлагаем дружить.' }]);
    expect((await rowCounts(db))['source']).toBe(before['source']);
  });

  it('says of dates that are still to come where they stand, before anything is written', async () => {
    const { db } = store();
    const before = await rowCounts(db);
    const asked = await sendPage(newTie(), {
      ...letter,
      'partner.name': 'города Армении',
      'partner.unnamed': 'yes',
      kind: 'friendship',
      since: '2099',
      'stands.standing': 'in_force',
      'stands.date': '12 мая 2099',
      'entry.kind': 'agreement_signed',
      'entry.title.ru': 'Подписали',
      'entry.date': '12.05.2099',
    });
    expect(asked.status).toBe(422);
    expect(errorsIn(asked)).toEqual(['stands.reason', 'since', 'stands.date', 'entry.date']);
    expect(asked.html).toContain('эта дата ещё не наступила');
    expect(await rowCounts(db)).toEqual(before);
  });

  it('makes a second tie of the same sides only when told so', async () => {
    const { db } = store();
    const typed: Fields = { ...letter, 'partner.name': 'Минск', kind: 'twinning' };
    const before = await rowCounts(db);
    const asked = await sendPage(newTie(), typed);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('href="/ru/partnerships/sochi-minsk"');
    expect(await rowCounts(db)).toEqual(before);
    expect((await sendPage(newTie(), { ...asked.fields, second: 'yes' })).status).toBe(303);
  });

  it('records a partner whom the source does not name in its words, and nothing that the form leaves empty', async () => {
    const { db } = store();
    const done = await sendPage(newTie(), { ...letter, 'partner.name': 'города Беларуси', 'partner.unnamed': 'yes', kind: 'cooperation' });
    const parties = (await keptPartnership(db, idIn(done)))?.input.parties;
    expect(parties?.[1]).toMatchObject({ municipality: null, body: null, asWritten: { ru: 'города Беларуси', en: null } });
  });

  it('says all that is wrong at once, and leaves nothing behind when one part is refused', async () => {
    const { db } = store();
    const before = await rowCounts(db);
    const wrong = { since: '31.02.2020', 'stands.standing': 'ended', 'entry.title.ru': 'Что-то было', 'from.quote': 'Слова' };
    const answer = await sendPage(newTie(), wrong);
    expect(answer.status).toBe(422);
    expect([...errorsIn(answer)].sort()).toEqual(['entry.kind', 'from.source', 'kind', 'partner.name', 'since', 'stands.reason']);
    const chosen = { ...letter, 'partner.name': 'Нигде', 'partner.for': 'Нигде', kind: 'twinning' };
    for (const id of ['municipality:atlantis', 'place:999999', 'place:x', 'body:sochi-council'])
      expect((await sendPage(newTie(), { ...chosen, 'partner.id': id })).status).toBe(422);
    expect(await rowCounts(db)).toEqual(before);
  });

  it('takes from a form nothing but its fields', async () => {
    const { db } = store();
    const sneaky = {
      id: 'sochi-minsk',
      kept_by: 'x',
      keptBy: 'x',
      forBody: 'sochi-council',
      side: 'sochi-council',
      revision: '7',
      standing: 'ended',
    };
    const done = await sendPage(newTie(), { ...letter, ...sneaky, 'partner.name': 'Ереван', kind: 'twinning' });
    expect(done.status).toBe(303);
    const kept = await keptPartnership(db, idIn(done));
    expect(kept).toMatchObject({ revision: 1, keptBy: 'sochi-administration' });
    expect(kept?.input.parties[0]).toMatchObject({ municipality: 'sochi', body: null });
    const opened = await openPage(editTie(idIn(done)));
    await sendPage(editTie(idIn(done)), { ...opened.fields, ...sneaky, revision: '1', since: '2001' });
    expect(await keptPartnership(db, idIn(done))).toMatchObject({ revision: 2, keptBy: 'sochi-administration', input: { since: '2001' } });
  });

  it('is for those whose tie it is', async () => {
    const council = { ...secretary, grants: [...secretary.grants] };
    for (const actor of [specialist, pressEditor, anAccount(['head', 'sochi-administration'])]) {
      expect((await openPage(newTie(actor))).status).toBe(403);
      expect((await sendPage(newTie(actor), letter)).status).toBe(403);
    }
    expect((await openPage(editTie('sochi-minsk', council))).status).toBe(403);
    expect((await openPage(editTie('sochi-minsk', specialist))).status).toBe(403);
    expect((await openPage(editTie('nothing'))).status).toBe(404);
    expect((await openPage(editTie('sochi-minsk', officerOfMinsk))).status).toBe(200);
    const entry = (actor: AccountActor) => ({
      ...newTie(actor),
      file: 'slices/timeline/pages/new-entry.tsx',
      path: 'work/entries/new?partnership=sochi-minsk',
    });
    expect((await openPage(entry(secretary))).status).toBe(403);
    const forPress = await openPage(entry(pressEditor));
    expect(forPress.html).toContain('value="story"');
    expect(forPress.html).not.toContain('value="visit"');
    expect((await openPage(entry(specialist))).html).toContain('value="visit"');
  });

  it('sends an untouched form back as it was, and shows two who write at once what the other wrote', async () => {
    const { db } = store();
    const before = await keptPartnership(db, 'sochi-minsk');
    const opened = await openPage(editTie('sochi-minsk'));
    expect((await sendPage(editTie('sochi-minsk'), opened.fields)).status).toBe(303);
    const untouched = await keptPartnership(db, 'sochi-minsk');
    expect(untouched?.input).toEqual(before?.input);
    const [mine, theirs] = await Promise.all([openPage(editTie('sochi-minsk')), openPage(editTie('sochi-minsk', officerOfMinsk))]);
    await sendPage(editTie('sochi-minsk', officerOfMinsk), { ...theirs.fields, since: '2003', kind: 'friendship' });
    const met = await sendPage(editTie('sochi-minsk'), { ...mine.fields, since: '1999', 'why.ru': 'Так вышло.' });
    expect(met.status).toBe(409);
    expect(met.html).toContain('name="take.since"');
    expect(met.fields).toMatchObject({ kind: ['friendship'], 'why.ru': ['Так вышло.'], since: ['2003'] });
    expect((await keptPartnership(db, 'sochi-minsk'))?.input.since).toBe('2003');
    expect((await sendPage(editTie('sochi-minsk'), met.fields)).status).not.toBe(303);
    expect((await sendPage(editTie('sochi-minsk'), { ...met.fields, 'take.since': 'mine' })).status).toBe(303);
    const after = (await keptPartnership(db, 'sochi-minsk'))?.input;
    expect(after).toMatchObject({ since: '1999', kind: 'friendship', why: { ru: 'Так вышло.' } });
    expect(after?.parties).toEqual(before?.input.parties);
  });

  it('shows whatever was typed as words, on pages, in feeds and in what machines read', async () => {
    const { db } = store();
    const done = await sendPage(newTie(), {
      'partner.name': EVIL,
      'partner.unnamed': 'yes',
      kind: 'twinning',
      'why.ru': EVIL,
      'stands.standing': 'contact',
      'stands.reason.ru': EVIL,
      'entry.kind': 'visit',
      'entry.title.ru': EVIL,
      'from.title': EVIL,
      'from.publisher': EVIL,
      'from.quote': EVIL,
    });
    const id = idIn(done);
    expect(done.status).toBe(303);
    const shown = await readPage(db, `${PAGES}/partnership.tsx`, { path: `partnerships/${id}`, id });
    const again = await openPage(editTie(id));
    const feeds = feedRoutes({ store: store(), origin: ORIGIN });
    const atom = await (await feeds.request(`/ru/partnerships/${id}/feed.xml`)).text();
    expect(atom).toContain('alert(1)');
    for (const markup of [shown.html, shown.head, again.html, atom]) {
      expect(markup).not.toContain('<script>alert');
      expect(markup).not.toContain('<img src=x');
    }
    expect((await sendPage(editTie(id), { ...again.fields, since: EVIL })).html).not.toContain('<script>alert');
    const api = apiRoutes({ store: store(), origin: ORIGIN, log: { error: () => {} } });
    expect(await (await api.request(`/partnerships/${id}`)).json()).toMatchObject({ id, updatedAt: '2026-03-04T05:06:07.000Z' });
  });
});
