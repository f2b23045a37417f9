import { renderToStaticMarkup } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, type MetaDescriptor, StaticRouterProvider } from 'react-router';
import type { Database } from '../platform/db/database.ts';
import { BodyParts, MunicipalityParts } from '../slices/municipalities/index.parts.ts';
import { bodyParts, municipalityParts } from './municipality-parts.ts';
import { type Address, loadPage, ORIGIN, SRC } from './page-loaders.testing.ts';

interface PageModule {
  readonly default: () => React.ReactNode;
  meta(given: { loaderData: unknown }): readonly MetaDescriptor[];
}

/** What a reader gets of the page of this file: the markup of its main part, and what stands in its head. */
export async function readPage(db: Database, file: string, address: Address) {
  const loaderData = await loadPage(db, file, address);
  const { default: Component, meta } = (await import(`${SRC}${file}`)) as PageModule;
  const handler = createStaticHandler([{ path: '*', Component, loader: () => loaderData }]);
  const context = await handler.query(new Request(`${ORIGIN}/`));
  if (context instanceof Response) throw new Error(`answered ${context.status}`);
  const html = renderToStaticMarkup(
    <MunicipalityParts.Provider value={municipalityParts}>
      <BodyParts.Provider value={bodyParts}>
        <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, context)} context={context} hydrate={false} />
      </BodyParts.Provider>
    </MunicipalityParts.Provider>,
  );
  return { html, meta: meta({ loaderData }) };
}
