import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/**
 * Whether the person has left the open circle; `undefined` while they are in it. `leftAt`: since when, in epoch milliseconds;
 * absent while that is being stored, or could not be stored yet.
 */
export function useLeft(): { readonly leftAt: number | undefined } | undefined {
  const { circle } = useSession();
  const access = useObservable(circle.replica.access);
  const leftAt = useObservable(circle.replica.formerMembers).find(({ id }) => id === circle.me)?.leftAt;
  return access === 'left' || leftAt !== undefined ? { leftAt } : undefined;
}
