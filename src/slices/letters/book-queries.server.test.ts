import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { answerLetter } from './actions/answer-letter.server.ts';
import { draftOutgoing } from './actions/draft-outgoing.server.ts';
import { registerIncoming } from './actions/register-incoming.server.ts';
import { registerOutgoing } from './actions/register-outgoing.server.ts';
import { countInBooks, lettersInBooks, yearsOfBooks } from './book-queries.server.ts';
import { accountOf, as, OTHER_BODY, OUR_BODY, recordExampleBooks } from './books.testing.ts';
import { lettersDay } from './day.server.ts';
import { anIncoming, anOutgoing } from './factory.server.ts';
import type { BooksFilter, BooksSort } from './views.ts';

describeOnEachEngine('the books', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await recordExampleBooks(db);
    const then = (now: string) => as(db, 'officer', { now });
    await registerIncoming(
      then('2025-05-01T09:00:00Z'),
      anIncoming({ id: 'late', theirDate: '2025-04-20', replyBy: '2025-06-01', subject: 'О ярмарке' }),
    );
    await registerIncoming(then('2026-01-01T09:00:00Z'), anIncoming({ id: 'soon', replyBy: '2026-01-08', withMunicipality: 'yolkino' }));
    await registerIncoming(
      then('2026-01-01T09:00:01Z'),
      anIncoming({ id: 'far', replyBy: '2026-03-01', withMunicipality: null, withWritten: '100%_совет' }),
    );
    await registerIncoming(then('2026-01-01T09:00:02Z'), anIncoming({ id: 'done', replyBy: '2025-12-01' }));
    await draftOutgoing(then('2026-01-01T10:00:00Z'), anOutgoing({ id: 'reply', answers: 'done' }));
    await registerOutgoing(then('2026-01-01T10:00:00Z'), { id: 'reply', revision: 1 });
    await draftOutgoing(then('2026-01-01T11:00:00Z'), anOutgoing({ id: 'draft', answers: 'late', executor: 'Петров' }));
    await registerIncoming(as(db, 'officer', { body: OTHER_BODY }), anIncoming({ id: 'theirs', replyBy: '2025-01-01' }));
  });

  const ours = { bodies: [OUR_BODY], today: '2026-01-02' };
  const found = async (filter: Partial<BooksFilter>, sort: BooksSort = 'latest') => {
    const { db } = store();
    const letters = await lettersInBooks(db, { ...ours, ...filter }, { sort, offset: 0, limit: 50 });
    expect(await countInBooks(db, { ...ours, ...filter })).toBe(letters.length);
    return letters.map(({ id }) => id);
  };

  it.each<[string, Partial<BooksFilter>, string[]]>([
    ['everything', {}, ['draft', 'reply', 'done', 'far', 'soon', 'late']],
    ['what came', { direction: 'incoming' }, ['done', 'far', 'soon', 'late']],
    ['a year', { year: 2025 }, ['late']],
    ['what waits for a reply', { state: 'reply' }, ['far', 'soon', 'late']],
    ['what is overdue', { state: 'overdue' }, ['late']],
    ['drafts', { state: 'draft' }, ['draft']],
    ['a word of the subject in another form', { q: 'ярмарка' }, ['late']],
    ['the other side', { q: 'ёлкино' }, ['soon']],
    ['the other side as written', { q: '100%_' }, ['far']],
    ['a number', { q: 'ВХ-2' }, ['far']],
    ['a part of the sender’s number', { q: '03/22', direction: 'incoming', year: 2025 }, ['late']],
    ['an executor', { executor: 'Петров' }, ['draft']],
    ['no books', { bodies: [] }, []],
    ['both books', { bodies: [OUR_BODY, OTHER_BODY], state: 'overdue' }, ['theirs', 'late']],
  ])('show %s', async (_what, filter, ids) => {
    expect(await found(filter)).toEqual(ids);
  });

  it('are put in order', async () => {
    expect(await found({ direction: 'incoming' }, 'oldest')).toEqual(['late', 'soon', 'far', 'done']);
    expect(await found({ direction: 'incoming' }, 'reply')).toEqual(['late', 'done', 'soon', 'far']);
  });

  it('know their years', async () => {
    const { db } = store();
    expect(await yearsOfBooks(db, [OUR_BODY])).toEqual([2026, 2025]);
    expect(await yearsOfBooks(db, [])).toEqual([]);
  });

  it('tell those who keep them what waits today', async () => {
    const { db } = store();
    const dayOf = (actor: Actor) => lettersDay({ db, clock: clockStoppedAt('2026-01-02T09:00:00Z'), identity: { actor, account: null } });
    const told = (await dayOf(accountOf('officer'))).map(({ group, path, day }) => [group, path.split(/[/?&]/).at(-1), day]);
    expect(told).toEqual([
      ['overdue', 'body=sochi-council', '2025-06-01'],
      ['waiting', 'body=sochi-council', '2026-01-08'],
      ['draft', 'draft', null],
    ]);
    const read = (await dayOf(accountOf('head'))).map(({ group, path }) => [group, path]);
    expect(read).toEqual([
      ['overdue', 'work/letters/late'],
      ['waiting', 'work/letters/soon'],
      ['draft', 'work/letters/draft'],
    ]);
    for (const actor of [accountOf('specialist'), accountOf(null, { platform: ['operator'] }), { kind: 'visitor' } as const])
      expect(await dayOf(actor)).toEqual([]);
    expect((await dayOf(accountOf('officer', { body: OTHER_BODY }))).map(({ group }) => group)).toEqual(['overdue']);
  });

  it('forget what is answered as soon as the answer is linked', async () => {
    const { db } = store();
    await answerLetter(as(db, 'officer'), { id: 'reply', revision: 2, answers: 'late' });
    expect(await found({ state: 'overdue' })).toEqual(['done']);
  });
});
