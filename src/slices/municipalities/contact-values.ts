import { bilingualOf, type FormValues, textOf } from '../../platform/http/form-values.ts';
import type { ContactInput } from './input.ts';

/** What the form says; the action's schema judges it. */
export function contactOfForm(values: FormValues) {
  return {
    name: bilingualOf(values, 'name') ?? { ru: null, en: null },
    office: bilingualOf(values, 'office'),
    phone: textOf(values, 'phone'),
    email: textOf(values, 'email'),
    isPublic: textOf(values, 'isPublic') === 'yes',
  };
}

export type ContactShown = Omit<ContactInput, 'id' | 'body'>;

export function contactShown({ id: _id, body: _body, ...shown }: ContactInput): ContactShown {
  return shown;
}

export function formOfContact({ name, office, phone, email, isPublic }: ContactShown): FormValues {
  return {
    'name.ru': [name.ru ?? ''],
    'name.en': [name.en ?? ''],
    'office.ru': [office?.ru ?? ''],
    'office.en': [office?.en ?? ''],
    phone: [phone ?? ''],
    email: [email ?? ''],
    isPublic: isPublic ? ['yes'] : [],
  };
}
