import { beforeAll, expect, it } from 'vitest';
import { somebody } from '../platform/acting.testing.ts';
import { anAccount, specialist } from '../platform/actors.testing.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { openPage, sendPage } from './workspace-pages.testing.ts';

const administrator: AccountActor = { ...anAccount(), id: 'administrator', platform: ['administrator'] };

interface Audit {
  readonly changes: readonly { readonly subject: { readonly kind: string; readonly called: string }; readonly fields: readonly string[] }[];
}

describeOnOneEngine('pages for those who look after the register', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  it('tell the history of changes in the reader’s words, not in those of the tables', async () => {
    const { changes } = await openPage<Audit>(store().db, 'slices/accounts/pages/audit.tsx', { path: 'work/audit', actor: administrator });
    expect(changes.length).toBeGreaterThan(10);
    const words = new Set(changes.flatMap(({ subject, fields }) => [subject.kind, ...fields]));
    expect([...words].filter((word) => !/^[\p{Script=Cyrillic}]/u.test(word))).toEqual([]);
  });

  it('say in words what was done to letters, and call records by their names', async () => {
    const { db } = store();
    const secretary = somebody('olga', ['secretary', { id: 'kaluga-council', kind: 'council', municipality: 'kaluga' }]);
    const send = async (file: string, path: string, fields: Readonly<Record<string, string>>, id?: string) => {
      const asked = { path: `work/letters/${path}`, actor: secretary, ...(id === undefined ? {} : { params: { id } }) };
      expect((await sendPage(db, `slices/letters/pages/${file}`, asked, fields)).status).toBe(303);
    };
    await send('letterhead.tsx', 'letterhead', {
      nameRu: 'Городская дума',
      outgoingPattern: '{n}',
      incomingPattern: 'вх-{n}',
      revision: '0',
    });
    const letter = { id: 'one', withWritten: 'Минский городской Совет', subject: 'О встрече', text: 'Ждём.', lang: 'ru' };
    await send('new-letter.tsx', 'new?direction=outgoing', { ...letter, body: 'kaluga-council', signatoryWritten: 'Глава\nИ. Иванов' });
    await send('letter.tsx', 'one', { deed: 'register', revision: '1' }, 'one');
    await send('letter.tsx', 'one', { deed: 'note', note: 'Опечатка', revision: '2' }, 'one');
    await send('new-series.tsx', 'series/new', { id: 'greetings', body: 'kaluga-council', title: 'Общее', subject: 'О', text: 'Всем.' });
    const { changes } = await openPage<Audit>(db, 'slices/accounts/pages/audit.tsx', { path: 'work/audit', actor: administrator });
    const done = changes.slice(0, 5).flatMap(({ subject, fields }) => [subject.kind, ...fields]);
    expect(done).toEqual(expect.arrayContaining(['письмо', 'бланк', 'рассылка', 'Наш номер', 'Дата регистрации', 'Примечание']));
    expect(done.filter((word) => !/^[\p{Script=Cyrillic}]/u.test(word))).toEqual([]);
    expect(changes.find(({ subject }) => subject.kind === 'бланк')?.subject.called).toMatch(/Калуг/);
    const ids = changes.filter(({ subject }) => !['письмо', 'рассылка'].includes(subject.kind)).map(({ subject }) => subject.called);
    expect(ids.filter((called) => /^[a-z0-9-]+$/.test(called))).toEqual([]);
  });

  it('tell of an entry on whose pages it stands, by name', async () => {
    const { db, pool } = store();
    const { rows } = await pool.query(`select id from timeline_entry where kind = 'visit' limit 1`);
    const operator: AccountActor = { ...administrator, platform: ['operator'] };
    const { changes } = await openPage<{ readonly changes: readonly { readonly fields: readonly { label: string; is: string }[] }[] }>(
      db,
      'slices/history/pages/history.tsx',
      { path: 'work/history', params: { kind: 'timeline_entry', id: rows[0].id }, actor: operator },
    );
    const said = changes[0]?.fields ?? [];
    expect(said.map(({ label }) => label)).toContain('На каких страницах');
    expect(
      said.filter(
        ({ label, is }) => ['На каких страницах', 'Откуда известно', 'Что произошло'].includes(label) && !/^«?[А-ЯЁа-яё]/.test(is),
      ),
    ).toEqual([]);
  });

  it('offer a new source to whoever may only add sources, and no other record', async () => {
    const list = (kind: string) =>
      openPage<{ readonly mayEnter: boolean }>(store().db, 'main/pages/records.tsx', {
        path: `work/records?kind=${kind}`,
        actor: specialist,
      });
    expect(await list('sources')).toMatchObject({ mayEnter: true });
    expect(await list('partnerships')).toMatchObject({ mayEnter: false });
  });
});
