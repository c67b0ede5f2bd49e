import { companyKey } from '../duplicate/company-key.ts';
import type { Lead } from '../lead/lead.ts';
import { shownCompanyName } from './company-name.ts';
import type { Companies, Company, KnownThere } from './company.ts';
import type { CompanyNote } from './company-note.ts';

/** What one document holds that can name a company: its leads as they are shown, and what was kept. */
export interface WrittenThere {
  readonly leads: Iterable<Lead>;
  readonly notes: Iterable<CompanyNote>;
}

/** What is gathered of one company. */
interface Gathered {
  readonly leads: Lead[];
  readonly notes: CompanyNote[];
}

const NOTHING: KnownThere = { leads: [], notes: [] };

/**
 * Groups leads and notes by company, in one pass. Leads in the trash and those without a company are left out; those of members
 * who have landed or left are not.
 *
 * **Guarantees:** given the companies before, one in which nothing changed is the same object, and so are all together; the
 * same records give the same answer in whatever order they come. Source: SPEC COMP1, COMP2.
 */
export function selectCompanies(
  written: { readonly circle: WrittenThere; readonly own: WrittenThere },
  previous: Companies = new Map(),
): Companies {
  const circle = gather(written.circle);
  const own = gather(written.own);
  const companies = new Map<string, Company>();
  let isSame = true;
  for (const key of new Set([...circle.keys(), ...own.keys()])) {
    const before = previous.get(key);
    const company = makeCompany(key, circle.get(key), own.get(key), before);
    if (company !== before) isSame = false;
    companies.set(key, company);
  }
  return isSame && companies.size === previous.size ? previous : companies;
}

function gather({ leads, notes }: WrittenThere): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  const at = (company: string | undefined): Gathered | undefined => {
    const key = companyKey(company);
    if (key === undefined) return undefined;
    const known = gathered.get(key);
    if (known !== undefined) return known;
    const fresh: Gathered = { leads: [], notes: [] };
    gathered.set(key, fresh);
    return fresh;
  };
  for (const lead of leads) if (lead.deletedAt === undefined) at(lead.company)?.leads.push(lead);
  for (const note of notes) at(note.company)?.notes.push(note);
  return gathered;
}

function makeCompany(
  key: string,
  inCircle: Gathered | undefined,
  inOwn: Gathered | undefined,
  before: Company | undefined,
): Company {
  const circle = reuse(inCircle, before?.circle);
  const own = reuse(inOwn, before?.own);
  if (before !== undefined && circle === before.circle && own === before.own) return before;
  const sharedName = nameOf([circle]);
  return { key, name: nameOf([circle, own]) ?? sharedName ?? key, sharedName, circle, own };
}

function reuse(gathered: Gathered | undefined, before: KnownThere | undefined): KnownThere {
  if (gathered === undefined) return NOTHING;
  const leads = gathered.leads.sort((a, b) => (b.addedAt ?? 0) - (a.addedAt ?? 0) || (a.id < b.id ? -1 : 1));
  const notes = gathered.notes.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  if (before !== undefined && isSameList(leads, before.leads) && isSameList(notes, before.notes)) return before;
  return { leads, notes };
}

/** The spelling that most leads have, of several the one that was there first; notes speak only where there are no leads. */
function nameOf(known: readonly KnownThere[]): string | undefined {
  const leads = known.flatMap((there) =>
    there.leads.map(({ id, company, addedAt = 0 }) => ({ id, company, at: addedAt })),
  );
  const notes = known.flatMap((there) => there.notes);
  const counts = new Map<string, number>();
  for (const { company } of (leads.length > 0 ? leads : notes).toSorted(byAge)) {
    const spelling = shownCompanyName(company ?? '');
    if (spelling !== '') counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  // A sort keeps what is equal in its order: the oldest first.
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function byAge(
  a: { readonly at: number; readonly id: string },
  b: { readonly at: number; readonly id: string },
): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
