import { expect, it } from 'vitest';
import { expectRefusal, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { contentOfFile, fileById } from '../queries.server.ts';
import { storeFile } from './store-file.server.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 254]);

describeOnEachEngine('storing a file', (store) => {
  it('keeps it under a clean name, as what it is', async () => {
    const { db } = store();
    const outcome = await storeFile(installation(db, { forBody: 'hall' }), { name: '../скан.exe', content: png });
    const id = outcome.ok ? outcome.value : '';
    expect(await fileById(db, id)).toMatchObject({ name: 'скан.png', mediaType: 'image/png', bytes: png.length });
    expect(await contentOfFile(db, id)).toEqual(png);
    expect(await fileById(db, 'nowhere')).toBeNull();
    expect(await contentOfFile(db, 'nowhere')).toBeNull();
  });

  it('is for those who contribute to a body', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => storeFile({ ...visitor(db), forBody: 'hall' }, { name: 'x', content: png }));
    await expectRefusal(db, 'not-allowed', () => storeFile(installation(db), { name: 'x', content: png }));
  });

  it('refuses what is no scan', async () => {
    const { db } = store();
    const acting = installation(db, { forBody: 'hall' });
    await expectRefusal(db, 'not-a-scan', () => storeFile(acting, { name: 'x.png', content: Buffer.from('<html>') }));
    await expectRefusal(db, 'empty-file', () => storeFile(acting, { name: 'x.png', content: Buffer.alloc(0) }));
    await expectRefusal(db, 'file-too-large', () => storeFile(acting, { name: 'x.png', content: Buffer.alloc(10 * 1024 * 1024 + 1) }));
  });
});
