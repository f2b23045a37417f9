import { type FormSight, LongText, Text, typedIn } from '../../../ui/record-form.tsx';

interface ValueTextProps {
  readonly form: FormSight;
  readonly name: string;
  readonly label: string;
  /** What stands in the record: what is typed will be about as long. */
  readonly like: string;
}

/** On a phone no more of a value is seen in one line. */
const ONE_LINE = 40;
const IN_A_ROW = 60;

/** A value of a record as it is typed: in as many lines as it needs to be read whole. */
export function ValueText({ like, ...part }: ValueTextProps) {
  const longest = [like, typedIn(part.form, part.name)].toSorted((a, b) => b.length - a.length)[0] ?? '';
  const rows = longest.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / IN_A_ROW)), 0);
  return longest.length > ONE_LINE || rows > 1 ? <LongText {...part} rows={Math.min(12, rows + 1)} /> : <Text {...part} />;
}
