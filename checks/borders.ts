import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { violationsIn } from './boundaries.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src', 'e2e', 'bench', 'soak', 'checks', 'bin'].filter((folder) => existsSync(`${checkout}/${folder}`));
const violations = await violationsIn(checkout, folders);

for (const [advice, ofRule] of Map.groupBy(violations, ({ rule, comment }) => `${rule.name}: ${comment ?? ''}`)) {
  console.error(advice);
  for (const [from, ofFile] of Map.groupBy(ofRule, (violation) => violation.from)) {
    const [first] = ofFile;
    const way = (first?.via ?? first?.cycle ?? []).map(({ name }) => name);
    const others = ofFile.length === 1 ? '' : ` and ${ofFile.length - 1} more`;
    console.error(`  ${from} → ${way.length > 0 ? way.join(' → ') : first?.to}${others}`);
  }
}
process.exit(violations.length === 0 ? 0 : 1);
