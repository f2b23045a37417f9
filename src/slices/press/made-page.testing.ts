/** A made-up page, with what a careful reader takes from it. */
export interface MadePage {
  readonly lang: string;
  readonly text: string;
  readonly relevant: boolean;
  /** Those that act, by name and country. */
  readonly acting: readonly string[];
  readonly type?: string;
  readonly start?: string | null;
}
