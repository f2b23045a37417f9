import { COMMANDS } from './commands.ts';
import { runCommand } from './run-command.ts';

/** `bin/pobratim`: prints what the command answered and ends with its code. */
const { code, stdout, stderr } = await runCommand(COMMANDS, process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
