import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, inject, it } from 'vitest';
import { DataFolderRefusal } from '../platform/db/data-folder.ts';
import { onServer, withDatabase } from '../platform/db/engines.testing.ts';
import { openStore } from '../platform/db/store.ts';
import { told } from './told-fault.ts';

const failed = (cause: Error) => new DrizzleQueryError('insert into person values ($1)', ['Ivan Ivanov'], cause);
const saidByDatabase = (code: string, message: string) => Object.assign(new Error(message), { code, severity: 'ERROR' });

describe('a fault that ends the server or a command is told in one sentence, without SQL', () => {
  it.each([
    ['a full disk', '53100', 'could not extend file "base/5/1249"', /^There is no room on the disk of the database: .*Make room and start/],
    ['a user without rights', '42501', 'permission denied for schema public', /^The user that DATABASE_URL names may not .*owner/],
    ['no pg_trgm', '0A000', 'extension "pg_trgm" is not available', /^The database server lacks the extension pg_trgm: .*contrib/],
  ])('%s', (_, code, message, sentence) => {
    expect(told(failed(saidByDatabase(code, message)))).toEqual({ sentence: expect.stringMatching(sentence) });
  });

  it('a fault of our own with its place, but without what was being written', () => {
    const { sentence, fault } = told(failed(saidByDatabase('22P02', 'invalid input: "Ivan Ivanov"')));
    expect(sentence).toBe('the database answers with the fault 22P02');
    expect(fault).toMatchObject({ code: '22P02', stack: expect.stringMatching(/^at /) });
    expect(JSON.stringify(fault)).not.toMatch(/Ivan|insert/);
    expect(told(new TypeError('x is not a function')).sentence).toBe('x is not a function');
  });

  it('a refusal as it is', () => {
    expect(told(new DataFolderRefusal('It is full.'))).toEqual({ sentence: 'It is full.' });
  });

  it('a server on which the user has no rights', async () => {
    const url = new URL(inject('postgresUrl'));
    const name = `guest_${process.pid}`;
    await onServer(url, `create database ${name}`);
    await onServer(url, `create role ${name} login password 'guest'`);
    const theirs = new URL(withDatabase(url, name));
    [theirs.username, theirs.password] = [name, 'guest'];
    const fault = await openStore({ dataFolder: '', databaseUrl: theirs.href }, () => {}).then(
      () => new Error('opened'),
      (error: Error) => error,
    );
    expect(told(fault)).toEqual({ sentence: expect.stringMatching(/^The user that DATABASE_URL names may not do .*permission denied/) });
    await onServer(url, `drop database ${name}`);
    await onServer(url, `drop role ${name}`);
  });
});
