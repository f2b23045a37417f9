import cyrillicFont from '@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2?url';
import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  type LinksFunction,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import { bodyParts, municipalityParts } from './main/municipality-parts.ts';
import { ErrorPage } from './main/pages/error-page.tsx';
import { readEyesight } from './platform/http/eyesight-cookie.ts';
import { readerLang } from './platform/http/reader-lang.ts';
import { BodyParts, MunicipalityParts } from './slices/municipalities/index.parts.ts';
import enhance from './ui/enhance/enhance.ts?worker&url';
import './ui/app.css';
import { eyesightAttributes } from './ui/eyesight-panel.tsx';

export const links: LinksFunction = () => [
  { rel: 'preload', as: 'font', type: 'font/woff2', href: cyrillicFont, crossOrigin: 'anonymous' },
  { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' },
];

export function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  return {
    lang: readerLang(url.pathname, request.headers.get('Accept-Language')),
    eyesight: readEyesight(request.headers.get('Cookie')),
    address: `${url.pathname}${url.search}`,
  };
}

/** The document around every page. Public pages get no script of React: nothing here hydrates. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang={known?.lang ?? 'ru'} {...(known === undefined ? {} : eyesightAttributes(known.eyesight))}>
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
        <Outlet />
      </BodyParts.Provider>
    </MunicipalityParts.Provider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problems =
    isRouteErrorResponse(error) && status === 400
      ? (error.data as { problems: readonly { field: string; value: string }[] } | null)?.problems
      : undefined;
  return (
    <ErrorPage
      lang={known?.lang ?? 'ru'}
      address={known?.address ?? '/'}
      eyesight={known?.eyesight}
      status={status}
      problems={problems ?? []}
    />
  );
}
