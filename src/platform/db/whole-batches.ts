import type { PGlite } from '@electric-sql/pglite';
import { type Panic, panicIn } from './panic.ts';

const code = (letters: string) => new Set([...letters].map((letter) => letter.charCodeAt(0)));
/** Parse, Bind, Describe, Execute, Close: more of the same batch follows, and its sender waits for nothing before the end. */
const WAITS = code('PBDEC');
/** Flush, CopyData: the batch goes on, but its sender waits for an answer, or sends without end. */
const GOES_ON = code('Hd');
/** Answers are sent on in pieces of this size at least, so that a long one is not kept whole. */
const PIECE_BYTES = 256 * 1024;

type Stream = PGlite['execProtocolRawStream'];

/**
 * pglite-socket 0.2.17 gives each protocol message to the database by itself. That is wrong: between Parse and Execute of one client
 * another one may begin a transaction, and the first is answered with no rows and no error. And it is slow: five calls and five
 * writes to the socket for a query. Here the messages of a batch wait for its end (Sync) and are run in one call; meanwhile the
 * database counts as being in a transaction, so that nobody else's message comes between.
 * `onPanic` hears of a database that gave up: it answers nothing more, and whoever asks would wait without end.
 */
export function wholeBatches(db: PGlite, onPanic: (panic: Panic) => void = () => {}): PGlite {
  let waiting: Uint8Array[] = [];
  let unfinished = false;

  const execProtocolRawStream: Stream = async (message, options) => {
    const type = message[0] ?? 0;
    unfinished = WAITS.has(type) || GOES_ON.has(type);
    waiting.push(message);
    if (WAITS.has(type)) return;
    const batch = waiting.length === 1 ? message : Buffer.concat(waiting);
    waiting = [];
    await inPieces(options, onPanic, (of) => db.execProtocolRawStream(batch, of));
  };

  return new Proxy(db, {
    get(target, name) {
      if (name === 'isInTransaction') return () => unfinished || target.isInTransaction();
      if (name === 'execProtocolRawStream') return execProtocolRawStream;
      if (name === 'exec') {
        // Called when a client is gone: what it had begun is forgotten.
        return (...of: Parameters<PGlite['exec']>) => {
          unfinished = false;
          waiting = [];
          return target.exec(...of);
        };
      }
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Joins the many small parts of an answer, so that they are written to the socket at once. */
async function inPieces(
  options: Parameters<Stream>[1],
  onPanic: (panic: Panic) => void,
  run: (options: Parameters<Stream>[1]) => ReturnType<Stream>,
): ReturnType<Stream> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const send = () => {
    const piece = Buffer.concat(parts);
    if (bytes > 0) options?.onRawData?.(piece);
    const panic = panicIn(piece);
    if (panic !== null) onPanic(panic);
    parts = [];
    bytes = 0;
  };
  const onRawData = (part: Uint8Array) => {
    // The database may use the same memory for the next part.
    parts.push(part.slice());
    bytes += part.length;
    if (bytes >= PIECE_BYTES) send();
  };
  await run({ ...options, onRawData });
  send();
}
