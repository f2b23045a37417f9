import type { Outcome } from '../../platform/values/outcome.ts';
import type { At, PageRead } from './reading.ts';

/** Why a page could not be read. Those that begin with `model` come from the endpoint that the operator configured. */
export const READ_REFUSALS = [
  'busy',
  'too-slow',
  'failed',
  'model-too-long',
  'model-unreachable',
  'model-too-slow',
  'model-busy',
  'model-denied',
  'model-failed',
  'model-declined',
  'model-cut-short',
  'model-unclear',
] as const;
export type ReadRefusal = (typeof READ_REFUSALS)[number];

/**
 * Reads the text of a press page; places in the answer count in `input`, in UTF-16 units. `part`: where the story is, if that is known; a
 * reader that reads dearly reads no more than that.
 */
export type PressReader = (input: string, part?: At) => Promise<Outcome<PageRead, ReadRefusal>>;
