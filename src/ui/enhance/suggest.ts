/** A light list under a search field while one types: a combobox by the ARIA pattern. Without it the form itself searches. */

interface Suggestion {
  readonly href: string;
  readonly title: readonly (readonly [text: string, isFound: boolean])[];
  readonly note: string;
}

const PAUSE_MS = 150;
const SHORTEST = 2;

export function suggestUnder(field: HTMLInputElement): void {
  const { suggest = '', suggestLabel = '', suggestCount = '' } = field.dataset;
  const list = document.createElement('ul');
  const count = document.createElement('p');
  let shown: readonly Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let asking: AbortController | null = null;

  list.id = `${field.id}-suggestions`;
  list.className = 'suggestions';
  list.hidden = true;
  list.role = 'listbox';
  list.ariaLabel = suggestLabel;
  count.className = 'visually-hidden';
  count.role = 'status';
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  field.ariaExpanded = 'false';
  field.after(list, count);

  const close = () => {
    window.clearTimeout(timer);
    asking?.abort();
    shown = [];
    count.textContent = '';
    draw();
  };

  /** Shows the options, none of them chosen. */
  const draw = () => {
    list.replaceChildren(...shown.map((one, at) => option(`${list.id}-${at}`, one)));
    list.hidden = shown.length === 0;
    field.ariaExpanded = String(!list.hidden);
    choose(-1);
  };

  const choose = (at: number) => {
    active = at;
    for (const [place, item] of [...list.children].entries()) item.ariaSelected = String(place === at);
    const chosen = list.children[at];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', chosen.id);
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const q = field.value.trim();
    try {
      const answer = await fetch(`${suggest}?q=${encodeURIComponent(q)}`, { signal: asking.signal });
      const found = answer.ok ? ((await answer.json()) as { readonly suggestions: readonly Suggestion[] }).suggestions : [];
      if (q !== field.value.trim() || document.activeElement !== field) return;
      shown = found;
      count.textContent = shown.length === 0 ? '' : suggestCount.replace('{n}', String(shown.length));
      draw();
    } catch {
      // Aborted by the next letter, or no connection: the form still searches.
    }
  };

  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    if (field.value.trim().length < SHORTEST) close();
    else timer = window.setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') choose(active + 1 < shown.length ? active + 1 : -1);
    else if (event.key === 'ArrowUp') choose(active < 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) location.assign(shown[active]?.href ?? '');
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
  field.form?.addEventListener('submit', close);
  // The field keeps the focus while an option is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const at = [...list.children].findIndex((item) => item.contains(event.target as Node));
    if (at >= 0) location.assign(shown[at]?.href ?? '');
  });
}

function option(id: string, { title, note }: Suggestion): HTMLElement {
  const item = document.createElement('li');
  item.id = id;
  item.role = 'option';
  const name = document.createElement('span');
  name.append(...title.map(([text, isFound]) => (isFound ? marked(text) : text)));
  const under = document.createElement('span');
  under.className = 'cell-under';
  under.textContent = note;
  item.append(name, under);
  return item;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
