import { useMemo } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { usePresentMembers } from '#renderer/bindings/use-present-members.ts';
import type { InTerms } from '#shared/domain/term/propose-term.ts';
import { selectTermState, type TermState } from '#shared/domain/term/select-term-state.ts';

/** Which term the circle has and what is open, with what the commands about it take. */
export function useTermState(): { readonly state: TermState; readonly inTerms: InTerms } {
  const { circle } = useSession();
  const terms = useObservable(circle.terms.all);
  const answers = useObservable(circle.termAnswers.all);
  const members = usePresentMembers();
  const { authorOf } = circle.replica;
  return useMemo(
    () => ({
      state: selectTermState({ terms: terms.values(), answers: answers.values(), members }),
      inTerms: { members, authorOf },
    }),
    [terms, answers, members, authorOf],
  );
}
