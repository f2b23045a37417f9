import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { COMMANDS } from './commands.ts';
import { type Printed, runCommand } from './run-command.ts';

/** `bin/pobratim`: prints what the command answered and ends with its code. */
await print(await runCommand(COMMANDS, process.argv.slice(2)));

async function print({ code, stdout, stderr, brokenOff }: Printed): Promise<void> {
  process.exitCode = code;
  process.stderr.write(stderr);
  if (typeof stdout === 'string') process.stdout.write(stdout);
  else {
    try {
      await pipeline(Readable.from(stdout), process.stdout, { end: false });
    } catch (error) {
      // Whoever reads has read enough: `pobratim read … | head`.
      if (!isClosedPipe(error) && brokenOff !== undefined) await print(await brokenOff(error));
    }
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');
}
