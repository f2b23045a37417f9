import { Hono } from 'hono';
import type { AppParts } from './app.ts';
export function feedRoutes(_parts: AppParts) { return new Hono(); }
