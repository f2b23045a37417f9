import type { Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { PageTitle, SectionHeading } from '../../../ui/page-parts.tsx';
import { capitalised, typeset } from '../../../ui/typography.ts';
import { pressMessages } from '../messages.ts';
import type { Piece } from './marked-pieces.ts';
import { MarkedText } from './marked-text.tsx';
import { itemsOf, languageName, type Proposal } from './proposal.ts';
import { ProposalGroups, ProposedGroup } from './proposal-groups.tsx';
import { type KeptPage, ReadAgain } from './read-again.tsx';
import { visible, wholeSigns } from './visible-text.ts';

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
  readonly kept: KeptPage;
}

const LONGEST_TITLE = 200;

/** The text with its marks, and beside it what was found. */
export function ReadingView({ lang, title, published, language, relevant, proposal, pieces, readBy, kept }: ReadingViewProps) {
  const words = pressMessages(lang);
  return (
    <>
      <PageTitle
        lang={title === null || language === 'und' ? lang : language}
        under={<Under lang={lang} proposal={proposal} published={published} language={language} relevant={relevant} />}
      >
        {title === null ? words.untitled : visible(wholeSigns(title.slice(0, LONGEST_TITLE)))}
      </PageTitle>
      <div className="page-columns reading">
        <section aria-labelledby="reading-text">
          <SectionHeading id="reading-text">{words.theText}</SectionHeading>
          {relevant && <p className="note reading-legend">{typeset(words.legend, lang)}</p>}
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
          <ReadAgain lang={lang} kept={kept} />
        </section>
      </div>
    </>
  );
}

function Under({
  lang,
  proposal,
  published,
  language,
  relevant,
}: Pick<ReadingViewProps, 'lang' | 'proposal' | 'published' | 'language' | 'relevant'>) {
  const words = pressMessages(lang);
  const items = itemsOf(proposal);
  const toCheck = items.filter(({ check }) => check !== null).length;
  return (
    <ul className="inline-list">
      <li>{published === null ? capitalised(words.noPublished, lang) : `${words.published}: ${formatDate(published, lang)}`}</li>
      <li>
        {words.language}: {languageName(language, lang)}
      </li>
      {relevant && (
        <li>
          <a href="#reading-proposal">{words.found(items.filter(({ n }) => n !== null).length)}</a>
          {toCheck > 0 && `, ${words.toCheck(toCheck)}`}
        </li>
      )}
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
