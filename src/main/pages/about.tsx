import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../platform/http/app-context.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { pageMeta } from '../../platform/http/page-meta.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { PageTitle } from '../../ui/page-parts.tsx';
import { typeset } from '../../ui/typography.ts';
import { aboutText } from '../about-text.tsx';
import { mainMessages } from '../messages.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  return { lang: langOfParams(params), origin: context.get(appContext).origin };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const words = mainMessages(loaderData.lang);
  return pageMeta({ lang: loaderData.lang, origin: loaderData.origin, path: 'about', title: words.about, description: words.description });
}

export default function About() {
  const { lang } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle under={typeset(mainMessages(lang).lead, lang)}>{mainMessages(lang).about}</PageTitle>
      <AboutText lang={lang} />
    </>
  );
}

function AboutText({ lang }: { readonly lang: Lang }) {
  return (
    <div>
      <div className="article measure">
        {aboutText(lang).map(({ title, paragraphs }) => (
          <section key={title}>
            <h2>{title}</h2>
            {paragraphs.map((paragraph, index) => (
              <p key={`${title}-${index}`}>{typeof paragraph === 'string' ? typeset(paragraph, lang) : paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
