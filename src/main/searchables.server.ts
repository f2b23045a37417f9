import type { Searchable } from '../platform/searchable.ts';
import { commitmentSearchables } from '../slices/commitments/index.server.ts';
import { confirmationSearchables } from '../slices/confirmations/index.server.ts';
import { letterSearchables } from '../slices/letters/index.server.ts';
import { municipalitySearchables } from '../slices/municipalities/index.server.ts';
import { partnershipSearchables } from '../slices/partnerships/index.server.ts';
import { sourceSearchables } from '../slices/sources/index.server.ts';
import { entrySearchables } from '../slices/timeline/index.server.ts';
import { pathOfSubjects } from './paths-of-subjects.ts';

const [municipalities, ...ofMunicipalities] = municipalitySearchables;

/** Everything that can be searched for, what is likelier meant first. Some of it is only for those who signed in. */
export const searchables: readonly Searchable[] = [
  ...(municipalities === undefined ? [] : [municipalities]),
  ...partnershipSearchables,
  ...ofMunicipalities,
  ...letterSearchables,
  ...commitmentSearchables,
  ...entrySearchables(pathOfSubjects),
  ...sourceSearchables,
  ...confirmationSearchables,
];

/** Those of which readers of the public pages may see something. */
export const publicSearchables: readonly Searchable[] = searchables.filter(({ isPrivate }) => isPrivate !== true);
