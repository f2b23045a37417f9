import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { contentOfFile, fileById } from '../../documents/index.server.ts';
import { keptPublisher, keptSource } from '../../sources/index.server.ts';
import { as, OTHER_BODY, recordExampleBooks } from '../books.testing.ts';
import { anIncoming, anOutgoing } from '../factory.server.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { attachScan } from './attach-scan.server.ts';
import { draftOutgoing } from './draft-outgoing.server.ts';
import { recordAsSource } from './record-as-source.server.ts';
import { registerIncoming } from './register-incoming.server.ts';

const pdf = { name: 'Письмо.pdf', content: Buffer.from('%PDF-1.7\n…') };

describeOnEachEngine('the paper of a letter', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await recordExampleBooks(db);
    await registerIncoming(as(db, 'officer'), anIncoming({ id: 'came' }));
    await draftOutgoing(as(db, 'officer'), anOutgoing({ id: 'draft' }));
  });

  it('is kept with the letter, byte for byte', async () => {
    const { db } = store();
    expect(await attachScan(as(db, 'officer'), { id: 'came', revision: 1, file: pdf })).toMatchObject({ ok: true });
    const { scan, revision } = (await keptLetter(db, 'came')) ?? {};
    expect(revision).toBe(2);
    expect(await fileById(db, scan ?? '')).toMatchObject({ name: 'Письмо.pdf', mediaType: 'application/pdf', bytes: pdf.content.length });
    expect(await contentOfFile(db, scan ?? '')).toEqual(pdf.content);
  });

  it('is refused when it is none, and nothing of it stays', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    const file = (content: Buffer) => ({ id: 'came', revision: 2, file: { name: 'x.pdf', content } });
    await expectRefusal(db, 'empty-file', () => attachScan(acting, file(Buffer.alloc(0))));
    await expectRefusal(db, 'not-a-scan', () => attachScan(acting, file(Buffer.from('<svg onload="alert(1)"/>'))));
    await expectRefusal(db, 'file-too-large', () => attachScan(acting, file(Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'))));
    await expectRefusal(db, 'changed-meanwhile', () => attachScan(acting, { id: 'came', revision: 1, file: pdf }));
    await expectRefusal(db, 'not-registered', () => attachScan(acting, { id: 'draft', revision: 1, file: pdf }));
  });

  it('is brought by whoever keeps the books', async () => {
    const { db } = store();
    const wanted = { id: 'came', revision: 2, file: pdf };
    for (const role of ['head', 'guest'] as const) await expectRefusal(db, 'not-allowed', () => attachScan(as(db, role), wanted));
    for (const acting of [as(db, 'press_editor'), as(db, 'officer', { body: OTHER_BODY }), visitor(db)])
      await expectRefusal(db, 'no-such-record', () => attachScan(acting, wanted));
  });

  it('becomes a source with its sender as the publisher, once, and tells nothing else of itself', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    expect(await recordAsSource(acting, 'came')).toEqual({ ok: true, value: 'letter-came' });
    expect(await keptSource(db, 'letter-came')).toMatchObject({
      keptBy: 'sochi-council',
      input: {
        title: 'Письмо Минска от 1 января 2026 № 15-03/221',
        publisher: 'municipality-minsk',
        publishedAt: '2026-01-01',
        note: null,
      },
    });
    expect((await keptPublisher(db, 'municipality-minsk'))?.input.name).toEqual({ ru: 'Минск', en: 'Minsk' });
    await expectRefusal(db, 'already-a-source', () => recordAsSource(acting, 'came'));
  });

  it('from a body, or from somebody whom the register does not know, is named as it can be', async () => {
    const { db } = store();
    const acting = as(db, 'officer');
    await registerIncoming(
      acting,
      anIncoming({ id: 'of-a-body', withMunicipality: null, withBody: 'minsk-council', theirNumber: null, theirDate: null }),
    );
    await registerIncoming(acting, anIncoming({ id: 'of-somebody', withMunicipality: null, withWritten: 'Союз пчеловодов', lang: 'en' }));
    await recordAsSource(acting, 'of-a-body');
    await recordAsSource(acting, 'of-somebody');
    expect((await keptSource(db, 'letter-of-a-body'))?.input).toMatchObject({
      title: 'Письмо от 2 января 2026 № вх-2, Минский городской Совет депутатов',
      publisher: 'body-minsk-council',
    });
    expect((await keptSource(db, 'letter-of-somebody'))?.input).toMatchObject({
      title: 'Letter of 1 January 2026 No. 15-03/221',
      publisher: null,
      note: { ru: 'Отправитель: Союз пчеловодов', en: 'Sender: Союз пчеловодов' },
    });
  });

  it('becomes a source by nobody else, and no letter of our own does', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-registered', () => recordAsSource(as(db, 'officer'), 'draft'));
    await expectRefusal(db, 'not-allowed', () => recordAsSource(as(db, 'head'), 'came'));
    await expectRefusal(db, 'no-such-record', () => recordAsSource(as(db, 'officer', { body: OTHER_BODY }), 'came'));
    await expectRefusal(db, 'no-such-record', () => recordAsSource(as(db, 'officer'), 'nowhere'));
  });
});
