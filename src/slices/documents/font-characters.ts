/** Characters (code points) for which a TrueType or OpenType font has a shape, by its table `cmap` (formats 4 and 12). */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = placeOfTable(view, 'cmap');
  const found = new Set<number>();
  for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, found);
    if (format === 12) addGroups(view, subtable, found);
  }
  return found;
}

function placeOfTable(view: DataView, tag: string): number {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const entry = 12 + at * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(entry + n)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`a font has no table ${tag}`);
}

/** Format 4: characters up to U+FFFE in segments, whose shapes are a distance away or in a list. */
function addSegments(view: DataView, subtable: number, found: Set<number>): void {
  const doubled = view.getUint16(subtable + 6);
  for (let at = 0; at < doubled; at += 2) {
    const end = view.getUint16(subtable + 14 + at);
    const start = view.getUint16(subtable + 16 + doubled + at);
    const delta = view.getUint16(subtable + 16 + doubled * 2 + at);
    const listAt = subtable + 16 + doubled * 3 + at;
    const list = view.getUint16(listAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = list === 0 ? code : view.getUint16(listAt + list + (code - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Format 12: groups of characters, all of which have shapes. */
function addGroups(view: DataView, subtable: number, found: Set<number>): void {
  for (let at = 0; at < view.getUint32(subtable + 12); at += 1) {
    const group = subtable + 16 + at * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) found.add(code);
  }
}
