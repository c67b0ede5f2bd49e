import { standsOnBoard } from '#shared/domain/board/stands-on-board.ts';
import type { CompanyMemory } from '#shared/domain/company/company-memory.ts';
import type { Companies, Company } from '#shared/domain/company/company.ts';
import { selectCompanies } from '#shared/domain/company/select-companies.ts';
import { type RunsThere, selectCompanyMemory } from '#shared/domain/company/select-company-memory.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { derive } from './derived.ts';
import type { SpaceView } from './space-view.ts';

/** The circle and the space that only the person sees. */
interface BothSpaces {
  readonly circle: SpaceView;
  readonly own: SpaceView;
}

/** Groups what the circle, and the person alone, wrote of companies; private things only where they belong to this circle. */
export function createCompanies({ circle, own }: BothSpaces): Observable<Companies> {
  const { circleId } = circle.replica;
  return derive<Companies>(
    [circle.leads.all, circle.companyNotes.all, own.leads.all, own.companyNotes.all],
    (previous) => {
      const space = own.space.get();
      const ownLeads = [...own.leads.all.get().values()].filter((lead) => standsOnBoard(lead, space, circleId));
      const ownNotes = [...own.companyNotes.all.get().values()].filter((note) => note.circle === circleId);
      return selectCompanies(
        {
          circle: { leads: circle.leads.all.get().values(), notes: circle.companyNotes.all.get().values() },
          own: { leads: ownLeads, notes: ownNotes },
        },
        previous,
      );
    },
  );
}

/** A company with all that is known of it. */
export interface KnownCompany {
  readonly company: Company;
  readonly memory: CompanyMemory;
}

/**
 * Follows what is known of one company; `undefined` while nothing is. **Guarantees**: the same object until something was written
 * that can belong to it.
 */
export function createKnownCompany(
  { circle, own, companies }: BothSpaces & { readonly companies: Observable<Companies> },
  key: string,
): Observable<KnownCompany | undefined> {
  const one: Observable<Company | undefined> = {
    get: () => companies.get().get(key),
    subscribe: companies.subscribe,
  };
  const runs = [circle, own].flatMap(({ pursuits, events }) => [pursuits.all, events.all]);
  return derive<KnownCompany | undefined>([one, ...runs], () => {
    const company = one.get();
    if (company === undefined) return undefined;
    const runsOf = ({ pursuits, events }: SpaceView): RunsThere => ({
      pursuits: pursuits.all.get(),
      events: events.all.get().values(),
    });
    return {
      company,
      memory: selectCompanyMemory({ company, circle: runsOf(circle), own: runsOf(own), me: circle.me }),
    };
  });
}
