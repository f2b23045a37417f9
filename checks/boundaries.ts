import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet, type IViolation } from 'dependency-cruiser';

interface Boundaries {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
  readonly options: ICruiseOptions;
}

export const boundaries: Boundaries = createRequire(import.meta.url)('../boundaries.cjs');

/** Every import in these folders of `root` that crosses a border. */
export async function violationsIn(root: string, folders: readonly string[]): Promise<readonly IViolation[]> {
  const { tsConfig: _, ...options } = boundaries.options;
  const ruleSet = { forbidden: boundaries.forbidden } as unknown as IFlattenedRuleSet;
  const { output } = await cruise([...folders], { ...options, baseDir: root, validate: true, ruleSet });
  return (output as ICruiseResult).summary.violations;
}
