import { type LoaderFunctionArgs, redirect } from 'react-router';
import { preferredLang } from '../../platform/http/reader-lang.ts';

/** `/` leads to the language that the browser asks for, Russian by default. */
export function loader({ request }: LoaderFunctionArgs) {
  const lang = preferredLang(request.headers.get('Accept-Language'));
  return redirect(`/${lang}`, { headers: { Vary: 'Accept-Language' } });
}
