import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readConfig({}, '/checkout')).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/checkout/var',
      databaseUrl: null,
      origin: null,
      demonstration: true,
    });
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', POBRATIM_DATA: '' }, '/checkout').port).toBe(3000);
  });

  it('gives what is set', () => {
    const config = readConfig(
      { PORT: '8080', POBRATIM_URL: 'https://pobratim.example/', POBRATIM_DEMO: '0', POBRATIM_DATA: '/srv/data' },
      '/checkout',
    );
    expect(config).toMatchObject({ port: 8080, origin: 'https://pobratim.example', demonstration: false, dataFolder: '/srv/data' });
  });

  it('is refused with every problem in one sentence', () => {
    expect(() => readConfig({ PORT: 'many', POBRATIM_DEMO: 'yes', DATABASE_URL: 'mysql://x' }, '/checkout')).toThrow(
      /PORT.*DATABASE_URL.*POBRATIM_DEMO/,
    );
  });

  it('is refused without saying a word of its secrets', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://pobratim:password@db.example/pobratim' }, '/checkout');
    expect(read).toThrow(/^The environment has variables that cannot be used: DATABASE_URL: /);
    expect(read).not.toThrow(/password/);
  });

  it.each(['65536', '-1', '80.5', 'many'])('has no port %s', (port) => {
    expect(() => readConfig({ PORT: port }, '/checkout')).toThrow(/PORT/);
  });
});
