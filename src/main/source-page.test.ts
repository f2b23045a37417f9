import { beforeAll, expect, it } from 'vitest';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { every } from './demonstration/cases.testing.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { loadPage } from './page-loaders.testing.ts';

const PAGE_OF: Readonly<Record<string, string>> = {
  partnerships: 'slices/partnerships/pages/partnership.tsx',
  municipalities: 'slices/municipalities/pages/municipality.tsx',
  bodies: 'slices/municipalities/pages/body.tsx',
  people: 'slices/municipalities/pages/person.tsx',
  commitments: 'slices/commitments/pages/commitment.tsx',
};

interface SourcePage {
  readonly proofs: readonly { readonly subjects: readonly { readonly path: string }[] }[];
}

describeOnOneEngine('what a source is cited for', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const pathsFrom = async (id: string) => {
    const page = (await loadPage(store().db, 'slices/sources/pages/source.tsx', { path: `sources/${id}`, id })) as SourcePage;
    return [...new Set(page.proofs.flatMap(({ subjects }) => subjects.map(({ path }) => path)))];
  };

  it('leads to pages that are there', async () => {
    const paths = await Promise.all(every('sources').map(({ id }) => pathsFrom(id)));
    const pages = new Set(paths.flat().map((path) => path.replace(/#.*/, '')));
    expect(pages.size).toBeGreaterThan(20);
    for (const path of pages) {
      const [word = '', id = ''] = path.split('/');
      await expect(loadPage(store().db, PAGE_OF[word] ?? word, { path, id }), path).resolves.toBeDefined();
    }
  });

  it('has every body, also one of no municipality', async () => {
    expect(await pathsFrom('gubkin-dorogobuzh-2020')).toContain('bodies/monotowns-fund');
    for (const { id, cites } of every('bodies')) expect(await pathsFrom(cites[0]?.source ?? '')).toContain(`bodies/${id}`);
  });
});
