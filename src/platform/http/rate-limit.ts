import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { membershipOf } from '../networks.ts';
import { clientAddress, householdOf } from './client-address.ts';
import { bearsKey } from './secret-path.ts';

export interface RateLimit {
  /** 0 for no limit. */
  readonly requestsAMinute: number;
  /** Networks of the proxies on other machines whose `X-Forwarded-For` is believed. */
  readonly proxies: readonly string[];
}

const thisMachine = membershipOf(['127.0.0.0/8', '::1']);

/**
 * Lets so many requests a minute through from one address; `refuse` answers the others, with `Retry-After`. A proxy on this machine is
 * believed without being named, for nobody from outside connects from here; where it does not say for whom it asks, all readers would
 * share one limit, so there is none.
 */
export function rateLimit({ requestsAMinute, proxies }: RateLimit, refuse: (c: Context) => Response): MiddlewareHandler {
  if (requestsAMinute === 0) return (_, next) => next();
  const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });
  const clientOf = clientsBehind(proxies);
  return async (c, next) => {
    const client = clientOf(c);
    if (client === null) return next();
    const wait = await limiter.consume(client).then(() => 0, secondsToWait);
    if (wait === 0) return next();
    c.header('Retry-After', String(wait));
    return refuse(c);
  };
}

/** For whom a request is asked: an address, or the household that it stands for; null for this machine itself. */
export function clientsBehind(proxies: readonly string[]): (c: Context) => string | null {
  const named = membershipOf(proxies);
  const isProxy = (address: string) => thisMachine(address) || named(address);
  return (c) => {
    const address = clientAddress(connectedAddress(c), c.req.header('X-Forwarded-For'), isProxy);
    return thisMachine(address) ? null : householdOf(address);
  };
}

/** How many links that are not there one address may try in a quarter of an hour. */
const GUESSES = 20;
const GUESSES_SECONDS = 15 * 60;

/** Who tries keys of one-time links that are not there gets no answer any more for a while. Where nothing is limited, nor is this. */
export function guessLimit({ requestsAMinute, proxies }: RateLimit, refuse: (c: Context) => Response): MiddlewareHandler {
  if (requestsAMinute === 0) return (_, next) => next();
  const limiter = new RateLimiterMemory({ points: GUESSES, duration: GUESSES_SECONDS });
  const named = membershipOf(proxies);
  const isProxy = (address: string) => thisMachine(address) || named(address);
  return async (c, next) => {
    if (!bearsKey(c.req.path)) return next();
    const address = clientAddress(connectedAddress(c), c.req.header('X-Forwarded-For'), isProxy);
    if (thisMachine(address)) return next();
    const household = householdOf(address);
    const spent = await limiter.get(household);
    if (spent !== null && spent.consumedPoints >= GUESSES) {
      c.header('Retry-After', String(secondsToWait(spent)));
      return refuse(c);
    }
    await next();
    if (c.res.status === 404) await limiter.penalty(household);
  };
}

function connectedAddress(c: Context): string {
  return (c.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined)?.incoming?.socket.remoteAddress ?? '';
}

function secondsToWait(refused: unknown): number {
  if (!(refused instanceof RateLimiterRes)) throw refused;
  return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
}
