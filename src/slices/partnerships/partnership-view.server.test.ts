import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { numberCitations } from '../sources/index.parts.ts';
import { recordEntry } from '../timeline/index.server.ts';
import { recordExampleRegister } from './example-register.testing.ts';
import { partnershipsPart } from './municipality-part.tsx';
import {
  type LatestPartnerships,
  partnershipById,
  partnershipsByIds,
  partnershipsOfBody,
  partnershipsOfMunicipality,
} from './partnership-view.server.ts';

const ids = ['sochi-minsk', 'councils', 'berdyansk-yolkino'];

describeOnEachEngine('partnerships shown together', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleRegister(acting);
    await recordEntry(acting, {
      id: 'signing',
      kind: 'agreement_signed',
      date: '2023-09-18',
      endDate: null,
      knownBy: null,
      title: { ru: 'Подписание', en: 'Signing' },
      text: null,
      subjects: [{ kind: 'partnership', id: 'sochi-minsk' }],
      cites: [{ source: 'page', quote: 'Подписали.' }],
    });
  });

  it('are the same as one by one, in the order in which they were asked for', async () => {
    const { db } = store();
    const many = await partnershipsByIds(db, [...ids, 'nothing']);
    expect(many.map(({ id }) => id)).toEqual(ids);
    for (const view of many) expect(await partnershipById(db, view.id)).toEqual(view);
    expect(await partnershipById(db, 'nothing')).toBeNull();
    expect(await partnershipsByIds(db, [])).toEqual([]);
  });

  it('have all their entries, or in lists the one that tells most of the latest day, with its source', async () => {
    const { db } = store();
    const timelineOf = async (entries: 'all' | 'last') =>
      (await partnershipsByIds(db, ['sochi-minsk'], entries)).flatMap(({ timeline }) =>
        timeline.map(({ id, cites }) => [id, cites[0]?.quote]),
      );
    expect(await timelineOf('all')).toEqual([
      ['signing', 'Подписали.'],
      ['entry-of-sochi-minsk', 'Города подписали соглашение.'],
    ]);
    expect(await timelineOf('last')).toEqual([['signing', 'Подписали.']]);
  });

  it('stand on the pages of their municipalities and bodies, the latest first, each with its last entry', async () => {
    const { db } = store();
    const told = ({ rows }: Awaited<ReturnType<typeof partnershipsOfMunicipality>>) =>
      rows.map(({ id, timeline }) => [id, timeline[0]?.id]);
    expect(told(await partnershipsOfMunicipality(db, 'minsk'))).toEqual([
      ['sochi-minsk', 'signing'],
      ['councils', 'entry-of-councils'],
      ['fund-minsk', undefined],
    ]);
    expect(told(await partnershipsOfBody(db, 'sochi-council'))).toEqual([['councils', 'entry-of-councils']]);
  });

  it('are counted in full where only the latest are shown, and the register that shows all is named', async () => {
    const { db } = store();
    const { rows, total } = await partnershipsOfMunicipality(db, 'minsk', 2);
    expect([rows.map(({ id }) => id), total]).toEqual([['sochi-minsk', 'councils'], 3]);
    expect(await partnershipsOfBody(db, 'sochi-council', 0)).toEqual({ rows: [], total: 1, municipality: null });
    const section = (latest: LatestPartnerships) => {
      const loaded = { ...latest, lives: { councils: { state: 'asleep' as const, of: '2026-05-04' } } };
      return renderToStaticMarkup(
        createElement(partnershipsPart.Section, {
          lang: 'ru',
          whose: null,
          loaded,
          notes: numberCitations(partnershipsPart.cites(loaded)),
        }),
      );
    };
    const cut = section(await partnershipsOfMunicipality(db, 'minsk', 2));
    expect(cut).toContain('Показаны последние 2. Всего здесь 3\u00a0партнёрства.');
    expect(cut).toContain('href="/ru/partnerships?municipality=minsk"');
    expect([cut.includes('Мало данных'), cut.includes('Спит'), /на\s4\sмая\s2026/.test(cut)]).toEqual([true, true, true]);
    expect(section(await partnershipsOfMunicipality(db, 'minsk'))).not.toContain('Показаны последние');
  });
});
