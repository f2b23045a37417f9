import { beforeAll, expect, it } from 'vitest';
import { guest, head, officer, secretary } from '../platform/actors.testing.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { openFile, openPage } from './work-pages.testing.tsx';

describeOnOneEngine('the head’s brief', (store) => {
  const asked = (actor: AccountActor, id = 'sochi-minsk') => ({
    db: store().db,
    actor,
    file: 'slices/commitments/pages/brief.tsx',
    path: `work/partnerships/${id}/brief`,
    id,
  });
  const file = (actor: AccountActor, format: string) =>
    openFile(
      { ...asked(actor), file: 'slices/commitments/pages/brief-file.ts', path: `work/partnerships/sochi-minsk/brief/${format}` },
      { format },
    );

  beforeAll(() => loadExampleRegister(store()));

  it('says whom they meet, what both sides promised, and what to talk about, each with its source', async () => {
    const { status, html } = await openPage(asked(head));
    expect(status).toBe(200);
    for (const words of ['Минск', 'Владимир Кухарев', 'Составить план мероприятий', 'Подготовить дорожную карту', 'вскоре'])
      expect(html).toContain(words);
    expect(html).toMatch(/<sup class="source-mark">/);
    expect(html).not.toContain('Дорогобуж');
  });

  it('is for everybody with a role in a body of one side, and for nobody else', async () => {
    for (const actor of [officer, head, guest]) expect((await openPage(asked(actor))).status).toBe(200);
    for (const actor of [secretary]) expect((await openPage(asked(actor))).status).toBe(403);
    expect((await openPage(asked(head, 'gubkin-dorogobuzh'))).status).toBe(403);
    expect((await openPage(asked(head, 'nowhere'))).status).toBe(404);
    expect((await file(secretary, 'pdf')).status).toBe(403);
  });

  it.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ])('is there as %s', async (format, type, opening) => {
    const answer = await file(head, format);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(type);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, opening.length)
        .toString('latin1'),
    ).toBe(opening);
  });

  it('is in no other form', async () => {
    expect((await file(head, 'exe')).status).toBe(404);
  });
});
