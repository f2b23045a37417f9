import { beforeAll, expect, it } from 'vitest';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { every } from './demonstration/cases.testing.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';

const MARK = /<sup class="source-mark">(?:<a [^>]*>\d+<\/a>)+<\/sup>(?:<\/span>)?$/;

describeOnEachEngine('every fact has the number of its source', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  it.each(every('partnerships').map(({ id }) => id))('how it stands and of what kind it is: %s', async (id) => {
    const { html } = await readPage(store().db, 'slices/partnerships/pages/partnership.tsx', { path: `partnerships/${id}`, id });
    const standing = html.slice(html.indexOf('class="standing-section"'), html.indexOf('id="timeline"'));
    const facts = [...standing.matchAll(/<(p|li)(?: lang="\w+")?>(.*?)<\/\1>/g)].map(([, , fact = '']) => fact.replace(/ <span.*/, ''));
    expect(facts.length).toBeGreaterThanOrEqual(2);
    expect(facts.filter((fact) => !MARK.test(fact))).toEqual([]);
    const where = [...html.matchAll(/<span class="cell-under">(.*?)<\/span>/g)].map(([, fact = '']) => fact);
    expect(where.filter((fact) => !MARK.test(fact))).toEqual([]);
  });

  it.each(every('municipalities').map(({ id }) => id))(
    'what a municipality is, its country, region, centre and population: %s',
    async (id) => {
      const { html } = await readPage(store().db, 'slices/municipalities/pages/municipality.tsx', { path: `municipalities/${id}`, id });
      const facts = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label = '', fact = '']) => ({ label, fact }));
      expect(facts.length).toBeGreaterThanOrEqual(2);
      // Bodies lead to pages of their own, where their sources stand.
      expect(facts.filter(({ label, fact }) => label !== 'Органы' && !MARK.test(fact))).toEqual([]);
    },
  );
});
