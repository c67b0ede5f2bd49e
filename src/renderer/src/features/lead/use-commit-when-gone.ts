import { useEffect, useRef } from 'react';

/**
 * Commits what is being typed when its field is taken off the page, from where no blur comes. Nothing to commit is
 * `undefined`; committing twice must do no harm.
 */
export function useCommitWhenGone(commit: (() => void) | undefined): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current?.(), []);
}
