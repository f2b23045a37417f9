import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToEditFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { sendForm } from '../../drafts/index.server.ts';
import { formWithErrors, newFormAgain, type SentForm, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { confirmContact } from '../actions/confirm-contact.server.ts';
import { editContact } from '../actions/edit-contact.server.ts';
import { recordContact } from '../actions/record-contact.server.ts';
import { contactsOf } from '../contact-queries.server.ts';
import { type ContactShown, contactOfForm, contactShown, formOfContact } from '../contact-values.ts';
import { type ContactInput, contactInput } from '../input.ts';
import { municipalityMessages } from '../messages.ts';
import { openRecordForm } from '../open-record-form.server.ts';
import { mayEditContact, mayReadContacts } from '../policy.ts';
import { RecordFormPage } from '../record-form-page.tsx';
import { contactKind } from '../record-kinds.server.ts';
import { keptBody, keptContact } from '../record-queries.server.ts';
import { ContactFields, contactLabels } from './contact-fields.tsx';
import { ContactList } from './contact-list.tsx';

/** The body, if this person reads its contacts, and the contact that the address names. */
async function toSee(given: AppContext, request: Request, id: string, wanted: string | undefined) {
  signedIn(given, request);
  const body = await keptBody(given.db, id);
  if (body === null) throw notFound();
  const kept = { ...body.input, keptBy: body.keptBy };
  allowOnly(mayReadContacts(given.identity.actor, kept));
  const contact = wanted === undefined ? null : await keptContact(given.db, wanted);
  if (wanted !== undefined && contact?.input.body !== id) throw notFound();
  return { body, contact, mayEdit: mayEditContact(given.identity.actor, kept) };
}

/** The same, if this person keeps them. */
async function asked(...wanted: Parameters<typeof toSee>) {
  const { mayEdit, ...found } = await toSee(...wanted);
  allowOnly(mayEdit);
  return found;
}

/** Each contact has a form of its own. */
function formOf(id: string, contact: string | null): string {
  return contact === null ? `work/bodies/${id}/contacts` : `work/bodies/${id}/contacts/${contact}`;
}

function sentAs(
  given: AppContext,
  request: Request,
  { lang, id }: { lang: Lang; id: string },
  input: ContactInput,
  values: FormValues,
): SentForm<ContactInput, ContactShown> {
  const load = async () => {
    const { contact } = await asked(given, request, id, input.id);
    if (contact === null) throw notFound();
    return contact;
  };
  return { lang, kind: contactKind, id: input.id, values, load, shown: contactShown, formOf: formOfContact };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { body, contact, mayEdit } = await toSee(given, request, id, params['contact']);
  // Whoever only reads finds it in the list.
  if (contact !== null && !mayEdit) throw redirect(`/${lang}/${formOf(id, null)}#contact-${contact.input.id}`, 303);
  const words = municipalityMessages(lang).work;
  const opened = await openRecordForm(given, request, {
    lang,
    form: formOf(id, contact?.input.id ?? null),
    title: contact === null ? words.contactsOf(inLang(body.input.name, lang)) : words.editContact(inLang(contact.input.name, lang)),
    fresh: contact === null ? { values: {} } : { values: formOfContact(contact.input), revision: contact.revision },
  });
  const contacts = contact === null ? await contactsOf(given.db, id) : [];
  return { opened, id, mayEdit, body: body.input, contact: contact?.input.id ?? null, contacts, now: given.clock.now().toISOString() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { body, contact } = await asked(given, request, id, params['contact']);
  const values = valuesOf(await fieldsOf(request));
  const acting = given.acting(bodyToEditFor(given.identity.actor, contact?.keptBy ?? body.keptBy));
  const back = redirect(`/${lang}/work/bodies/${id}/contacts`, 303);
  const confirmed = textOf(values, 'confirm');
  if (confirmed !== null) {
    const outcome = await confirmContact(acting, { id: confirmed, revision: Number(textOf(values, 'revision')) });
    return outcome.ok ? back : data(newFormAgain({}, [{ field: '', code: outcome.refusal }]), { status: 422 });
  }
  const said = withDecisions(contactOfForm(values), values);
  const read = readWith(contactInput, { id: contact?.input.id ?? newId(), body: id, ...said });
  const form = formOf(id, contact?.input.id ?? null);
  if (contact === null) {
    if (!read.ok) return data(newFormAgain(values, read.errors), { status: 422 });
    const outcome = await sendForm(acting, form, (within) => recordContact(within, read.value));
    return outcome.ok ? back : data(newFormAgain(values, [{ field: '', code: outcome.refusal }]), { status: 422 });
  }
  const sent = sentAs(given, request, { lang, id }, contact.input, values);
  if (!read.ok) return data(await formWithErrors(given, sent, read.errors), { status: 422 });
  const mine = contactShown(read.value);
  const send: Parameters<typeof sendEdit<ContactInput, ContactShown>>[1]['send'] = (edit) =>
    sendForm<string, string>(acting, form, (within) => editContact(within, edit));
  const answer = await sendEdit(given, { ...sent, mine, inputOf: (now) => ({ ...now, ...mine }), send });
  return answer === null ? back : data(answer, { status: statusOf(answer) });
}

export default function Contacts() {
  const { opened, id, mayEdit, body, contact, contacts, now } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang } = opened;
  const words = municipalityMessages(lang);
  const address = `work/bodies/${id}/contacts`;
  const list = contact === null ? <ContactList lang={lang} contacts={contacts} address={address} now={now} mayEdit={mayEdit} /> : null;
  if (!mayEdit)
    return (
      <>
        <Breadcrumbs lang={lang} items={[{ label: inLang(body.name, lang), href: `/${lang}/bodies/${id}` }, { label: words.contacts }]} />
        <DocumentTitle lang={lang}>{words.work.contactsOf(inLang(body.name, lang))}</DocumentTitle>
        <PageTitle>{words.work.contactsOf(inLang(body.name, lang))}</PageTitle>
        {list}
      </>
    );
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: inLang(body.name, lang), href: `/${lang}/bodies/${id}` },
          contact === null ? { label: words.contacts } : { label: words.contacts, href: `/${lang}/${address}` },
        ]}
      />
      <RecordFormPage
        opened={opened}
        answered={answered}
        labels={contactLabels(lang)}
        errors={words.work.errors}
        needsNoSource
        before={list}
        {...(contact === null ? { heading: words.work.newContact } : {})}
      >
        {(form) => <ContactFields form={form} />}
      </RecordFormPage>
    </>
  );
}
