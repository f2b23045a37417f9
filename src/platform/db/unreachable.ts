/** The server that `DATABASE_URL` names does not answer, or does not let us in. */
export class UnreachableDatabase extends Error {}

/** SQLSTATE of a server that lets nobody in: wrong password or user, no such database, too many connections, starting or stopping. */
const NOT_LET_IN = /^(?:28...|3D000|53300|57P0[123])$/;
/** What the system says of a connection that did not come about, and what node-postgres says itself, without a code. */
const NOT_REACHED = /^(?:E[A-Z]{3,}|ERR_(?:TLS|SSL)_.*)$/;
const SAID_BY_NODE_POSTGRES = /^(?:timeout expired|Connection terminated.*|The server does not support SSL connections)$/;

/** The sentence for people, without the address and its password; null for any other fault. */
export function asUnreachable(error: unknown): UnreachableDatabase | null {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (!NOT_LET_IN.test(code) && !NOT_REACHED.test(code) && !SAID_BY_NODE_POSTGRES.test(message)) return null;
  // An AggregateError, for a host with several addresses, has a code and no message.
  return new UnreachableDatabase(`The database that DATABASE_URL names cannot be reached: ${message === '' ? code : message}.`);
}
