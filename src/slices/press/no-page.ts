/** Files that people choose by mistake, by the bytes that they begin with: PDF, ZIP (and so .docx, .odt), old .doc, RTF, pictures, archives. */
const BEGINNINGS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];
/** A page and its pictures in one file, as browsers save it: the text in it is encoded as in a letter. */
const SAVED_WITH_PICTURES = /^(?:From|MIME-Version|Subject|Snapshot-Content-Location):[\s\S]{0,2000}multipart\/related/i;
const LOOKED_AT = 4096;
/** Of signs that are no text, such a part is no accident of a page. */
const MOST_STRANGE = 0.02;
const STRANGE = /[^\P{Cc}\t\n\r\f]|[\ufffd\ufffe\uffff]/gu;
const LINK = /^(?:https?:\/\/|www\.)./iu;

/** Whether a file is a document, a picture or an archive: its bytes would be read as letters that nobody wrote. */
export function isOtherFile(bytes: Uint8Array): boolean {
  if (BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte))) return true;
  return SAVED_WITH_PICTURES.test(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)));
}

/** Why nothing can be read in a text that was decoded; null where there may be a story. */
export function whyNoStory(text: string): 'only-links' | 'not-text' | 'no-words' | null {
  const trimmed = text.trim();
  if (trimmed.length <= LOOKED_AT && trimmed.split(/\s+/).every((word) => LINK.test(word))) return 'only-links';
  const strange = trimmed.match(STRANGE)?.length ?? 0;
  if (strange > trimmed.length * MOST_STRANGE && strange > 20) return 'not-text';
  return /\p{L}/u.test(trimmed) ? null : 'no-words';
}
