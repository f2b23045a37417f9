import { Hono } from 'hono';
import type { AppParts } from './app.ts';
export function apiRoutes(_parts: AppParts) { return new Hono(); }
