/** What no page can hold stands as the sign for what cannot be shown. Marks of direction go: they would turn what follows. */
export function visible(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd');
}

/** In one line, and of no more signs than that; no sign is cut in half. */
export function shortLine(text: string, longest: number): string {
  const line = visible(text.slice(0, longest * 5))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest || text.length > longest * 5 ? `${wholeSigns(line.slice(0, longest)).trimEnd()}…` : line;
}

/** Without the half of a sign at the end that a cut left there. */
export function wholeSigns(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
