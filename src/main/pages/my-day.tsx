import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import { PageTitle } from '../../ui/page-parts.tsx';
import { mainMessages } from '../messages.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  signedIn(given, request);
  const items = (await Promise.all(given.dayParts.map((part) => part(given)))).flat();
  return { lang: langOfParams(params), items };
}

export default function MyDay() {
  const { lang } = useLoaderData<typeof loader>();
  return <PageTitle>{mainMessages(lang).myDay}</PageTitle>;
}
