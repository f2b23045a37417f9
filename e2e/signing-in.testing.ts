import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { checkout, startProgram } from './server.testing.ts';

export const PASSWORD = 'correct horse battery';

/** A link of `bin/pobratim admin invite`, below the origin. */
export async function invitationFor(email: string, options: readonly string[] = []): Promise<string> {
  const command = startProgram(join(checkout, 'bin/pobratim'), ['admin', 'invite', email, ...options, '--json'], {
    POBRATIM_DATA: inject('folder'),
  });
  if ((await command.ended()) !== 0) throw new Error(`no invitation: ${command.printed.stdout}${command.printed.stderr}`);
  return new URL((JSON.parse(command.printed.stdout) as { link: string }).link).pathname;
}

/** Accepts an invitation in this page: afterwards it is signed in, with `PASSWORD`. */
export async function becomes(page: Page, email: string, options: readonly string[] = [], name = 'Ольга Петрова'): Promise<void> {
  await page.goto(await invitationFor(email, options));
  await page.getByLabel('Имя и фамилия').fill(name);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Принять приглашение' }).click();
  await page.waitForURL((url) => url.pathname === '/ru/work');
}
