import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { membershipOf } from '../networks.ts';
import { clientAddress, householdOf } from './client-address.ts';

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

function connectedAddress(c: Context): string {
  return (c.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined)?.incoming?.socket.remoteAddress ?? '';
}

function secondsToWait(refused: unknown): number {
  if (!(refused instanceof RateLimiterRes)) throw refused;
  return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
}
