import type { LetterheadInput, LetterInput } from './input.ts';

export function anIncoming(given: Partial<LetterInput> = {}): LetterInput {
  return aLetter({ id: 'in-1', theirNumber: '15-03/221', theirDate: '2026-01-01', subject: 'О дне города', text: null, ...given });
}

export function anOutgoing(given: Partial<LetterInput> = {}): LetterInput {
  return aLetter({
    id: 'out-1',
    direction: 'outgoing',
    addressee: 'Председателю\nМинского горисполкома\nКухареву В.Е.',
    signatoryWritten: 'Председатель собрания\nВ.П. Филонов',
    ...given,
  });
}

function aLetter(given: Partial<LetterInput>): LetterInput {
  return {
    id: 'letter',
    direction: 'incoming',
    withMunicipality: 'minsk',
    withBody: null,
    withWritten: null,
    theirNumber: null,
    theirDate: null,
    addressee: null,
    subject: 'О визите делегации',
    text: 'Уважаемый Владимир Евгеньевич!\nПриглашаем вашу делегацию на день города.',
    lang: 'ru',
    signatory: null,
    signatoryWritten: null,
    executor: 'Иванова Мария Петровна',
    executorPhone: '+7 (862) 264-00-00',
    enclosures: null,
    replyBy: null,
    answers: null,
    partnership: null,
    ...given,
  };
}

export function aLetterhead(given: Partial<LetterheadInput> = {}): LetterheadInput {
  return {
    nameRu: 'Городское Собрание Сочи',
    nameEn: 'Sochi City Assembly',
    address: 'ул. Советская, д. 26, г. Сочи, 354061',
    phone: '+7 (862) 264-00-00',
    email: 'gs@sochi.example',
    site: 'sochi.example',
    okpo: '12345678',
    ogrn: '1022302934367',
    innKpp: '2320037148/232001001',
    place: 'Сочи',
    outgoingPattern: '01-12/{n}',
    incomingPattern: 'вх-{n}/{yy}',
    outgoingBefore: null,
    incomingBefore: null,
    ...given,
  };
}
