import { z } from 'zod';
import { identifier } from '../../platform/values/identifier.ts';

export const mergeInput = z.object({
  kind: z.string().min(1).max(40),
  /** The record that goes, and the one that it goes into. */
  from: identifier,
  into: identifier,
  /** As the person saw them. */
  revisions: z.object({ from: z.int().positive(), into: z.int().positive() }),
  choices: z.record(z.string().max(60), z.enum(['into', 'from', 'both'])),
  reason: z.string().trim().min(1).max(500),
});

export type MergeInput = z.infer<typeof mergeInput>;
