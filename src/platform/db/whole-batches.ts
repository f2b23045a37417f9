import type { PGlite } from '@electric-sql/pglite';

const code = (letters: string) => new Set([...letters].map((letter) => letter.charCodeAt(0)));
/** Parse, Bind, Describe, Execute, Close, Flush, CopyData: more of the same batch follows. */
const OPENS = code('PBDECHd');
/** Sync, Query, FunctionCall, Terminate, CopyDone, CopyFail: the batch is over. */
const ENDS = code('SQFXcf');

/**
 * pglite-socket 0.2.17 queues each protocol message by itself, and holds the queue for one client only inside a transaction:
 * between Parse and Execute of one client another one may begin a transaction, and the first is answered with no rows and no
 * error. So the database counts as being in a transaction from the first message of a batch until its end.
 */
export function wholeBatches(db: PGlite): PGlite {
  let unfinished = false;
  return new Proxy(db, {
    get(target, name) {
      if (name === 'isInTransaction') return () => unfinished || target.isInTransaction();
      if (name === 'exec') {
        return (...of: Parameters<PGlite['exec']>) => {
          unfinished = false;
          return target.exec(...of);
        };
      }
      if (name === 'execProtocolRawStream') {
        return (...of: Parameters<PGlite['execProtocolRawStream']>) => {
          const type = of[0][0] ?? 0;
          if (OPENS.has(type)) unfinished = true;
          if (ENDS.has(type)) unfinished = false;
          return target.execProtocolRawStream(...of);
        };
      }
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
