import { Fragment } from 'react';
import type { Lang } from '../../platform/values/bilingual.ts';
import { inLang } from '../../platform/values/bilingual.ts';
import { Bead } from '../../ui/bead.tsx';
import type { BeadKind } from '../../ui/bead-kinds.ts';
import { formatDate } from '../../ui/dates.ts';
import { typeset } from '../../ui/typography.ts';
import { Words } from '../../ui/words.tsx';
import { commitmentMessages } from './messages.ts';
import { isKept } from './rules.ts';
import { type Named, sideOf } from './side-rules.ts';
import type { CommitmentView, OwnerView } from './views.ts';

/** The shape of a promise: still open, late, or kept. */
export function beadOf(commitment: Pick<CommitmentView, 'state' | 'hasEvidence' | 'isOverdue'>): BeadKind {
  if (isKept(commitment)) return 'promise_kept';
  return commitment.isOverdue ? 'promise_overdue' : 'promise';
}

/** How it stands, in a word beside its shape; what is late says so. */
export function StateWord({ lang, of }: { readonly lang: Lang; readonly of: CommitmentView }) {
  const words = commitmentMessages(lang);
  const isOpenClaim = of.state === 'done' && !of.hasEvidence;
  return (
    <span className={`commitment-state${of.isOverdue ? ' commitment-state--overdue' : ''}`}>
      <Bead kind={beadOf(of)} small /> {of.isOverdue ? words.overdue : isOpenClaim ? words.doneUnconfirmed : words.states[of.state]}
    </span>
  );
}

interface OwnersProps {
  readonly lang: Lang;
  readonly of: readonly OwnerView[];
  readonly sides: readonly Named[];
  readonly links?: boolean;
}

/** Who has promised it: everybody, somebody, or nobody named. `sides`: those of the tie. */
export function Owners({ lang, of, sides, links = false }: OwnersProps) {
  const words = commitmentMessages(lang);
  if (of.length === 0) return <span className="note">{words.noOwner}</span>;
  const towns = of.every(({ body, person, asWritten }) => body === null && person === null && asWritten === null);
  const named = new Set(of.map((owner) => sideOf({ municipality: owner.municipality?.id ?? null, body: owner.body?.id ?? null })));
  if (towns && sides.length > 1 && sides.every((side) => named.has(sideOf(side)))) return words.bothSides;
  return of.map((owner, at) => (
    <Fragment key={ownerKey(owner)}>
      {at > 0 && '; '}
      <Owner lang={lang} of={owner} links={links} />
    </Fragment>
  ));
}

/** The most exact name first: a person with their body or town, a body, else the town itself. `links`: each leads to its page. */
export function Owner({ lang, of, links = false }: { readonly lang: Lang; readonly of: OwnerView; readonly links?: boolean }) {
  const { municipality, body, person, asWritten } = of;
  const isExact = body !== null || asWritten !== null;
  const named = [
    { path: 'people', one: person },
    { path: 'bodies', one: body },
    { path: 'municipalities', one: isExact ? null : municipality },
  ].flatMap(({ path, one }) => (one === null ? [] : [{ key: one.id, name: one.name, href: `/${lang}/${path}/${one.id}` }]));
  return (
    <>
      {named.map(({ key, name, href }, at) => (
        <Fragment key={key}>
          {at > 0 && ', '}
          {links ? (
            <a href={href}>
              <Words lang={lang} of={name} />
            </a>
          ) : (
            <Words lang={lang} of={name} />
          )}
        </Fragment>
      ))}
      {asWritten !== null && (
        <>
          {named.length > 0 && ', '}
          <Words lang={lang} of={asWritten} />
        </>
      )}
    </>
  );
}

export function ownerKey({ municipality, body, person, asWritten }: OwnerView): string {
  return [municipality?.id, body?.id, person?.id, asWritten?.ru, asWritten?.en].join(' ');
}

/** By when: the date with the source's own words, these alone, or that none is given. */
export function Due({ lang, of }: { readonly lang: Lang; readonly of: Pick<CommitmentView, 'due' | 'dueText' | 'isOverdue'> }) {
  const words = commitmentMessages(lang);
  const inWords = of.dueText === null ? null : typeset(words.inTheirWords(inLang(of.dueText, lang)), lang);
  if (of.due !== null)
    return (
      <>
        <time dateTime={of.due} className={of.isOverdue ? 'commitment-late' : undefined}>
          {formatDate(of.due, lang)}
        </time>
        {inWords !== null && ` (${inWords})`}
      </>
    );
  if (inWords !== null) return inWords;
  return <span className="note">{words.noDue}</span>;
}
