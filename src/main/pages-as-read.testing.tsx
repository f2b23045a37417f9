import { renderToStaticMarkup } from 'react-dom/server';
import { createRoutesStub, Meta, type MetaDescriptor } from 'react-router';
import type { Database } from '../platform/db/database.ts';
import { BodyParts, MunicipalityParts } from '../slices/municipalities/index.parts.ts';
import { PartnershipParts } from '../slices/partnerships/index.parts.ts';
import { bodyParts, municipalityParts } from './municipality-parts.ts';
import { type Address, loadPage, SRC } from './page-loaders.testing.ts';
import { partnershipParts } from './partnership-parts.ts';

interface PageModule {
  readonly default: () => React.ReactNode;
  meta(given: { loaderData: unknown }): MetaDescriptor[];
}

/** What a reader gets of the page of this file: what it says of itself in its head, and its main part. */
export async function readPage(db: Database, file: string, address: Address): Promise<{ readonly head: string; readonly html: string }> {
  const loaderData = await loadPage(db, file, address);
  const { default: Page, meta } = (await import(`${SRC}${file}`)) as PageModule;
  const rendered = (Component: () => React.ReactNode) => {
    const Stub = createRoutesStub([{ id: 'page', path: '*', Component, meta: () => meta({ loaderData }), loader: () => loaderData }]);
    return renderToStaticMarkup(<Stub hydrationData={{ loaderData: { page: loaderData } }} />);
  };
  const html = rendered(() => (
    <MunicipalityParts.Provider value={municipalityParts}>
      <BodyParts.Provider value={bodyParts}>
        <PartnershipParts.Provider value={partnershipParts}>
          <Page />
        </PartnershipParts.Provider>
      </BodyParts.Provider>
    </MunicipalityParts.Provider>
  ));
  return { head: rendered(Meta), html };
}
