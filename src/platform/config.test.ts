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

  it.each(['65536', '-1', '80.5', 'many', '1e3', '0x50', ' 80'])('has no port %s', (port) => {
    expect(() => readConfig({ PORT: port }, '/checkout')).toThrow(/: PORT: a whole number from 0 to 65535 is expected$/);
  });

  it.each(['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost', 'node-1.town.example'])('has a host %s', (host) => {
    expect(readConfig({ HOST: host }, '/checkout').host).toBe(host);
  });

  it.each(['http://127.0.0.1', '127.0.0.1:3000', 'my host', '-x', 'a..b', 'хост'])('has no host %s', (host) => {
    expect(() => readConfig({ HOST: host }, '/checkout')).toThrow(/: HOST: an address of this machine is expected/);
  });

  it.each([
    ['https://pobratim.example', 'https://pobratim.example'],
    ['HTTPS://Pobratim.Example:443/', 'https://pobratim.example'],
    ['http://10.0.0.1:8080', 'http://10.0.0.1:8080'],
    ['https://побратим.рф', 'https://xn--80abwqgfjr.xn--p1ai'],
  ])('takes the public address %s', (url, origin) => {
    expect(readConfig({ POBRATIM_URL: url }, '/checkout').origin).toBe(origin);
  });

  it.each([
    'pobratim.example',
    'ftp://pobratim.example',
    'https://pobratim.example/register',
    'https://a:b@pobratim.example',
    'https://x?y',
    'https://',
  ])('does not take the public address %s', (url) => {
    expect(() => readConfig({ POBRATIM_URL: url }, '/checkout')).toThrow(/: POBRATIM_URL: a public address without path/);
  });

  it('has a limit of requests and believes no proxy unless told', () => {
    expect(readConfig({}, '/checkout')).toMatchObject({ rateLimit: 1200, proxies: [] });
    expect(readConfig({ POBRATIM_RATE_LIMIT: '0', POBRATIM_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8' }, '/checkout')).toMatchObject({
      rateLimit: 0,
      proxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    });
    for (const proxies of ['proxy', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/8/8', '::1/129', '10.0.0.0/'])
      expect(() => readConfig({ POBRATIM_PROXIES: proxies }, '/checkout'), proxies).toThrow(/: POBRATIM_PROXIES: addresses or networks/);
  });

  it('keeps mail in the outbox and sends digests at eight in Moscow unless told', () => {
    expect(readConfig({}, '/checkout')).toMatchObject({
      smtpUrl: null,
      mailFrom: null,
      digestAt: { hour: 8, minute: 0, zone: 'Europe/Moscow' },
    });
  });

  it.each(['smtp://mail.example', 'smtps://user:p%40ss@mail.example:465', 'smtp://127.0.0.1:2525'])('gives mail to %s', (url) => {
    expect(readConfig({ SMTP_URL: url }, '/checkout').smtpUrl).toBe(url);
  });

  it.each(['mail.example', 'http://user:secret@mail.example', 'smtp://', 'smtp:mail'])(
    'gives no mail to %s, and keeps its password',
    (url) => {
      const read = () => readConfig({ SMTP_URL: url }, '/checkout');
      expect(read).toThrow(/: SMTP_URL: an address such as smtps:/);
      expect(read).not.toThrow(/secret/);
    },
  );

  it.each(['register@town.example', 'Реестр города <register@town.example>'])('sends mail from %s', (from) => {
    expect(readConfig({ MAIL_FROM: from }, '/checkout').mailFrom).toBe(from);
  });

  it.each(['register', 'a@b, c@d', 'x <a@b> y', 'a@b\nBcc: c@d'])('sends no mail from %s', (from) => {
    expect(() => readConfig({ MAIL_FROM: from }, '/checkout')).toThrow(/: MAIL_FROM: an address such as/);
  });

  it('sends the digest at the time of a zone', () => {
    expect(readConfig({ POBRATIM_DIGEST: '07:30 Asia/Sakhalin' }, '/checkout').digestAt).toEqual({
      hour: 7,
      minute: 30,
      zone: 'Asia/Sakhalin',
    });
    expect(readConfig({ POBRATIM_DIGEST: '18:05' }, '/checkout').digestAt).toEqual({ hour: 18, minute: 5, zone: 'Europe/Moscow' });
    for (const at of ['8:00', '24:00', '08:60', '08:00 Europe/Sochi', 'morning'])
      expect(() => readConfig({ POBRATIM_DIGEST: at }, '/checkout'), at).toThrow(/: POBRATIM_DIGEST: a time is expected/);
  });

  it('has no model unless both its address and its name are set', () => {
    expect(readConfig({}, '/checkout').pressModel).toBeNull();
    const set = { POBRATIM_PRESS_MODEL_URL: 'http://127.0.0.1:8000/v1', POBRATIM_PRESS_MODEL_NAME: 'careful-reader' };
    expect(readConfig(set, '/checkout').pressModel).toEqual({ url: 'http://127.0.0.1:8000/v1', name: 'careful-reader', key: null });
    expect(readConfig({ ...set, POBRATIM_PRESS_MODEL_KEY: 'k' }, '/checkout').pressModel?.key).toBe('k');
  });

  it.each([
    [{ POBRATIM_PRESS_MODEL_URL: 'http://127.0.0.1:8000/v1' }, /POBRATIM_PRESS_MODEL_NAME: a model’s name and its address/],
    [{ POBRATIM_PRESS_MODEL_NAME: 'careful-reader' }, /POBRATIM_PRESS_MODEL_NAME: a model’s name and its address/],
    [{ POBRATIM_PRESS_MODEL_URL: 'ftp://x/v1', POBRATIM_PRESS_MODEL_NAME: 'x' }, /POBRATIM_PRESS_MODEL_URL: the address before/],
    [{ POBRATIM_PRESS_MODEL_KEY: 'two words' }, /POBRATIM_PRESS_MODEL_KEY: a key without blanks/],
  ])('has no model by %o', (variables, says) => {
    expect(() => readConfig(variables, '/checkout')).toThrow(says);
  });
});
