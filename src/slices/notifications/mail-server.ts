import { createTransport } from 'nodemailer';

/** What a mail server is given. */
export interface Letter {
  /** The outbox's id: a repeated delivery has the same Message-ID. */
  readonly id: string;
  readonly to: string;
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
}

export type Delivery =
  | { readonly kind: 'accepted' }
  /** `forGood`: the mail server will never take it. `said` bears no addresses. */
  | { readonly kind: 'refused'; readonly forGood: boolean; readonly said: string };

export interface MailServer {
  deliver(letter: Letter): Promise<Delivery>;
}

const PATIENCE_MS = 30_000;

/** The server that `SMTP_URL` names. Each mail has a connection of its own: between them none is kept open. */
export function mailServerAt(url: string, sender: { readonly from: string; readonly host: string }): MailServer {
  const transport = createTransport({
    ...optionsOf(url),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver({ id, to, lang, subject, text }) {
      try {
        await transport.sendMail({
          from: sender.from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${sender.host}>`,
          headers: { 'Content-Language': lang, 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'accepted' };
      } catch (fault) {
        return refusalOf(fault);
      }
    },
  };
}

function optionsOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    // A server on this machine that offers TLS has a certificate for another name, if any.
    ...(isThisMachine(url.hostname) ? { tls: { rejectUnauthorized: false } } : {}),
  };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}

/** RFC 5321: 4xx is tried again, 5xx about this mail is not. A wrong password is ours to mend, and no fault of the mail. */
function refusalOf(fault: unknown): Delivery {
  const { code = '', responseCode = 0, response } = fault as { code?: string; responseCode?: number; response?: string };
  const forGood = responseCode >= 500 && ['EENVELOPE', 'EMESSAGE'].includes(code);
  return { kind: 'refused', forGood, said: withoutAddresses(response ?? code) };
}

function withoutAddresses(said: string): string {
  return said.replace(/<?[^\s<>:;,()]+@[^\s<>:;,()]+>?/g, '…').slice(0, 300);
}
