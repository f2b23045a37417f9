import type { CSSProperties, ReactNode } from 'react';
import { Bead } from './bead.tsx';
import { type BeadKind, isAheadByKind } from './bead-kinds.ts';
import { depthAt, type Life, lifeClass, sagOf, threadPiece } from './thread-shape.ts';
import { longestPiece, nameFit } from './type-fit.ts';

export interface ThreadParty {
  readonly name: string;
  /** The name's language, where it is not the page's. */
  readonly lang?: string;
  /** Not a name but the source's words («представительные органы городов»). */
  readonly asWritten?: boolean;
  /** Shown under the thread: who they are, with arms, source and a link. */
  readonly note?: ReactNode;
}

export interface ThreadBead {
  readonly key: string;
  readonly kind: BeadKind;
  /** Already in words; also «срок не назван». */
  readonly date: string;
  readonly label: ReactNode;
  readonly ahead?: boolean;
}

interface ThreadHeadingProps {
  readonly parties: readonly ThreadParty[];
  readonly life: Life | null;
  /** Oldest first; what is ahead is drawn last. More than six are thinned to those that tell most. */
  readonly beads: readonly ThreadBead[];
  /** The word at the end of what has happened, e.g. «сегодня»; shown only if something is ahead. */
  readonly today?: string;
  /** What the chain is, for those who hear the page: «Что было и что впереди». */
  readonly chainLabel: string;
  /** Says how many were left out and leads to them: «ещё 4». */
  readonly more?: (left: number) => ReactNode;
}

const MOST_BEADS = 6;

/** The head of a partnership: the names joined by their thread. Upright on narrow pages and for long names. */
export function ThreadHeading({ parties, life, beads, today, chainLabel, more }: ThreadHeadingProps) {
  const fit = nameFit(parties.map((party) => party.name));
  const longest = Math.max(...parties.map((party) => longestPiece(party.name)));
  const [first, ...rest] = parties;
  if (first === undefined) return null;
  return (
    <div className={`thread-heading thread-heading--${fit} ${lifeClass(life)}`} style={{ '--longest': longest } as CSSProperties}>
      <h1 className="thread-names">
        <PartyName party={first} place="first" />
        <span className="visually-hidden"> – </span>
        <span className="thread-name-rest">
          {rest.map((party, index) => (
            <span key={party.name}>
              {index > 0 && <span className="visually-hidden">, </span>}
              <PartyName party={party} place="other" />
            </span>
          ))}
        </span>
      </h1>
      <Track life={life} beads={aheadLast(tellingBeads(beads, MOST_BEADS))} today={today} label={chainLabel} />
      {more !== undefined && beads.length > MOST_BEADS && <p className="thread-more note">{more(beads.length - MOST_BEADS)}</p>}
      <PartyNotes parties={parties} />
    </div>
  );
}

function PartyName({ party, place }: { readonly party: ThreadParty; readonly place: 'first' | 'other' }) {
  return (
    <span className={`thread-name thread-name-${place}${party.asWritten ? ' thread-name--words' : ''}`} lang={party.lang}>
      {party.name}
    </span>
  );
}

function PartyNotes({ parties }: { readonly parties: readonly ThreadParty[] }) {
  if (parties.every((party) => party.note === undefined)) return null;
  return (
    <ul className={`thread-parties note${parties.length === 2 ? ' thread-parties--pair' : ''}`}>
      {parties.map((party) => (
        <li key={party.name}>{party.note}</li>
      ))}
    </ul>
  );
}

interface TrackProps {
  readonly life: Life | null;
  readonly beads: readonly ThreadBead[];
  readonly today: string | undefined;
  readonly label: string;
}

const WIDTH = 600;

/** Places along the thread: one slot for each bead, and one for today where it is shown. */
function slots(beads: readonly ThreadBead[], today: string | undefined) {
  const happened = beads.filter((bead) => !isAhead(bead)).length;
  const mixed = happened > 0 && happened < beads.length;
  const gap = mixed && today !== undefined ? 1 : 0;
  const count = Math.max(beads.length + gap, 1);
  const split = beads.length === 0 ? 1 : (happened + gap / 2) / count;
  const places = beads.map((_, index) => (index + 0.5 + (index >= happened ? gap : 0)) / count);
  return { split, places, count, showsToday: gap === 1 };
}

function Track({ life, beads, today, label }: TrackProps) {
  const { split, places, count, showsToday } = slots(beads, today);
  return (
    <div className="thread-track" style={{ '--slots': count, '--depth': `${round(sagOf(life) * 22)}rem` } as CSSProperties}>
      <Curve life={life} split={split} />
      {beads.length > 0 && (
        <ol className="thread-beads" aria-label={label}>
          {beads.map((bead, index) => (
            <HeadingBead key={bead.key} bead={bead} at={places[index] ?? 0} reach={0.5 / count} next={beads[index + 1]} />
          ))}
        </ol>
      )}
      {showsToday && (
        <p className="thread-today" style={placeStyle(split)} aria-hidden="true">
          {today}
        </p>
      )}
    </div>
  );
}

function Curve({ life, split }: { readonly life: Life | null; readonly split: number }) {
  const [sag, top] = sagOf(life) === 0 ? [0, 50] : [100, 0];
  return (
    <svg
      className={`thread-curve ${lifeClass(life)}`}
      viewBox={`0 0 ${WIDTH} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {split > 0 && <path className="thread" d={threadPiece(0, split, WIDTH, sag, top)} />}
      {split > 0 && life === 'on_paper' && <path className="thread-hollow" d={threadPiece(0, split, WIDTH, 0, 50)} />}
      {split < 1 && <path className="thread thread--ahead" d={threadPiece(split, 1, WIDTH, sag, top)} />}
    </svg>
  );
}

/** `--rise`: how much higher the thread stands at the far end of a label over it. */
function placeStyle(at: number, reach = 0): CSSProperties {
  const drop = depthAt(at, 1);
  const rise = Math.max(0, drop - depthAt(at - reach, 1), drop - depthAt(at + reach, 1));
  return { '--at': round(at), '--drop': round(drop), '--rise': round(rise) } as CSSProperties;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

interface HeadingBeadProps {
  readonly bead: ThreadBead;
  readonly next: ThreadBead | undefined;
  readonly at: number;
  readonly reach: number;
}

function HeadingBead({ bead, next, at, reach }: HeadingBeadProps) {
  const dotted = isAhead(bead) || (next !== undefined && isAhead(next));
  return (
    <li className={`thread-bead${dotted ? ' thread-bead--ahead' : ''}`} style={placeStyle(at, reach)}>
      <Bead kind={bead.kind} />
      <span className="thread-bead-words">
        <b>{bead.date}</b> <span>{bead.label}</span>
      </span>
    </li>
  );
}

function isAhead(bead: ThreadBead): boolean {
  return bead.ahead ?? isAheadByKind(bead.kind);
}

const TELLING: readonly BeadKind[] = [
  'agreement_signed',
  'effect',
  'practice_transferred',
  'promise',
  'promise_overdue',
  'promise_kept',
  'agreement_proposed',
  'forum',
  'visit',
  'remote_session',
  'minutes',
  'contact',
  'paper',
  'story',
];

/** How much a second bead of the same kind loses to one of another kind, in places of `TELLING`. */
const REPEATED = 5;

/** At most `limit` beads: those that tell most, of different kinds before the same again, the later first; the order stays. */
export function tellingBeads(beads: readonly ThreadBead[], limit: number): readonly ThreadBead[] {
  const kept = new Set<ThreadBead>();
  const times = new Map<BeadKind, number>();
  const rank = (bead: ThreadBead): number => TELLING.indexOf(bead.kind) + REPEATED * (times.get(bead.kind) ?? 0);
  while (kept.size < Math.min(limit, beads.length)) {
    const left = beads.filter((bead) => !kept.has(bead));
    const best = left.reduce((first, bead) => (rank(bead) <= rank(first) ? bead : first));
    kept.add(best);
    times.set(best.kind, (times.get(best.kind) ?? 0) + 1);
  }
  return beads.filter((bead) => kept.has(bead));
}

/** What happened first, what is only ahead after it, each in the order given: the thread is solid up to one point. */
export function aheadLast(beads: readonly ThreadBead[]): readonly ThreadBead[] {
  return [...beads.filter((bead) => !isAhead(bead)), ...beads.filter(isAhead)];
}
