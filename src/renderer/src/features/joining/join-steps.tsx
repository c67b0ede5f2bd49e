import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { InvitePage } from './invite-page.tsx';
import { LookAtInvite } from './look-at-invite.tsx';
import { type JoinGround, Part } from './part.tsx';
import type { JoinPlace } from './use-join-place.ts';
import { WaitingToBeLetIn } from './waiting-to-be-let-in.tsx';

/** The way into a circle of others. */
export interface JoinStepsProps {
  readonly place: JoinPlace;
  readonly ground: JoinGround;
  /** Who is asking, if that is known. */
  readonly ownName: string | undefined;
  /** The name was given for this very moment: it is not asked for again. */
  readonly isNameGiven?: boolean;
  /** A way back to where this began. */
  readonly back?: ReactNode;
  /** What can be done while nobody has answered yet, under the name of the request. */
  readonly meanwhile?: (name: string) => ReactNode;
}

/** Look at an invite, ask to be let in, wait. */
export function JoinSteps({ place, ground, ownName, isNameGiven = false, back, meanwhile }: JoinStepsProps) {
  const { t } = useTranslation('joining');
  const { app } = useServices();
  const { look, waiting } = place;
  if (waiting !== undefined) {
    return (
      <WaitingToBeLetIn
        key={waiting.inviteId}
        ground={ground}
        join={waiting}
        hasOpeningFailed={place.hasOpeningFailed}
        onEnter={() => place.enter(waiting.inviteId)}
        onLeave={place.begin}
        meanwhile={meanwhile?.(waiting.name)}
        back={back}
      />
    );
  }
  if (look.invite !== undefined) {
    return (
      <InvitePage
        // Another invite is another page: no refusal of the one before stays on it.
        key={look.text}
        ground={ground}
        text={look.text}
        invite={look.invite}
        ownName={ownName}
        isNameGiven={isNameGiven}
        onAsked={place.show}
        onOpen={(circleId) => {
          place.close();
          void app.openCircle(circleId);
        }}
        onLeave={look.leave}
      />
    );
  }
  const form = (
    <LookAtInvite look={look} onAnswer={place.show}>
      {back}
    </LookAtInvite>
  );
  return ground === 'screen' ? (
    <Part ground={ground} title={t('title')}>
      {form}
    </Part>
  ) : (
    form
  );
}
