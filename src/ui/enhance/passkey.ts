/** Passkeys: the forms are hidden where the browser knows none, and every person has another way in. */

type Json = Record<string, unknown>;

async function challenge(address: string): Promise<Json | null> {
  const answer = await fetch(address, { method: 'POST' });
  return answer.ok ? ((await answer.json()) as Json) : null;
}

async function answerOf(form: HTMLFormElement): Promise<Credential | null> {
  const options = await challenge(form.dataset['challenge'] ?? '');
  if (options === null) return null;
  return form.dataset['enhance'] === 'passkey-sign-in'
    ? navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as never) })
    : navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never) });
}

function enhance(form: HTMLFormElement): void {
  const field = form.elements.namedItem('response');
  if (!(field instanceof HTMLInputElement)) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    // Whoever turned the browser's question down stays where they are; what failed, the server says.
    answerOf(form).then(
      (answer) => {
        field.value = answer === null ? 'none' : JSON.stringify((answer as PublicKeyCredential).toJSON());
        form.submit();
      },
      () => {},
    );
  });
}

if ('PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance^="passkey-"]')) enhance(form);

export {};
