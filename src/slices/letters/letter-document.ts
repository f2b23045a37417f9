import type { Lang } from '../../platform/values/bilingual.ts';
import { typeset } from '../../ui/typography.ts';
import type { Block, DocumentTree, Paragraph, Run } from '../documents/index.ts';
import { letterMessages } from './messages.ts';
import { heading } from './rules.ts';

/** What stands at the head of a letter. */
export interface HeadOfLetter {
  readonly nameRu: string;
  readonly nameEn: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly site: string | null;
  readonly okpo: string | null;
  readonly ogrn: string | null;
  readonly innKpp: string | null;
}

/** What stands on a letter besides its own words: kept with it when it goes out, since letterheads change. */
export interface AroundTheWords {
  readonly head: HeadOfLetter;
  /** Number and day of the letter that it answers, as its sender wrote them. */
  readonly answers: { readonly number: string | null; readonly day: string | null } | null;
}

/** A letter as it goes on paper. */
export interface LetterOnPaper extends AroundTheWords {
  readonly lang: Lang;
  /** Null on a draft. */
  readonly number: string | null;
  readonly registeredOn: string | null;
  readonly addressee: string | null;
  readonly subject: string;
  readonly text: string;
  readonly enclosures: string | null;
  /** Office and name, the name on the last line. */
  readonly signature: string | null;
  readonly executor: string | null;
  readonly executorPhone: string | null;
}

/** ГОСТ Р 7.0.97: 30 mm where the sheet is filed, 10, 20 and 20; text of 14 points. */
const MARGINS = { left: 30, right: 10, top: 20, bottom: 20 };
const SIZE: Readonly<Record<Lang, number>> = { ru: 14, en: 12 };
const HEAD_MM = 80;
const GAP_MM = 12;
const TEXT_MM = 210 - MARGINS.left - MARGINS.right;

/** Letters as one document, each from a page of its own. */
export function letterDocument(letters: readonly LetterOnPaper[], title: string): DocumentTree {
  const lang = letters[0]?.lang ?? 'ru';
  return {
    lang,
    title,
    author: letters[0]?.head.nameRu ?? '',
    size: SIZE[lang],
    margins: MARGINS,
    parts: letters.map((letter) => (letter.lang === 'ru' ? russianLetter(letter) : englishLetter(letter))),
  };
}

function lines(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An empty line parts the name from the address. */
function addresseeOf({ addressee, lang }: LetterOnPaper): readonly Paragraph[] {
  return (addressee ?? '').split('\n').map((line) => par(typeset(line.trim(), lang)));
}

function par(text: string | readonly Run[], rest: Omit<Paragraph, 'kind' | 'runs'> = {}): Paragraph {
  return { kind: 'paragraph', runs: typeof text === 'string' ? [{ text }] : text, ...rest };
}

/** The letterhead at the left corner, the addressee at the right. */
function russianLetter(letter: LetterOnPaper): Block[] {
  const { head } = letter;
  const centred = { align: 'centre' } as const;
  const left = [
    ...lines(head.nameRu).map((line) => par([{ text: typeset(line, 'ru'), bold: true }], centred)),
    ...referencesOf(head).map((line, at) => par(line, { ...centred, size: 10, before: at === 0 ? 6 : 0 })),
    par(numberLine(letter), { ...centred, before: 10 }),
    ...(letter.answers === null ? [] : [par(answerLine(letter.answers), { ...centred, before: 4 })]),
  ];
  const right = addresseeOf(letter);
  return [
    {
      kind: 'columns',
      columns: [
        { width: HEAD_MM, blocks: left },
        { width: GAP_MM, blocks: [] },
        { width: TEXT_MM - HEAD_MM - GAP_MM, blocks: right },
      ],
      after: 20,
    },
    {
      kind: 'columns',
      columns: [
        { width: HEAD_MM, blocks: [par(typeset(heading(letter.subject), 'ru'), { heading: true })] },
        { width: TEXT_MM - HEAD_MM, blocks: [] },
      ],
      after: 16,
    },
    ...bodyOf(letter),
    ...enclosuresOf(letter),
    ...closingOf(letter),
    ...signedInRussian(letter),
    ...executorOf(letter),
  ];
}

/** Phone, mail and the numbers under which the state knows the body. */
function referencesOf(head: HeadOfLetter): readonly string[] {
  const words = letterMessages('ru').paper;
  const some = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');
  return [
    ...lines(head.address).map((line) => typeset(line, 'ru')),
    some(head.phone === null ? null : `${words.phone}\u00a0${unbroken(head.phone)}`),
    some(head.email, head.site),
    some(head.okpo === null ? null : `ОКПО\u00a0${head.okpo}`, head.ogrn === null ? null : `ОГРН\u00a0${head.ogrn}`),
    some(head.innKpp === null ? null : `${head.innKpp.includes('/') ? 'ИНН/КПП' : 'ИНН'}\u00a0${head.innKpp}`),
  ].filter((line) => line !== '');
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

const BLANK = '_'.repeat(12);

/** «12.03.2026 № 01-12/153»; on a draft there is room to write. */
function numberLine({ number, registeredOn }: LetterOnPaper): readonly Run[] {
  return [filled(dotted(registeredOn)), { text: '\u00a0№\u00a0' }, filled(number)];
}

function answerLine({ number, day }: NonNullable<LetterOnPaper['answers']>): readonly Run[] {
  return [{ text: 'На\u00a0№\u00a0' }, filled(number), { text: ' от\u00a0' }, filled(dotted(day))];
}

function filled(value: string | null): Run {
  return value === null ? { text: BLANK } : { text: `\u00a0${unbroken(value)}\u00a0`, underlined: true };
}

function dotted(day: string | null): string | null {
  return day === null ? null : day.split('-').reverse().join('.');
}

/** The salutation stands in the middle, the text below it. */
function bodyOf({ text, lang }: LetterOnPaper): Block[] {
  const all = lines(text);
  const told = isClosing(all) ? all.slice(0, -1) : all;
  return told.map((line, at) => {
    const typed = typeset(line, lang);
    if (at === 0 && isSalutation(line))
      return par(typed, lang === 'ru' ? { align: 'centre', after: 10, keepWithNext: true } : { after: 8, keepWithNext: true });
    return par(typed, { ...(lang === 'ru' ? { align: 'justified', indented: true } : { after: 8 }) });
  });
}

/** «С уважением,» stands over the signature, after what is enclosed. */
function isClosing(all: readonly string[]): boolean {
  return all.length > 1 && /,$/u.test(all.at(-1) ?? '');
}

function closingOf({ text, lang }: LetterOnPaper): Block[] {
  const all = lines(text);
  return isClosing(all) ? [par(typeset(all.at(-1) ?? '', lang), { before: 14, keepWithNext: true })] : [];
}

const LONGEST_SALUTATION = 150;

function isSalutation(line: string): boolean {
  return line.length <= LONGEST_SALUTATION && /[!,]$/u.test(line);
}

/** Between the office and the name there is room for the hand. */
function signedInRussian({ signature }: LetterOnPaper): Block[] {
  const signed = lines(signature);
  const name = signed.at(-1);
  const gap = par('', { before: 22, size: 2, keepWithNext: true });
  if (name === undefined) return [gap];
  return [gap, { kind: 'signature', office: signed.slice(0, -1).map((line) => typeset(line, 'ru')), name: unbroken(name) }];
}

function signedInEnglish({ signature }: LetterOnPaper): Block[] {
  const signed = lines(signature);
  const name = signed.at(-1);
  if (name === undefined) return [];
  return [
    par(unbroken(name), { before: 48, keepWithNext: true }),
    ...signed.slice(0, -1).map((line) => par(typeset(line, 'en'), { keepWithNext: true })),
  ];
}

function executorOf({ executor, executorPhone }: LetterOnPaper): Block[] {
  const told = [executor, executorPhone].flatMap((line) => (line === null ? [] : [unbroken(line)]));
  return told.length === 0 ? [] : [{ kind: 'foot-mark', lines: told }];
}

/** «Приложение: …»; several are numbered under each other. */
function enclosuresOf({ enclosures, lang }: LetterOnPaper): Block[] {
  const words = letterMessages(lang).paper;
  const own = lines(enclosures)
    .map((line) => line.replace(/^(?:Приложени[ея]|Enclosures?|Encl\.?)\s*:\s*/iu, ''))
    .filter((line) => line !== '');
  const mark = words.enclosure(own.length);
  const hanging = lang === 'ru' ? 32 : 28;
  return own.map((line, at) => {
    const numbered = own.length === 1 ? line : `${at + 1}. ${line.replace(/^\d+[.)]\s*/u, '')}`;
    return par(`${at === 0 ? mark : ''}\t${typeset(numbered, lang)}`, { hanging, before: at === 0 ? 12 : 0 });
  });
}

/** For partners abroad: the letterhead across the page, the date as they write it. The executor is nobody's business abroad: the letter says whom to answer. */
function englishLetter(letter: LetterOnPaper): Block[] {
  const { head } = letter;
  const words = letterMessages('en').paper;
  const [name = '', ...address] = lines(head.nameEn ?? head.nameRu.replaceAll('\n', ' '));
  const reach = [head.phone === null ? null : `${words.phone} ${unbroken(head.phone)}`, head.email, head.site].filter(
    (part) => part !== null,
  );
  return [
    par([{ text: name, bold: true }], { align: 'centre', size: 14 }),
    ...(address.length === 0 ? [] : [par(address.join(' '), { align: 'centre', size: 10, before: 4 })]),
    par(reach.join(' · '), { align: 'centre', size: 10 }),
    { kind: 'rule' },
    {
      kind: 'columns',
      columns: [
        { width: TEXT_MM / 2, blocks: addresseeOf(letter) },
        {
          width: TEXT_MM / 2,
          blocks: [
            par(words.date(letter.registeredOn) ?? BLANK, { align: 'right' }),
            par(`${words.ourReference} ${letter.number === null ? BLANK : unbroken(letter.number)}`, { align: 'right' }),
            ...(letter.answers === null ? [] : [par(words.yourReference(letter.answers.number, letter.answers.day), { align: 'right' })]),
          ],
        },
      ],
      after: 18,
    },
    par([{ text: typeset(heading(letter.subject), 'en'), bold: true }], { heading: true, after: 12 }),
    ...bodyOf(letter),
    ...closingOf(letter),
    ...signedInEnglish(letter),
    ...enclosuresOf(letter),
  ];
}
