import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { LifeWord } from '../../../ui/life-word.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Section } from '../../../ui/section.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { LIFE_STATES } from '../input.ts';
import { LIFE_METHOD, LIFE_PARTS } from '../life-rules.ts';
import { lifeMessages } from '../life-words/messages.ts';
import { methodMessages } from '../method-words/messages.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  return { lang: langOfParams(params), origin: context.get(appContext).origin };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin } = loaderData;
  const words = lifeMessages(lang);
  return pageMeta({ lang, origin, path: 'life', title: words.methodTitle, description: words.methodDescription });
}

/** How the life of a tie is found, told in plain words, with the version of the method. */
export default function LifeMethod() {
  const { lang } = useLoaderData<typeof loader>();
  const words = lifeMessages(lang);
  const told = methodMessages(lang);
  return (
    <>
      <PageTitle under={typeset(words.methodLead, lang)}>{words.methodTitle}</PageTitle>
      <div>
        <div className="article measure">
          <section>
            <p className="note">{words.methodVersion(LIFE_METHOD)}</p>
            <Paragraphs lang={lang} of={told.before} />
          </section>
        </div>
        <Section id="parts" title={told.partsTitle}>
          <Table
            caption={told.partsTitle}
            columns={[
              { key: 'part', head: told.part, phone: 'title', width: '24%' },
              { key: 'most', head: told.most, phone: 'right', align: 'end', width: '14%' },
              { key: 'what', head: told.what, phone: 'line' },
            ]}
            rows={LIFE_PARTS.map((part) => ({
              key: part,
              cells: { part: words.parts[part], most: told.mostOf[part], what: typeset(told.whatOf[part], lang) },
            }))}
          />
          <p className="measure">{typeset(told.ages, lang)}</p>
        </Section>
        <Section id="states" title={told.statesTitle}>
          <p className="measure">{typeset(told.statesLead, lang)}</p>
          <dl className="life-states measure">
            {LIFE_STATES.map((state) => (
              <div key={state}>
                <dt>
                  <LifeWord lang={lang} life={state} />
                </dt>
                <dd>{typeset(told.statesOf[state], lang)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section id="public" title={told.publicTitle}>
          <div className="article measure">
            <Paragraphs lang={lang} of={told.after} />
          </div>
        </Section>
      </div>
    </>
  );
}

function Paragraphs({ lang, of }: { readonly lang: Lang; readonly of: readonly string[] }) {
  return of.map((paragraph) => <p key={paragraph}>{typeset(paragraph, lang)}</p>);
}
