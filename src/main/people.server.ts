import type { People } from '../platform/asked-record.ts';
import { systemClock } from '../platform/clock.ts';
import { headsOfBody, holdersOf, keepersOfBody } from '../slices/accounts/index.server.ts';

/** Who is behind accounts, for the slices that tell people something. */
export const people: People = {
  peopleOf: holdersOf,
  keepersOf: (db, body) => keepersOfBody(db, body, systemClock.now()),
  headsOf: (db, body) => headsOfBody(db, body, systemClock.now()),
};
