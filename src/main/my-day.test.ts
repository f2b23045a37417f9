import { beforeAll, expect, it } from 'vitest';
import { somebody } from '../platform/acting.testing.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { DayItem } from '../platform/http/app-context.ts';
import { keepDraft } from '../slices/drafts/index.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { openPage, sendPage } from './workspace-pages.testing.ts';

const secretary = somebody('olga', ['secretary', { id: 'kaluga-council', kind: 'council', municipality: 'kaluga' }]);
const CONTACTS = 'slices/municipalities/pages/contacts.tsx';
const contacts = { path: 'work/bodies/kaluga-council/contacts', params: { id: 'kaluga-council' }, actor: secretary };

interface Shown {
  readonly items: readonly DayItem[];
  readonly today: string;
  readonly ties: { readonly total: number };
}

describeOnOneEngine('my day', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const day = (at: string, actor = secretary) => openPage<Shown>(store().db, 'main/pages/my-day.tsx', { path: 'work', actor, at });

  it('is of the person: their ties, and nothing where nothing waits', async () => {
    expect(await day('2026-02-01T22:30:00Z')).toMatchObject({ items: [], today: '2026-02-02', ties: { total: 3 } });
    expect(await day('2026-02-01T22:30:00Z', somebody('x'))).toMatchObject({ items: [], ties: { total: 0 } });
  });

  it('tells of a contact that nobody has confirmed for 180 days, until somebody does', async () => {
    const sent = await sendPage(
      store().db,
      CONTACTS,
      { ...contacts, at: '2026-02-01T00:00:00Z' },
      { 'name.ru': 'Отдел', phone: '+7 4842 12-34-56' },
    );
    expect(sent.status).toBe(303);
    expect((await day('2026-07-30T00:00:00Z')).items).toEqual([]);
    const [item] = (await day('2026-08-01T00:00:00Z')).items;
    expect(item).toMatchObject({ group: 'waiting', title: { ru: 'Проверить контакт: Отдел' }, note: { ru: 'не проверяли 181\u00a0день' } });
    const id = item?.path.split('#contact-')[1] ?? '';
    const confirmed = await sendPage(store().db, CONTACTS, { ...contacts, at: '2026-08-01T00:00:00Z' }, { confirm: id, revision: '1' });
    expect(confirmed.status).toBe(303);
    expect((await day('2026-08-01T00:00:00Z')).items).toEqual([]);
  });

  it('tells of the person’s own drafts', async () => {
    const draft = { form: 'work/bodies/new', title: 'Новый орган', revision: null, fields: [] };
    await keepDraft({ db: store().db, actor: secretary, clock: clockStoppedAt('2026-08-01T00:00:00Z') }, draft);
    expect((await day('2026-08-02T00:00:00Z')).items).toMatchObject([{ group: 'draft', path: 'work/bodies/new?draft=continue' }]);
    expect((await day('2026-08-02T00:00:00Z', somebody('x'))).items).toEqual([]);
  });
});
