import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { ACCESS } from './access-rules.testing.ts';
import { type Asker, actorOf, identityOf, makeWorld, NOW } from './access-world.testing.ts';
import { createApp } from './app.ts';
import { Readiness } from './readiness.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const ORIGIN = 'https://pobratim.example';
const build: ServerBuild = await import(`${checkout}build/server/index.js`);

const EVIL = '</script><img src=x onerror=alert(1)>';
/** As it would stand in a page that took it for markup, also out of an attribute. */
const TAKEN_FOR_MARKUP = /<img src=x|<\/script><img/i;
/** What people type: names, titles, words. Not codes, which the database or the rules hold to a list. */
const TYPED =
  /^(?:name|title|subject|text|note|quote|office|reason|why|official_name|remark|question|label|with_written|their_number|addressee|signatory_written|executor|enclosures|recipient_name|answered_by|settled_reason|file_name|phone|as_written)/;

describeOnOneEngine('what people typed', (store) => {
  const query = async (text: string) => (await store().pool.query(text)).rows;

  beforeAll(async () => {
    await makeWorld(store());
    const columns = await query(`select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and table_name not in ('place', 'place_name', 'account', 'change')`);
    let filled = 0;
    for (const { table, column } of columns.filter((one) => TYPED.test(one.column)))
      filled +=
        (
          await store()
            .pool.query(`update "${table}" set "${column}" = '${EVIL}' where "${column}" is not null`)
            .catch(() => null)
        )?.rowCount ?? 0;
    expect(filled).toBeGreaterThan(30);
    await query(`update account set name = '${EVIL}'`);
    await query(`update change set content = replace(content, 'Город', '${EVIL}')`);
    await query(`update confirmation_request set named = '{"ru":"${EVIL}","en":"${EVIL}"}', answer = 'corrected', answered_at = '${NOW}', corrections = '{"title":"${EVIL}"}',
      shown = '{"title":{"label":{"ru":"${EVIL}","en":"${EVIL}"},"value":"${EVIL}","said":{"ru":"${EVIL}","en":"${EVIL}"}}}'`);
    for (const asker of ['officer', 'administrator', 'operator'] as const) {
      const { id } = identityOf(asker).account ?? { id: '' };
      await query(`insert into notification (id, account_id, kind, about, path, once, created_at)
        values ('told-${asker}', '${id}', 'record-changed', '{"ru":"${EVIL}","by":"${EVIL}"}', 'work', 'x', '${NOW}')`);
      await query(`insert into draft (id, account_id, form, title, fields, updated_at)
        values ('draft-${asker}', '${id}', 'work/sources/new', '${EVIL}', '[["title","${EVIL}"],["note.ru","${EVIL}"]]', '${NOW}')`);
    }
    await query(
      `insert into mail (id, to_address, lang, subject, text, once, created_at) values ('m', 'a@b.example', 'ru', '${EVIL}', '${EVIL}', 'm', '${NOW}')`,
    );
  });

  async function pageFor(asker: Asker, path: string, init: RequestInit = {}): Promise<string> {
    const readiness = new Readiness();
    readiness.stage = { kind: 'ready' };
    const log = { error: () => {}, info: () => {}, warn: () => {} };
    const given = {
      store: store(),
      clock: clockStoppedAt(NOW),
      log,
      readiness,
      pages: build,
      origin: ORIGIN,
      assets: `${checkout}build/client`,
    };
    const answer = await createApp({ ...given, identify: async () => identityOf(asker) } as never).request(`${ORIGIN}${path}`, init);
    return answer.headers.get('Content-Type')?.startsWith('text/html') === true ? answer.text() : '';
  }

  const lookerAt = (path: string): Asker =>
    (['officer', 'administrator', 'operator'] as const).find((one) => ACCESS[path]?.get(actorOf(one), 'ours')) ?? 'visitor';

  it('is no markup on any page, nor where a form comes back, nor in an address that is asked for', async () => {
    const wrong: string[] = [];
    let shown = 0;
    const look = async (what: string, html: string) => {
      if (html.includes('&lt;img src=x')) shown += 1;
      const at = html.search(TAKEN_FOR_MARKUP);
      if (at >= 0) wrong.push(`${what}: ${html.slice(Math.max(0, at - 80), at + 60)}`);
    };
    const words = encodeURIComponent(EVIL);
    for (const [path, rule] of Object.entries(ACCESS)) {
      const [asker, at] = [lookerAt(path), `/ru/${rule.at('ours')}`.replace(/\/$/, '')];
      const more = at.includes('?') ? '&' : '?';
      await look(path, await pageFor(asker, at));
      await look(
        `${path} asked`,
        await pageFor(asker, `${at}${more}q=${words}&page=${words}&back=${words}&draft=continue&told=${words}&${words}=1`),
      );
      if (rule.post === undefined) continue;
      const typed = [
        'title',
        'name.ru',
        'subject',
        'q',
        'email',
        'reason',
        'take.name',
        'mine.name',
        'withWritten',
        'draft.title',
        'deed',
        'kind',
      ];
      const body = new URLSearchParams([...typed.map((name) => [name, EVIL]), ['revision', '1'], ...Object.entries(rule.form ?? {})]);
      await look(`${path} sent`, await pageFor(asker, at, { method: 'POST', body, headers: { Origin: ORIGIN } }));
    }
    await look('nowhere', await pageFor('visitor', `/ru/${words}`));
    expect(wrong.join('\n')).toBe('');
    expect(shown).toBeGreaterThan(30);
  });
});
