import { ACTED_AT } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { openStore } from '../../platform/db/store.ts';
import { openJobs } from '../../platform/jobs/open-jobs.ts';
import { writeMail } from './actions/write-mail.server.ts';
import { mailJobs } from './jobs.server.ts';
import { mailServerAt } from './mail-server.ts';

/**
 * A server that dies at once `before` or `after` it commits a change that writes a mail; or, as `next`, one that just runs,
 * and writes another mail when it is told to (SIGUSR2).
 */
const [when, dataFolder = '', databaseUrl = '', smtp = ''] = process.argv.slice(2);
const clock = clockStoppedAt(ACTED_AT);
const store = await openStore({ dataFolder, databaseUrl: databaseUrl === '' ? null : databaseUrl }, () => process.exit(1));
const server = mailServerAt(smtp, { from: 'register@town.example', host: 'town.example' });
// What is not taken on a busy machine is tried again at once, not after half a minute.
const soon = { times: 16, firstPauseSeconds: 1, longestPauseSeconds: 2 };
const jobs = await openJobs(store, mailJobs({ db: store.db, clock, server }, soon), { warn: () => {} });
const die = () => process.kill(process.pid, 'SIGKILL');

const mail = (subject: string, once: string) => ({
  to: 'ivanova@town.example',
  lang: 'ru' as const,
  subject,
  text: 'Пришло письмо.',
  once,
});

if (when !== 'next') {
  await store.db.transaction(async (tx) => {
    await writeMail(tx, mail('Ответ', 'answer 1'), clock);
    if (when === 'before') die();
  });
  die();
}
process.on('SIGUSR2', () => void store.db.transaction((tx) => writeMail(tx, mail('Следующее', `later ${process.pid}`), clock)));
process.stdout.write('runs\n');
process.on('SIGTERM', async () => {
  await jobs.stop();
  await store.close();
  process.exit(0);
});
