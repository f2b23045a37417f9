/** Where time comes from. Rules and actions get it as an argument, so that tests can stop it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export function clockStoppedAt(moment: string): Clock {
  const stopped = new Date(moment);
  return { now: () => stopped };
}
