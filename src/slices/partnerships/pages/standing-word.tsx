import type { Lang } from '../../../platform/values/bilingual.ts';
import type { Standing } from '../input.ts';
import { partnershipMessages } from '../messages.ts';

const MARKS: Readonly<Record<Standing, string>> = {
  contact: 'M8 5.5A2.5 2.5 0 1 1 7.99 5.5Z',
  proposed: 'M8 2 14 8 8 14 2 8Z',
  agreed: 'M8 2 14 8 8 14 2 8ZM8 5.5 10.5 8 8 10.5 5.5 8Z',
  in_force: 'M8 2 14 8 8 14 2 8Z',
  suspended: 'M4 3v10M12 3v10',
  ended: 'M3 3 13 13M13 3 3 13',
};

/** How a tie stands: a word with a mark. The diamond of an agreement is full when it is signed and hollow while it is only offered. */
export function StandingWord({
  lang,
  standing,
  large = false,
}: {
  readonly lang: Lang;
  readonly standing: Standing | null;
  readonly large?: boolean;
}) {
  const words = partnershipMessages(lang);
  if (standing === null) return <span className="standing standing--unknown">{words.standingUnknown}</span>;
  const full = standing === 'in_force' || standing === 'contact';
  return (
    <span className={large ? 'standing standing--large' : 'standing'}>
      <svg className="standing-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={MARKS[standing]} fill={full ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.75" />
      </svg>
      {words.standings[standing]}
    </span>
  );
}
