/** What makes public pages handier where scripts run. Every element works without it. */

function leadToSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('[data-enhance="search"]');
  const at = event.target;
  const writing = at instanceof HTMLElement && (at.isContentEditable || /^(?:input|select|textarea)$/i.test(at.tagName));
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writing || field === null) return;
  if (document.documentElement.dataset['slash'] === 'off') return;
  event.preventDefault();
  field.focus();
  field.select();
}

/** In a form of numbered answers a digit chooses one; Enter then gives it. Not while something is typed. */
function chooseByDigit(event: KeyboardEvent): void {
  const form = document.querySelector<HTMLFormElement>('form[data-enhance="numbered"]');
  const at = event.target;
  const writing =
    at instanceof HTMLElement && (/^(?:select|textarea)$/i.test(at.tagName) || (at instanceof HTMLInputElement && at.type !== 'radio'));
  if (form === null || writing || !/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const answer = form.querySelectorAll<HTMLInputElement>('input[type="radio"]')[Number(event.key) - 1];
  if (answer === undefined) return;
  answer.checked = true;
  answer.focus();
}

const USUAL: Readonly<Record<string, string>> = { size: '100', theme: 'usual', spacing: 'usual', pictures: 'on', slash: 'on' };

/** Shows a choice of the eyesight panel at once; it is kept only when the form is sent. */
function showChoice(event: Event): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== 'radio') return;
  const usual = USUAL[input.name];
  if (usual === undefined) return;
  const root = document.documentElement;
  if (input.value === usual) root.removeAttribute(`data-${input.name}`);
  else root.setAttribute(`data-${input.name}`, input.value);
  input.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', leadToSearch);
document.addEventListener('keydown', chooseByDigit);
document.querySelector('[data-enhance="eyesight"]')?.addEventListener('change', showChoice);

export {};
