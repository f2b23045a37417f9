import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';

/** Where a program of one of these names is, if it is anywhere. */
export function programCalled(...names: readonly string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const office = programCalled('soffice', 'libreoffice');

export const HAS_OFFICE = office !== null;

/** Why spreadsheets cannot be looked at as an office sees them; null where they can. */
export const NO_CALC =
  office !== null && existsSync(join(dirname(realpathSync(office)), 'libsclo.so'))
    ? null
    : 'LibreOffice Calc is not here: apt-get install --no-install-recommends libreoffice-calc';

/** What LibreOffice makes of a file, in another format: `pdf`, `csv:Text - txt - csv (StarCalc):44,34,76`. */
export function convertedInLibreOffice(
  file: { readonly name: string; readonly content: Uint8Array },
  to: string,
  reading?: string,
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-office-'));
  try {
    const path = join(folder, file.name);
    const target = join(folder, 'made');
    writeFileSync(path, file.content);
    const how = reading === undefined ? [] : [`--infilter=${reading}`];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(office ?? '', [profile, '--headless', ...how, '--convert-to', to, '--outdir', target, path], { stdio: 'ignore' });
    return readFileSync(join(target, `${basename(file.name).replace(/\.[^.]+$/, '')}.${to.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
