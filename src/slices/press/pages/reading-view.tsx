import type { Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { PageTitle, SectionHeading } from '../../../ui/page-parts.tsx';
import { typeset } from '../../../ui/typography.ts';
import { pressMessages } from '../messages.ts';
import type { Piece } from './marked-pieces.ts';
import { MarkedText } from './marked-text.tsx';
import { itemsOf, languageName, type Proposal } from './proposal.ts';
import { ProposalGroups, ProposedGroup } from './proposal-groups.tsx';

interface ReadingViewProps {
  readonly lang: Lang;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  /** The language of the page, ISO 639-1. */
  readonly language: string;
  readonly relevant: boolean;
  readonly proposal: Proposal;
  readonly pieces: readonly Piece[];
  /** The model that read it; null: the rules did. */
  readonly readBy: string | null;
}

const LONGEST_TITLE = 200;

/** The text with its marks, and beside it what was found. */
export function ReadingView({ lang, title, published, language, relevant, proposal, pieces, readBy }: ReadingViewProps) {
  const words = pressMessages(lang);
  return (
    <>
      <PageTitle
        lang={title === null || language === 'und' ? lang : language}
        under={<Under lang={lang} proposal={proposal} published={published} language={language} />}
      >
        {title?.slice(0, LONGEST_TITLE) ?? words.untitled}
      </PageTitle>
      <div className="page-columns reading">
        <section aria-labelledby="reading-text">
          <SectionHeading id="reading-text">{words.theText}</SectionHeading>
          <p className="note reading-legend">{typeset(words.legend, lang)}</p>
          <MarkedText lang={lang} language={language} pieces={pieces} />
        </section>
        <section aria-labelledby="reading-proposal">
          <SectionHeading id="reading-proposal">{words.proposal}</SectionHeading>
          {readBy !== null && <p className="note">{typeset(words.foundByModel(readBy), lang)}</p>}
          {relevant ? (
            <ProposalGroups lang={lang} language={language} proposal={proposal} />
          ) : (
            <>
              <NotRelevant lang={lang} language={language} />
              <ProposedGroup lang={lang} language={language} group={proposal.page} level="h3" />
            </>
          )}
          <p className="reading-again">
            <a href={`/${lang}/read`}>{words.again}</a>
          </p>
        </section>
      </div>
    </>
  );
}

function Under({ lang, proposal, published, language }: Pick<ReadingViewProps, 'lang' | 'proposal' | 'published' | 'language'>) {
  const words = pressMessages(lang);
  const items = itemsOf(proposal);
  const toCheck = items.filter(({ check }) => check !== null).length;
  const parts = [
    published === null ? words.noPublished : `${words.published}: ${formatDate(published, lang)}`,
    `${words.language}: ${languageName(language, lang)}`,
    words.found(items.filter(({ n }) => n !== null).length),
    ...(toCheck === 0 ? [] : [words.toCheck(toCheck)]),
  ];
  return (
    <ul className="inline-list">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}

function NotRelevant({ lang, language }: { readonly lang: Lang; readonly language: string }) {
  const words = pressMessages(lang);
  return (
    <div className="reading-irrelevant">
      <p className="reading-verdict">{typeset(words.notRelevant, lang)}.</p>
      <p>{typeset(words.notRelevantWhy, lang)}</p>
      <p>{typeset(words.notRelevantTowns, lang)}</p>
      {language !== 'ru' && <p>{typeset(words.notRelevantLanguage, lang)}</p>}
    </div>
  );
}
