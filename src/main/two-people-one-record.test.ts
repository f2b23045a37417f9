import { beforeAll, expect, it } from 'vitest';
import { somebody } from '../platform/acting.testing.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { FormValues } from '../platform/http/form-values.ts';
import type { OpenedForm } from '../slices/drafts/index.server.ts';
import { draftOf, keepDraft } from '../slices/drafts/index.server.ts';
import { type FormAnswer, historyOf } from '../slices/history/index.server.ts';
import { municipalitiesByIds } from '../slices/municipalities/index.server.ts';
import { partnershipsByIds } from '../slices/partnerships/index.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { openPage, sendPage } from './workspace-pages.testing.ts';

const EDIT = 'slices/municipalities/pages/edit-municipality.tsx';
const hall = { id: 'sochi-hall', kind: 'administration', municipality: 'sochi' };
const [anna, petr] = ['anna', 'petr'].map((id) => somebody(id, ['officer', hall])) as [
  ReturnType<typeof somebody>,
  ReturnType<typeof somebody>,
];
const at = { path: 'work/municipalities/sochi/edit', params: { id: 'sochi' } };

type Sent = Record<string, string | readonly string[]>;

describeOnOneEngine('two people in one form', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const open = async (actor = anna) => {
    const { values, revision } = await openPage<OpenedForm>(store().db, EDIT, { ...at, actor });
    return { ...values, revision: [String(revision)] } as FormValues & Sent;
  };
  const send = (actor: typeof anna, values: Sent) => sendPage<FormAnswer>(store().db, EDIT, { ...at, actor }, values);
  const nameNow = async () => (await municipalitiesByIds(store().db, ['sochi'])).get('sochi')?.name;

  it('both stand when they wrote in different fields, once the second has seen what is new', async () => {
    const [mine, theirs] = [await open(anna), await open(petr)];
    expect((await send(petr, { ...theirs, oktmo: '03726000' })).leadsTo).toBe('/ru/municipalities/sochi');
    const answer = await send(anna, { ...mine, validFrom: '1838' });
    expect(answer.status).toBe(409);
    expect(answer.data?.collision).toMatchObject({ collisions: [], theirs: [{ field: 'oktmo' }], by: ['Имя petr'] });
    const { values, revision } = answer.data as FormAnswer;
    expect((await send(anna, { ...values, revision: String(revision) })).status).toBe(303);
    const town = (await municipalitiesByIds(store().db, ['sochi'])).get('sochi');
    expect(town).toMatchObject({ oktmo: '03726000', validFrom: '1838' });
  });

  it('the second decides field by field where they wrote in the same one, and nothing is overwritten before', async () => {
    const [mine, theirs] = [await open(anna), await open(petr)];
    await send(petr, { ...theirs, 'name.en': 'Sotchi' });
    const answer = await send(anna, { ...mine, 'name.ru': 'Город Сочи', kind: 'okrug', reason: 'Так в уставе' });
    const shown = answer.data as FormAnswer;
    expect(answer.status).toBe(409);
    expect(shown.collision?.collisions).toEqual([
      { field: 'name', base: { ru: 'Сочи', en: 'Sochi' }, theirs: { ru: 'Сочи', en: 'Sotchi' }, mine: { ru: 'Город Сочи', en: 'Sochi' } },
    ]);
    expect(Object.values(shown.collision?.said ?? {})).toContain('Город Сочи · Sochi');
    // What only she changed stands in the form, with why.
    expect(shown.values).toMatchObject({ kind: ['okrug'], reason: ['Так в уставе'], 'name.en': ['Sotchi'] });
    const panel = {
      'mine.name': JSON.stringify({ ru: 'Город Сочи', en: 'Sochi' }),
      'base.name': JSON.stringify({ ru: 'Сочи', en: 'Sochi' }),
    };
    const again = { ...shown.values, ...panel, revision: String(shown.revision) };
    const undecided = await send(anna, again);
    expect(undecided).toMatchObject({ status: 422, data: { errors: [{ field: 'take.name', code: 'choose-one' }] } });
    expect(undecided.data?.collision?.collisions[0]?.mine).toEqual({ ru: 'Город Сочи', en: 'Sochi' });
    expect(await nameNow()).toEqual({ ru: 'Сочи', en: 'Sotchi' });
    expect((await send(anna, { ...again, 'take.name': 'mine' })).status).toBe(303);
    expect(await nameNow()).toEqual({ ru: 'Город Сочи', en: 'Sochi' });
  });

  it('the ties bear the new name at once', async () => {
    const [tie] = await partnershipsByIds(store().db, ['sochi-minsk']);
    expect(tie?.title).toEqual({ ru: 'Город Сочи – Минск', en: 'Sochi – Minsk' });
    const changes = await historyOf(store().db, { kind: 'municipality', id: 'sochi' });
    expect(changes.map(({ actor }) => actor.id)).toEqual(['anna', 'petr', 'anna', 'petr', null]);
  });

  it('a form that is sent loses its draft with it; one that is not, keeps it', async () => {
    const { db } = store();
    const draft = { form: at.path, title: 'Сочи', revision: 1, fields: [['oktmo', '1']] as [string, string][] };
    await keepDraft({ db, actor: anna, clock: { now: () => new Date('2026-01-02T00:00:00Z') } }, draft);
    const values = await open();
    expect((await send(anna, { ...values, oktmo: 'не знаю' })).data?.errors).toEqual([{ field: 'oktmo', code: 'not-an-oktmo' }]);
    expect(await draftOf(db, 'anna', at.path)).not.toBeNull();
    expect((await send(anna, { ...values, oktmo: '03726001' })).status).toBe(303);
    expect(await draftOf(db, 'anna', at.path)).toBeNull();
  });

  it('a source that the form describes is cited for what changed only', async () => {
    const { db } = store();
    const values = await open();
    const from = { 'from.title': 'Письмо мэрии', 'from.publisher': 'Мэрия', 'from.quote': 'Просим исправить.' };
    expect((await send(anna, { ...values, ...from, 'officialName.ru': 'Город-курорт Сочи' })).status).toBe(303);
    const town = (await municipalitiesByIds(db, ['sochi'])).get('sochi');
    expect(town?.cites).toMatchObject([{ quote: 'Просим исправить.', source: { title: 'Письмо мэрии', publisher: { ru: 'Мэрия' } } }]);
    expect(town?.countries[0]?.cites.map(({ quote }) => quote)).not.toContain('Просим исправить.');
  });
});
