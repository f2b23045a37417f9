import cyrillicFont from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url';
import type { ReactNode } from 'react';
import { Links, type LinksFunction, type LoaderFunctionArgs, Meta, Outlet, useLocation } from 'react-router';
import { bodyParts, municipalityParts } from './main/municipality-parts.ts';
import { partnershipParts } from './main/partnership-parts.ts';
import { rootData, useRootData } from './main/root-data.ts';
import { readerLang } from './platform/http/reader-lang.ts';
import { BodyParts, MunicipalityParts } from './slices/municipalities/index.parts.ts';
import { PartnershipParts } from './slices/partnerships/index.parts.ts';
import enhance from './ui/enhance/enhance.ts?worker&url';
import './ui/app.css';
import { eyesightAttributes } from './ui/eyesight-panel.tsx';

export { ErrorBoundary } from './main/pages/error-boundary.tsx';

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: cyrillicFont, crossOrigin: 'anonymous' },
  { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' },
];

export function loader(given: LoaderFunctionArgs) {
  return rootData(given);
}

/** The document around every page. Public pages get no script of React: nothing here hydrates. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const known = useRootData();
  const { pathname } = useLocation();
  return (
    <html lang={known?.lang ?? readerLang(pathname, null)} {...(known === undefined ? {} : eyesightAttributes(known.eyesight))}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script type="module" src={enhance} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return (
    <MunicipalityParts.Provider value={municipalityParts}>
      <BodyParts.Provider value={bodyParts}>
        <PartnershipParts.Provider value={partnershipParts}>
          <Outlet />
        </PartnershipParts.Provider>
      </BodyParts.Provider>
    </MunicipalityParts.Provider>
  );
}
