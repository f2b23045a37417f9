/** Keeps what is typed into a form of the workspace: a second after the last letter, and again when a lost connection is back. */

const AFTER_TYPING = 1000;
const TRY_AGAIN = 15_000;

type Answer = 'saved' | 'lost' | 'signedOut' | 'refused';

function keep(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('[data-draft-button]');
  const status = form.querySelector<HTMLElement>('[data-draft-status]');
  if (button === null || status === null) return;
  const address = button.formAction;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isUnsaved = false;
  let isSending = false;
  let last: Answer = 'saved';
  button.hidden = true;

  const later = (milliseconds: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(save, milliseconds);
  };

  const save = async () => {
    if (isSending) return later(AFTER_TYPING);
    isSending = true;
    isUnsaved = false;
    last = await send(address, form);
    isSending = false;
    if (last !== 'saved') isUnsaved = true;
    say(status, last);
    if (last === 'lost' || last === 'signedOut') later(TRY_AGAIN);
  };

  form.addEventListener('input', () => {
    isUnsaved = true;
    later(AFTER_TYPING);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    // Sent now, the form would come to the page for signing in, or nowhere, and be lost.
    if (last === 'signedOut' || last === 'lost' || !navigator.onLine) {
      event.preventDefault();
      const wasLost = last !== 'signedOut';
      void save().then(() => wasLost && last === 'saved' && form.requestSubmit(event.submitter));
      status.scrollIntoView({ block: 'nearest' });
    } else isUnsaved = false;
  });
  window.addEventListener('online', () => isUnsaved && later(0));
  window.addEventListener('focus', () => last === 'signedOut' && later(0));
  window.addEventListener('beforeunload', (event) => isUnsaved && event.preventDefault());
}

async function send(address: string, form: HTMLFormElement): Promise<Answer> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  for (const { name } of form.querySelectorAll<HTMLInputElement>('input[type=password]')) fields.delete(name);
  try {
    const answer = await fetch(address, { method: 'POST', body: fields, headers: { Accept: 'application/json' } });
    if (answer.redirected || answer.status === 401 || answer.status === 403) return 'signedOut';
    if (answer.ok) return 'saved';
    return answer.status >= 500 || answer.status === 429 ? 'lost' : 'refused';
  } catch {
    return 'lost';
  }
}

function say(status: HTMLElement, answer: Answer): void {
  const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  status.textContent = (status.dataset[answer] ?? '').replace('{time}', time);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="draft"]')) keep(form);

export {};
