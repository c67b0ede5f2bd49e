import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BrokenSpace, RecoveringFault } from '#renderer/bindings/recovering.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { RecoveryWay } from '#shared/ports/recovery.ts';

/** One try to bring something back. */
export interface Attempt {
  readonly way: RecoveryWay;
  /** What it does, for the words: `wait` for a member, and `goOn` where there is none. */
  readonly does: 'copy' | 'file' | 'members' | 'wait' | 'goOn';
  /** How the file is called, if it is one. */
  readonly from: string;
}

/** The bringing back: what is under way, and what came of the last try that brought nothing. */
export interface BringBack {
  readonly present: Attempt | undefined;
  readonly isStopping: boolean;
  readonly ended: { readonly attempt: Attempt; readonly fault: RecoveringFault } | undefined;
  readonly begin: (attempt: Attempt) => void;
  readonly stop: () => void;
}

/** One try at a time. When it has worked, something else is shown by then, which is said there. */
export function useBringBack(broken: BrokenSpace, onFailed: () => void): BringBack {
  const { t } = useTranslation('recovery');
  const { app } = useServices();
  const toasts = useToasts();
  const [present, setPresent] = useState<Attempt>();
  const [isStopping, setStopping] = useState(false);
  const [ended, setEnded] = useState<BringBack['ended']>();
  const isStopped = useRef(false);

  function hasLeft(): 'for another' | 'for trouble' | undefined {
    const now = app.state.get();
    if (now.state === 'open') return 'for another';
    if (now.state !== 'recovery') return 'for trouble';
    return now.broken.circleId === broken.circleId ? undefined : 'for another';
  }

  function wordsFor({ does }: Attempt, count: number): string {
    if (does === 'members' || does === 'wait') return t('done.members');
    if (does === 'goOn') return t('done.goOn');
    return count === 0 ? t('done.nothingNew') : t('done.back', { count });
  }

  async function bringBack(attempt: Attempt): Promise<void> {
    isStopped.current = false;
    setEnded(undefined);
    setPresent(attempt);
    const came = await app.recovering.recover(broken, attempt.way, () => isStopped.current);
    setPresent(undefined);
    setStopping(false);
    const left = hasLeft();
    if (came.ok && left === 'for another') toasts.show({ message: wordsFor(attempt, came.value.newCount) });
    if (left !== undefined) return;
    setEnded({ attempt, fault: came.ok ? 'unexpected' : came.error });
    onFailed();
  }

  return {
    present,
    isStopping,
    ended,
    begin: (attempt) => {
      if (present === undefined) void bringBack(attempt);
    },
    stop: () => {
      isStopped.current = true;
      setStopping(true);
    },
  };
}
