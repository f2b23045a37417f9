import { beforeAll, expect, it } from 'vitest';
import { anAccount, specialist } from '../platform/actors.testing.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { openPage } from './workspace-pages.testing.ts';

const administrator: AccountActor = { ...anAccount(), id: 'administrator', platform: ['administrator'] };

interface Audit {
  readonly changes: readonly { readonly subject: { readonly kind: string }; readonly fields: readonly string[] }[];
}

describeOnEachEngine('pages for those who look after the register', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  it('tell the history of changes in the reader’s words, not in those of the tables', async () => {
    const { changes } = await openPage<Audit>(store().db, 'slices/accounts/pages/audit.tsx', { path: 'work/audit', actor: administrator });
    expect(changes.length).toBeGreaterThan(10);
    const words = new Set(changes.flatMap(({ subject, fields }) => [subject.kind, ...fields]));
    expect([...words].filter((word) => !/^[\p{Script=Cyrillic}]/u.test(word))).toEqual([]);
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
