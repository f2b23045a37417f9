import type { AnswerInput, RequestInput } from './input.ts';

/** Asks about the source `page`. */
export function aRequest(given: Partial<RequestInput> = {}): RequestInput {
  return {
    id: 'request',
    kind: 'fact',
    subject: { kind: 'source', id: 'page' },
    revision: 1,
    fields: ['title', 'publishedAt'],
    proposed: {},
    question: null,
    lang: 'ru',
    recipientName: 'Анна Ковальская, начальник отдела',
    recipientEmail: null,
    days: 14,
    ...given,
  };
}

export function anAnswer(given: Partial<AnswerInput> = {}): AnswerInput {
  return { answer: 'confirmed', corrections: {}, remark: null, name: 'Анна Ковальская', office: 'начальник отдела, Минск', ...given };
}
