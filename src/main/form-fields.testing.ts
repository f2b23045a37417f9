export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The fields of a page's form, as a browser would send them untouched. React writes attributes in one way only: enough to read a form by. */
export function fieldsIn(html: string): Fields {
  const form = /<form class="record-form".*?<\/form>/s.exec(html)?.[0] ?? '';
  const found: (readonly [string, string])[] = [];
  for (const [, attributes = ''] of form.matchAll(/<input ([^>]*)>/g)) {
    const isChoice = /type="(?:checkbox|radio)"/.test(attributes);
    if (!isChoice || /\bchecked=""/.test(attributes)) found.push([attributeOf(attributes, 'name'), attributeOf(attributes, 'value')]);
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea ([^>]*)>(.*?)<\/textarea>/gs))
    found.push([attributeOf(attributes, 'name'), unescaped(text)]);
  for (const [, attributes = '', options = ''] of form.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const selected = /<option ([^>]*selected="[^>]*)>/.exec(options)?.[1] ?? /<option ([^>]*)>/.exec(options)?.[1] ?? '';
    found.push([attributeOf(attributes, 'name'), attributeOf(selected, 'value')]);
  }
  const byName = Map.groupBy(found, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, values]) => [name, values.map(([, value]) => value)]));
}

function attributeOf(attributes: string, name: string): string {
  return unescaped(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
