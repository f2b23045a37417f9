/** Attributes of a tag, by name in lower case. */
export type Attributes = ReadonlyMap<string, string>;

/** What is read of an element: nothing, only if the page has no story elsewhere, or as usual. */
export type RegionKind = 'silent' | 'doubtful';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Nothing in these is read. */
const SILENT = words(
  'script style noscript template svg iframe object canvas audio video map math select button textarea noembed noframes datalist dialog',
);
const DOUBTFUL = words('nav aside footer figcaption');
/** Whatever they are called, a story may stand in them. */
const NEVER_BY_NAME = words('html body main article h1 h2 h3');
/** They hold nothing and have no end. */
const VOID = words('area base br col embed hr img input link meta source track wbr');
const DOUBTFUL_NAME =
  /(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|crumbs|sidebar|footer|cookies?|share|sharing|social|socials|related|comments?|banner|adv|ads|subscribe|subscription|pagination|pager|tags?|popup|modal|likes|recommend\w*|popular|skip|toolbar|login|search|partners|weather|currency|topbar|counter|informer|lenta|poll|vote)(?=$|[\s_-])/i;
const DATE_NAME = /(?:^|[\s_-])(?:date|datetime|datepublished|published|created|posted)/i;
const DOUBTFUL_ROLE = /^(?:navigation|contentinfo|search|complementary|banner|menu|dialog|alert)$/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Deeper than this no new region is begun: the work for each tag stays bounded. */
const MOST_OPEN = 40;
/** Names longer than this are made by machines. */
const LONGEST_NAME = 300;

interface Region {
  readonly tag: string;
  readonly kind: RegionKind;
  /** Elements of that name that are open within it, itself counted. */
  depth: number;
}

/** The regions that are open at a point of the page. They end with their own tag, whatever was left unclosed within. */
export interface Regions {
  opened(tag: string, attributes: Attributes): void;
  closed(tag: string): void;
  now(): RegionKind | null;
}

export function openRegions(): Regions {
  const open: Region[] = [];
  return {
    opened(tag, attributes) {
      if (VOID.has(tag)) return;
      // An item or a paragraph that was not closed ends where the next begins.
      if (open.at(-1)?.tag === tag && (tag === 'p' || tag === 'li')) open.pop();
      for (const region of open) if (region.tag === tag) region.depth += 1;
      const kind = kindOf(tag, attributes);
      if (kind !== null && open.length < MOST_OPEN) open.push({ tag, kind, depth: 1 });
    },
    closed(tag) {
      for (const region of open) if (region.tag === tag) region.depth -= 1;
      const ended = open.findIndex(({ depth }) => depth <= 0);
      if (ended >= 0) open.length = ended;
    },
    now() {
      if (open.length === 0) return null;
      return open.some(({ kind }) => kind === 'silent') ? 'silent' : 'doubtful';
    },
  };
}

/** «4 сентября 2023» in a line of its own, though its element stands within a line. */
export function isDateElement(attributes: Attributes): boolean {
  return DATE_NAME.test(`${attributes.get('class') ?? ''} ${attributes.get('itemprop') ?? ''}`.slice(0, LONGEST_NAME));
}

function kindOf(tag: string, attributes: Attributes): RegionKind | null {
  if (SILENT.has(tag)) return 'silent';
  if (DOUBTFUL.has(tag)) return 'doubtful';
  if (NEVER_BY_NAME.has(tag)) return null;
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return 'silent';
  if (HIDDEN.test(attributes.get('style')?.slice(0, LONGEST_NAME) ?? '')) return 'silent';
  if (DOUBTFUL_ROLE.test(attributes.get('role') ?? '')) return 'doubtful';
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, LONGEST_NAME);
  return DOUBTFUL_NAME.test(names) ? 'doubtful' : null;
}
