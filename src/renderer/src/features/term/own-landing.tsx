import { useState } from 'react';

import { useDays } from '#renderer/bindings/days.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { LandingDialog } from './landing-dialog.tsx';
import { draftOfLanding, type LandingDraft } from './landing-draft.ts';

interface OwnLandingProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Where the reader says that they have landed, or changes it; what they typed is there again when it is opened again. */
export function OwnLanding({ isOpen, onClose }: OwnLandingProps) {
  const { today } = useDays();
  const { circle } = useSession();
  const own = useObservable(circle.landings.all).get(circle.me);
  const [draft, setDraft] = useState<LandingDraft>();
  if (!isOpen) return null;
  return (
    <LandingDialog
      draft={draft ?? draftOfLanding(own, today)}
      onDraft={setDraft}
      onClose={onClose}
      onDone={() => {
        setDraft(undefined);
        onClose();
      }}
    />
  );
}
