import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { tableIn } from '../platform/tables/table-in.ts';
import { WRITTEN_FORMATS } from '../platform/tables/written-formats.ts';
import { guessColumns } from '../slices/imports/index.ts';
import { beginRegister, growRegister } from './growing-register.testing.ts';
import { loadPage, ORIGIN } from './page-loaders.testing.ts';

const LISTS: readonly (readonly [list: string, file: string, id?: string])[] = [
  ['partnerships', 'slices/partnerships/pages/export.ts'],
  ['commitments', 'slices/commitments/pages/export-all-commitments.ts'],
  ['municipalities/hub/commitments', 'slices/commitments/pages/export-town-commitments.ts', 'hub'],
  ['work/commitments', 'slices/commitments/pages/export-my-commitments.ts'],
  ['municipalities', 'slices/municipalities/pages/export.ts'],
  ['sources', 'slices/sources/pages/export.ts'],
  ['work/records', 'main/pages/export-records.ts'],
];

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

describeOnOneEngine('a list as a file', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await beginRegister(db);
    await growRegister(db, 1);
  });
  let grown = 1;

  async function exported(list: string, query: string, lang = 'ru'): Promise<Response> {
    const [, file = '', id] = LISTS.find(([name]) => name === list) ?? [];
    return (await loadPage(store().db, file, { path: `${list}/export?${query}`, lang, ...(id === undefined ? {} : { id }) })) as Response;
  }

  async function tableOf(list: string, query: string, lang = 'ru') {
    const table = await tableIn(new Uint8Array(await (await exported(list, query, lang)).arrayBuffer()));
    if (!table.ok) throw new Error(table.refusal);
    return table.value;
  }

  describe.each(LISTS.map(([list]) => list))('of %s', (list) => {
    it.each(WRITTEN_FORMATS)('is %s, and is saved rather than opened', async (format) => {
      const response = await exported(list, `format=${format}`);
      expect(response.headers.get('Content-Type')).toBe(TYPES[format]);
      expect(response.headers.get('Content-Disposition')).toMatch(new RegExp(`^attachment; .*\\.${format}$`));
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
      await response.arrayBuffer();
    });

    it('says the same in each form', async () => {
      const [xlsx, csv] = [await tableOf(list, 'format=xlsx'), await tableOf(list, 'format=csv')];
      expect([csv.header, csv.rows]).toEqual([xlsx.header, xlsx.rows]);
      const json = await (await exported(list, 'format=json')).json();
      expect(json).toHaveLength(xlsx.rows.length);
    });

    it.each(['', 'format=pdf', 'format=csv&page=2', 'format=csv&format=xlsx', 'format=csv&x=1'])('is not there for «%s»', async (query) => {
      await expect(exported(list, query)).rejects.toMatchObject({ init: { status: 400 } });
    });

    it('takes as many queries for one record as for three', async () => {
      const queries = async () => {
        const sent = vi.spyOn(pg.Client.prototype, 'query');
        await (await exported(list, 'format=csv')).arrayBuffer();
        const { length } = sent.mock.calls;
        sent.mockRestore();
        return length;
      };
      const rows = async () => (await tableOf(list, 'format=csv')).rows.length;
      const before = [await rows(), await queries()] as const;
      for (const n of [grown + 1, grown + 2]) await growRegister(store().db, n);
      grown += 2;
      expect(await rows()).toBeGreaterThan(before[0]);
      expect(await queries()).toBe(before[1]);
    });
  });

  it('has what its filters leave', async () => {
    await expect(tableOf('partnerships', 'format=csv&q=никто')).rejects.toThrow('no-rows');
    expect((await tableOf('partnerships', 'format=csv')).rows.length).toBeGreaterThan(1);
    expect((await tableOf('partnerships', 'format=csv&municipality=town-1')).rows).toHaveLength(1);
  });

  it.each(['ru', 'en'])('names its columns so that they are known again (%s)', async (lang) => {
    const ties = await tableOf('partnerships', 'format=xlsx', lang);
    expect(guessColumns('partnerships', ties.header, ties.rows)).toEqual([
      'firstName',
      'firstCountry',
      'firstRegion',
      'secondName',
      'secondCountry',
      'secondRegion',
      null,
      'kind',
      'standing',
      'since',
      'directions',
      'sourceTitle',
      'sourceUrl',
      'sourceDate',
      'publisher',
      'quote',
      'record',
    ]);
    const towns = await tableOf('municipalities', 'format=xlsx', lang);
    expect(guessColumns('municipalities', towns.header, towns.rows)).toEqual([
      'name',
      'nameEn',
      'kind',
      'officialName',
      'country',
      'region',
      'oktmo',
      'validFrom',
      'record',
    ]);
  });

  it('leads from each row to its record, and has codes in JSON', async () => {
    const [tie] = (await (await exported('partnerships', 'format=json', 'en')).json()) as Record<string, string | null>[];
    expect(tie?.['record']).toMatch(new RegExp(`^${ORIGIN}/en/partnerships/tie-`));
    expect(tie?.['kind']).toMatch(/^[a-z]+$/);
    expect(tie?.['firstCountry']).toMatch(/^[A-Z]{2}$/);
  });
});
