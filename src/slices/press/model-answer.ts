import { z } from 'zod';
import { DIRECTIONS } from '../directions/index.ts';
import { AGREEMENT_KINDS, AGREEMENT_STATUSES, EVENT_TYPES, MUNICIPALITY_ROLES } from './reading.ts';

/** The words of the page that say something, exactly as they stand there. */
const quote = z.string();
const text = z.string();
const date = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
const dateInWords = z.string();

const shapes = {
  municipality: { name: text, country: text.nullable(), role: z.enum(MUNICIPALITY_ROLES), quote },
  person: { name: text, position: text.nullable(), municipality: text.nullable(), quote },
  agreement: { kind: z.enum(AGREEMENT_KINDS), status: z.enum(AGREEMENT_STATUSES), parties: z.array(text), quote },
  direction: { code: z.enum(DIRECTIONS), quote },
  number: { value: z.number(), unit: text.nullable(), what: text, quote },
};

/** How lists and values are taken: asked for strictly, read leniently. */
interface Taking {
  list<Item extends z.ZodType>(item: Item): z.ZodType<z.output<Item>[]>;
  dated(): z.ZodType<{ readonly value: string; readonly quote: string } | null>;
}

function answerAs({ list, dated }: Taking) {
  const event = z.object({
    type: z.enum(EVENT_TYPES),
    typeQuote: quote,
    start: dated(),
    end: dated(),
    place: z.object({ value: text, quote }).nullable(),
    municipalities: list(z.object(shapes.municipality)),
    people: list(z.object(shapes.person)),
    agreements: list(z.object(shapes.agreement)),
    directions: list(z.object(shapes.direction)),
    numbers: list(z.object(shapes.number)),
  });
  return z.object({ lang: text, relevant: z.boolean(), title: quote.nullable(), published: dated(), events: list(event) });
}

const asked = answerAs({
  list: (item) => z.array(item),
  dated: () => z.object({ value: dateInWords, quote }).nullable(),
});

/** What is not as it was asked for is left out, and the rest stands. */
export const modelAnswer = answerAs({
  list: (item) =>
    z.array(z.unknown()).transform((items) =>
      items.flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    ),
  dated: () => z.object({ value: date, quote }).nullable().catch(null),
});
export type ModelAnswer = z.output<typeof modelAnswer>;

/** JSON Schema within the subset of `strict`: every property required, none besides, no lengths and patterns. */
export const ANSWER_SCHEMA: object = (({ $schema: _, ...schema }) => schema)(z.toJSONSchema(asked) as Record<string, unknown>);
