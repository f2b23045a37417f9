export type Life = 'alive' | 'fading' | 'asleep' | 'on_paper' | 'not_enough_data' | 'ended';

/** How deep the thread hangs, as a share of its length. */
const SAG: Readonly<Record<Life, number>> = { alive: 0, fading: 0.085, asleep: 0.16, on_paper: 0, not_enough_data: 0, ended: 0 };

export function sagOf(life: Life | null): number {
  return life === null ? 0 : SAG[life];
}

/** Depth below the straight line at `t` in 0..1, for a thread that hangs by `sag` in its middle. */
export function depthAt(t: number, sag: number): number {
  return 4 * sag * t * (1 - t);
}

/** The piece of a hanging thread from `from` to `to` (shares of its length) as SVG path data. */
export function threadPiece(from: number, to: number, width: number, sag: number, top = 0): string {
  const middle = (from + to) / 2;
  const control = 4 * sag * (middle - from * to);
  const at = (x: number, y: number): string => `${round(x * width)} ${round(top + y)}`;
  if (sag === 0) return `M${at(from, 0)}L${at(to, 0)}`;
  return `M${at(from, depthAt(from, sag))}Q${at(middle, control)} ${at(to, depthAt(to, sag))}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function lifeClass(life: Life | null): string {
  return life === null ? 'life-unknown' : `life-${life.replaceAll('_', '-')}`;
}
