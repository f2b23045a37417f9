import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problem } from '../platform/http/problem.ts';
import { recordCommitment } from '../slices/commitments/index.server.ts';
import { type CommitmentInput, commitmentInput } from '../slices/commitments/index.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { type PartnershipInput, partnershipInput } from '../slices/partnerships/index.ts';
import { recordSource } from '../slices/sources/index.server.ts';
import { type SourceInput, sourceInput } from '../slices/sources/index.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { type EntryInput, entryInput } from '../slices/timeline/index.ts';
import { addWriting, type WritingParts } from './api-writing.ts';
import type { Writing } from './api-writing-route.ts';
import { pathOfSubjects } from './paths-of-subjects.ts';

const COMMON = {
  'not-allowed': 'The key’s owner may not write this.',
  'id-taken': 'There is a record with this id.',
  'date-ahead': 'A date of what has happened is still to come.',
};

const source: Writing<SourceInput> = {
  name: 'sources',
  singular: 'source',
  input: sourceInput,
  by: 'contributors',
  refusals: { ...COMMON, 'no-such-publisher': 'A publisher that it names is not in the register.' },
  act: recordSource,
  pathOf: (id) => `sources/${id}`,
};

const partnership: Writing<PartnershipInput> = {
  name: 'partnerships',
  singular: 'partnership',
  input: partnershipInput,
  by: 'keepers',
  refusals: {
    ...COMMON,
    'no-such-source': 'A source that it cites is not in the register.',
    'no-such-municipality': 'A municipality that it names is not in the register.',
    'no-such-body': 'A body that it names is not in the register.',
    'body-of-another-municipality': 'A body belongs to another municipality than its party.',
    'party-twice': 'A party is named twice.',
    'standing-runs-back': 'The standings are not in the order of time.',
  },
  act: recordPartnership,
  pathOf: (id) => `partnerships/${id}`,
};

const commitment: Writing<CommitmentInput> = {
  name: 'commitments',
  singular: 'commitment',
  input: commitmentInput,
  by: 'contributors',
  refusals: {
    ...COMMON,
    'no-such-partnership': 'The tie in which it was made is not in the register.',
    'no-such-source': 'A source that it cites is not in the register.',
    'no-such-municipality': 'A municipality that it names is not in the register.',
    'no-such-body': 'A body that it names is not in the register.',
    'no-such-person': 'A person whom it names is not in the register.',
    'no-such-entry': 'The timeline entry at which it was made is not in the register.',
    'body-of-another-municipality': 'A body belongs to another municipality than it is named with.',
    'owner-of-no-side': 'An owner is of no side of the tie.',
  },
  act: recordCommitment,
  pathOf: (id) => `commitments/${id}`,
};

const entry: Writing<EntryInput> = {
  name: 'timeline-entries',
  singular: 'timeline entry',
  input: entryInput,
  by: 'contributors',
  refusals: {
    ...COMMON,
    'no-such-source': 'A source that it cites is not in the register.',
    'no-such-subject': 'A record on whose timeline it is to stand is not in the register.',
  },
  act: recordEntry,
  pathOf: (id, { subjects }) => `${pathOfSubjects(subjects.map((one) => ({ kind: one.kind, subjectId: one.id })))}#entry-${id}`,
};

/** Everything that programs may write. To be added before the collections, which refuse every other method. */
export function addWritings(app: OpenAPIHono, parts: WritingParts): void {
  addWriting(app, parts, source);
  addWriting(app, parts, partnership);
  addWriting(app, parts, commitment);
  addWriting(app, parts, entry);
  for (const { name } of [source, partnership, commitment])
    app.on(['PUT', 'PATCH', 'DELETE'], `/${name}`, refusing('GET, HEAD, POST, OPTIONS'));
  app.all(`/${entry.name}`, refusing('POST, OPTIONS'));
}

function refusing(allow: string) {
  return (c: Context) => {
    c.header('Allow', allow);
    return problem(c, 405, 'This address does not take this method.');
  };
}
