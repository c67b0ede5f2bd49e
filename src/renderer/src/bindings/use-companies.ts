import { useMemo } from 'react';

import type { Companies } from '#shared/domain/company/company.ts';
import { createKnownCompany, type KnownCompany } from './companies.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** The companies that leads and notes name, by their keys. */
export function useCompanies(): Companies {
  return useObservable(useSession().companies);
}

/** What is known of one company; `undefined` while nothing is. */
export function useKnownCompany(key: string): KnownCompany | undefined {
  const session = useSession();
  return useObservable(useMemo(() => createKnownCompany(session, key), [session, key]));
}
