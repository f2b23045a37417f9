import type { SentFile } from '../../documents/index.server.ts';

/** The file of a form's field. A browser sends an empty one without a name when nothing was chosen: that is none. */
export async function sentFileOf(fields: FormData, name: string): Promise<SentFile | null> {
  const sent = fields.get(name);
  if (sent === null || typeof sent === 'string' || (sent.size === 0 && sent.name === '')) return null;
  return { name: sent.name, content: Buffer.from(await sent.arrayBuffer()) };
}
