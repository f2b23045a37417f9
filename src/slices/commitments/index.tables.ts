export * from './tables.server.ts';
