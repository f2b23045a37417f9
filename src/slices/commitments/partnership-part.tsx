import { EmptyState } from '../../ui/page-parts.tsx';
import { Section } from '../../ui/section.tsx';
import type { PartnershipPart } from '../partnerships/index.parts.ts';
import { CommitmentsTable } from './commitments-table.tsx';
import { commitmentMessages } from './messages.ts';
import type { PromisesOfTie } from './promises-of-tie.server.ts';

/** The promises on a partnership's page. */
export const promisesPart: PartnershipPart<PromisesOfTie> = {
  key: 'promises',
  cites: ({ rows }) => rows.map(({ cites }) => cites),
  links({ tie, mayAdd, readsBrief }, lang) {
    const words = commitmentMessages(lang);
    return [
      ...(mayAdd ? [{ href: `/${lang}/work/commitments/new?partnership=${tie}`, label: words.addPromise }] : []),
      ...(readsBrief ? [{ href: `/${lang}/work/partnerships/${tie}/brief`, label: words.brief.link }] : []),
    ];
  },
  Section({ lang, partnership, loaded: { rows, counts }, notes }) {
    const words = commitmentMessages(lang);
    const sides = partnership.parties.map(({ municipality, body }) => ({ municipality: municipality?.id ?? null, body: body?.id ?? null }));
    return (
      <Section id="promises" title={words.promises} {...(counts.total === 0 ? {} : { count: words.countKept(counts.total, counts.kept) })}>
        {rows.length === 0 ? (
          <EmptyState>{words.noPromises}</EmptyState>
        ) : (
          <CommitmentsTable lang={lang} caption={words.promises} rows={rows} notes={notes} sides={sides} />
        )}
        {rows.length > 0 && (
          <p className="note">
            <a href={`/${lang}/partnerships/${partnership.id}/commitments`}>
              {rows.length < counts.total ? words.allPromises(counts.total) : words.listAndBoard}
            </a>
          </p>
        )}
      </Section>
    );
  },
};
