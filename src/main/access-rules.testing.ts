import {
  type Actor,
  bodiesWrittenFor,
  CONTRIBUTING,
  contributesFor,
  hasRole,
  isAdministrator,
  keepsEverything,
  readsFor,
  writesAnything,
  writesFor,
} from '../platform/values/actor.ts';
import type { Town } from './access-world.testing.ts';

/** May this actor have this page (GET), or send a form there (POST), where it is of this town? */
type May = (actor: Actor, town: Town) => boolean;

export interface AccessRule {
  /** The address below the language, of this town where it has records of one. */
  readonly at: (town: Town) => string;
  readonly get: May;
  /** None: nothing can be sent there. */
  readonly post?: May;
  /** What the form sends besides. */
  readonly form?: Readonly<Record<string, string>>;
  /** The same for every reader, with an account or without. */
  readonly isPublic?: true;
}

const everyone: May = () => true;
const withAccount: May = (actor) => actor.kind === 'account';
/** The history of a record is read by everyone with a role in the body that keeps it. */
const readsHistory: May = (actor, town) => readsFor(actor, administration(town)) || keepsEverything(actor);
const administrators: May = (actor) => isAdministrator(actor);
const keepers: May = (actor) => writesAnything(actor);
const readsImports: May = (actor) => keepsEverything(actor) || (actor.kind === 'account' && actor.grants.length > 0);
const contributors: May = (actor) => keepsEverything(actor) || bodiesWrittenFor(actor, CONTRIBUTING).length > 0;
const administration = (town: Town) => `${town}-administration`;
/** What the administration of the town keeps, or the town itself. */
const keepsTheirs: May = (actor, town) => writesFor(actor, administration(town));
const contributesTheirs: May = (actor, town) => contributesFor(actor, administration(town));
const tellsTheirs: May = (actor, town) =>
  keepsEverything(actor) || hasRole(actor, ['officer', 'secretary', 'institution', 'specialist', 'press_editor'], administration(town));
/** Everyone with a role in a body that bears the tie reads of it what its keeper does. */
const readsTie: May = (actor, town) => readsFor(actor, administration(town)) || keepsEverything(actor);
const worksOnTheirs: May = (actor, town) =>
  keepsEverything(actor) || hasRole(actor, ['officer', 'secretary', 'institution', 'specialist'], administration(town));
const readsLetters: May = (actor, town) => hasRole(actor, ['officer', 'secretary', 'institution', 'head', 'guest'], administration(town));
const keepsLetters: May = (actor, town) => hasRole(actor, ['officer', 'secretary', 'institution'], administration(town));
const hasBooks: May = (actor) => actor.kind === 'account' && bodiesWrittenFor(actor).length > 0;
const readsBooks: May = (actor) =>
  actor.kind === 'account' && actor.grants.some(({ role }) => ['officer', 'secretary', 'institution', 'head', 'guest'].includes(role));
/** Everyone with a role in the body reads what it keeps for its work. */
const readsTheirs: May = (actor, town) => readsFor(actor, administration(town)) || keepsEverything(actor);
const readsRequests: May = (actor, town) => readsFor(actor, administration(town)) || keepsEverything(actor);
const writesRequests: May = (actor, town) => writesFor(actor, administration(town));
/** An operator acts for no body, and only a body asks the other side. */
const asks: May = (actor, town) => bodiesWrittenFor(actor).length > 0 && writesFor(actor, administration(town));

const givesRoles: May = (actor, town) =>
  isAdministrator(actor) || hasBooks(actor, town) || (actor.kind === 'account' && actor.grants.some(({ role }) => role === 'head'));
/** The role of a head: those who keep the body's records do not end it. */
const endsHeads: May = (actor, town) => isAdministrator(actor) || hasRole(actor, ['head'], administration(town));

const open = (at: string): AccessRule => ({ at: () => at, get: everyone, isPublic: true });
const work = (at: string, get: May, post?: May): AccessRule => ({ at: () => at, get, ...(post === undefined ? {} : { post }) });
const ofTown = (at: string, get: May, post: May | null = get): AccessRule => ({
  at: (town) => at.replaceAll('TOWN', town),
  get,
  ...(post === null ? {} : { post }),
});

/** Every route, as the pages are built with it, with who may. A route that is not here fails the test. */
export const ACCESS: Readonly<Record<string, AccessRule>> = {
  '': open(''),
  search: open('search?q=x'),
  'search/suggest': open('search/suggest?q=x'),
  about: open('about'),
  read: { ...open('read'), post: everyone },
  eyesight: { ...open('eyesight'), post: everyone },
  life: open('life'),
  partnerships: open('partnerships'),
  'partnerships/export': open('partnerships/export?format=csv'),
  'partnerships/:id': { ...ofTown('partnerships/TOWN-tie', everyone, null), isPublic: true },
  municipalities: open('municipalities'),
  commitments: open('commitments'),
  'commitments/export': open('commitments/export?format=csv'),
  'commitments/:id.ics': { ...ofTown('commitments/TOWN-promise.ics', everyone, null), isPublic: true },
  'partnerships/:id/commitments': { ...ofTown('partnerships/TOWN-tie/commitments', everyone, null), isPublic: true },
  'partnerships/:id/commitments/export': {
    ...ofTown('partnerships/TOWN-tie/commitments/export?format=csv', everyone, null),
    isPublic: true,
  },
  'partnerships/:id/commitments.ics': { ...ofTown('partnerships/TOWN-tie/commitments.ics', everyone, null), isPublic: true },
  'municipalities/:id/commitments': { ...ofTown('municipalities/TOWN/commitments', everyone, null), isPublic: true },
  'municipalities/:id/commitments/export': {
    ...ofTown('municipalities/TOWN/commitments/export?format=json', everyone, null),
    isPublic: true,
  },
  'municipalities/:id/commitments.ics': { ...ofTown('municipalities/TOWN/commitments.ics', everyone, null), isPublic: true },
  'municipalities/:id/results': { ...ofTown('municipalities/TOWN/results', everyone, null), isPublic: true },
  'commitments/:id': { ...ofTown('commitments/TOWN-promise', everyone, null), isPublic: true },
  'municipalities/export': open('municipalities/export?format=xlsx'),
  'municipalities/:id': { ...ofTown('municipalities/TOWN', everyone, null), isPublic: true },
  'bodies/:id': { ...ofTown('bodies/TOWN-council', everyone, null), isPublic: true },
  'people/:id': { ...ofTown('people/TOWN-person', everyone, null), isPublic: true },
  sources: open('sources'),
  'sources/export': open('sources/export?format=xlsx'),
  'sources/:id': { ...ofTown('sources/TOWN-source', everyone, null), isPublic: true },
  'sign-in': { ...open('sign-in'), post: everyone },
  work: work('work', withAccount),
  'work/search': work('work/search?q=x', withAccount),
  'work/search/suggest': work('work/search/suggest?q=x', withAccount),
  'work/records': work('work/records', withAccount),
  'work/records/export': work('work/records/export?format=csv', withAccount),
  'work/drafts': work('work/drafts', withAccount, withAccount),
  'work/municipalities/new': work('work/municipalities/new', keepers, keepers),
  'work/municipalities/:id/edit': ofTown('work/municipalities/TOWN/edit', keepsTheirs),
  'work/bodies/new': work('work/bodies/new', keepers, keepers),
  'work/bodies/:id/edit': ofTown('work/bodies/TOWN-administration/edit', keepsTheirs),
  'work/bodies/:id/contacts': ofTown('work/bodies/TOWN-administration/contacts', readsTheirs, keepsTheirs),
  'work/bodies/:id/contacts/:contact': ofTown('work/bodies/TOWN-administration/contacts/TOWN-contact', readsTheirs, keepsTheirs),
  'work/people/new': work('work/people/new', keepers, keepers),
  // Whoever keeps records may say that a known person holds an office in their own body: the form leads on to it.
  'work/people/:id/edit': ofTown('work/people/TOWN-person/edit', keepers),
  'work/people/:id/offices/:office': ofTown('work/people/TOWN-person/offices/TOWN-official', keepsTheirs),
  'work/partnerships/new': work('work/partnerships/new', keepers, keepers),
  'work/partnerships/:id/edit': ofTown('work/partnerships/TOWN-tie/edit', keepsTheirs),
  'work/partnerships/:id/life': ofTown('work/partnerships/TOWN-tie/life', keepsTheirs),
  'work/partnerships/:id/standing': ofTown('work/partnerships/TOWN-tie/standing', keepsTheirs),
  'work/entries/new': ofTown('work/entries/new?partnership=TOWN-tie', tellsTheirs),
  'work/entries/:id/edit': ofTown('work/entries/TOWN-story/edit', tellsTheirs),
  'work/partnerships/:id/brief': ofTown('work/partnerships/TOWN-tie/brief', readsTie, null),
  'work/commitments': work('work/commitments', withAccount),
  'work/commitments/export': work('work/commitments/export?format=csv', withAccount),
  'work/commitments/new': ofTown('work/commitments/new?partnership=TOWN-tie', worksOnTheirs),
  'work/commitments/:id/edit': ofTown('work/commitments/TOWN-promise/edit', worksOnTheirs),
  'work/commitments/:id/say': ofTown('work/commitments/TOWN-promise/say', worksOnTheirs),
  'work/commitments/:id/partner': ofTown('work/commitments/TOWN-promise/partner', asks),
  'work/sources/new': work('work/sources/new', contributors, contributors),
  'work/sources/:id/edit': ofTown('work/sources/TOWN-source/edit', contributesTheirs),
  'work/publishers/new': work('work/publishers/new', contributors, contributors),
  'work/publishers/:id/edit': ofTown('work/publishers/TOWN-gazette/edit', contributesTheirs),
  'work/history/:kind/:id': ofTown('work/history/source/TOWN-source', readsHistory, contributesTheirs),
  'work/merge/:kind/:id': ofTown('work/merge/source/TOWN-source', contributesTheirs),
  'work/merges/:id': ofTown('work/merges/TOWN-merge', readsHistory, contributesTheirs),
  'work/people': { ...work('work/people', givesRoles, givesRoles), form: { do: 'invite' } },
  'work/roles/:id/end': ofTown('work/roles/TOWN-head-role/end', endsHeads),
  'work/audit': work('work/audit', administrators, administrators),
  'work/audit/head': work('work/audit/head', administrators),
  'work/letters': work('work/letters', readsBooks, hasBooks),
  'work/letters/export': work('work/letters/export', readsBooks),
  'work/letters/new': work('work/letters/new?direction=incoming', hasBooks, hasBooks),
  'work/letters/letterhead': work('work/letters/letterhead', hasBooks, hasBooks),
  'work/letters/series/new': work('work/letters/series/new', hasBooks, hasBooks),
  'work/letters/series/:id': ofTown('work/letters/series/TOWN-series', readsLetters, keepsLetters),
  'work/letters/:id': ofTown('work/letters/TOWN-letter', readsLetters, keepsLetters),
  'work/letters/:id/edit': ofTown('work/letters/TOWN-letter/edit', keepsLetters),
  'work/letters/:id/docx': ofTown('work/letters/TOWN-letter/docx', readsLetters, null),
  'work/imports': work('work/imports', readsImports),
  'work/imports/new': work('work/imports/new', keepers, keepers),
  'work/imports/:id': { ...ofTown('work/imports/TOWN-import', readsTheirs, keepsTheirs), form: { deed: 'go-on' } },
  'work/imports/:id/queue': ofTown('work/imports/TOWN-import/queue', keepsTheirs),
  'work/imports/:id/errors': ofTown('work/imports/TOWN-import/errors', readsTheirs, null),
  'work/requests': work('work/requests', withAccount),
  'work/requests/new': ofTown('work/requests/new?kind=source&id=TOWN-source', asks),
  'work/requests/:id': ofTown('work/requests/TOWN-request', readsRequests, writesRequests),
  'work/notifications': work('work/notifications', withAccount, withAccount),
  'work/outbox': work('work/outbox', administrators, administrators),
  account: work('account', withAccount, withAccount),
  'account/notifications': work('account/notifications', withAccount, withAccount),
};

/** Addresses that are a secret themselves, or lead on at once: tested where the secret is known. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'account/passkey': 'e2e/people-sign-in.test.ts',
  'sign-in/passkey': 'e2e/people-sign-in.test.ts',
  'sign-in/link/:token': 'src/slices/accounts/sign-in.server.test.ts',
  'invitation/:token': 'src/slices/accounts/actions/accept-invitation.server.test.ts',
  'answer/:token': 'e2e/a-partner-answers-by-a-link.test.ts',
  'work/partnerships/:id/brief/:format': 'src/main/brief-page.test.ts',
  'commitments/:id/evidence/:evidence': 'src/main/work-on-promises.test.ts',
  'places/:id': 'src/main/bad-addresses.test.ts',
  'work/notifications/:id': 'src/slices/notifications/digest.test.ts',
  'work/letters/series/:id/file': 'src/slices/letters/pages/letter-pages.test.ts',
  'work/letters/:id/scan': 'src/slices/letters/pages/letter-pages.test.ts',
};
