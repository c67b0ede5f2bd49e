import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

import { JoinDialog, JoinNotes, useInviteInbox, useJoinPlace } from '#renderer/features/joining/index.ts';

/** A page of an open circle with everything that joining puts on it. */
export function JoinPage() {
  const place = useJoinPlace(useInviteInbox());
  return (
    <>
      <JoinNotes place={place} />
      <button type="button" onClick={place.begin}>
        Begin
      </button>
      <JoinDialog place={place} ownName="alice" />
    </>
  );
}

/** Pastes a text and looks at it. */
export async function lookAt(user: UserEvent, text: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Look at invite' }));
}
