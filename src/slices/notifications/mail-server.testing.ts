import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly parsed: ParsedMail;
  readonly raw: string;
}

/** What the server says to the next recipients, one for each attempt; then it takes everything. */
export type Answer = { readonly code: number; readonly said: string };

export interface TestMailServer {
  readonly url: string;
  readonly received: ReceivedMail[];
  readonly answers: Answer[];
  /** Waits until so many mails have come. */
  until(count: number): Promise<readonly ReceivedMail[]>;
  close(): Promise<void>;
}

/** A real SMTP server on a port of its own. With an account it takes nothing from who does not sign in. */
export async function startMailServer(account?: { readonly user: string; readonly password: string }): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const answers: Answer[] = [];
  const server = new SMTPServer({
    authOptional: account === undefined,
    disabledCommands: account === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, callback) {
      const isRight = username === account?.user && password === account?.password;
      callback(isRight ? null : Object.assign(new Error('wrong'), { responseCode: 535 }), isRight ? { user: username } : undefined);
    },
    onRcptTo({ address }, _session, callback) {
      const answer = answers.shift();
      callback(answer === undefined ? null : Object.assign(new Error(`<${address}>: ${answer.said}`), { responseCode: answer.code }));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts);
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        received.push({
          from,
          to: session.envelope.rcptTo.map(({ address }) => address),
          parsed: await simpleParser(raw),
          raw: raw.toString('latin1'),
        });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const who = account === undefined ? '' : `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@`;
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    received,
    answers,
    async until(count) {
      for (let tries = 0; received.length < count; tries++) {
        if (tries > 1000) throw new Error(`${received.length} mails came, ${count} were waited for`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return received;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
