import { useEffect } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { RestoreWay } from '#renderer/features/backup/index.ts';
import { FirstRunView } from '#renderer/features/first-run/index.ts';
import { type InviteInbox, JoinNotes, JoinSteps, useJoinPlace } from '#renderer/features/joining/index.ts';
import type { OpenedFile } from '#shared/ports/program.ts';
import type { JoinFileSlot } from './join-file-slot.ts';
import { goTo } from './place.ts';
import { useCircleActs } from './use-circle-acts.ts';

interface FirstRunPageProps {
  readonly inbox: InviteInbox;
  readonly joinFiles: JoinFileSlot;
  readonly onBackup: (file: OpenedFile) => void;
}

/** The window before there is a circle. Whoever has asked to be let into one finds their request again. */
export function FirstRunPage({ inbox, joinFiles, onBackup }: FirstRunPageProps) {
  const { app, program } = useServices();
  const acts = useCircleActs();
  const pending = useObservable(app.joining.pending);
  const [latest] = pending.toSorted((one, other) => other.askedAt - one.askedAt);
  const place = useJoinPlace(inbox, latest?.inviteId);
  const { begin, takeFile } = place;
  useEffect(() => joinFiles.listen(takeFile), [joinFiles, takeFile]);
  // Of what the program's menu offers, only this makes sense before there is a circle.
  useEffect(
    () => program.onMenuCommand((command) => (command === 'join-circle' ? begin() : undefined)),
    [program, begin],
  );
  return (
    <FirstRunView
      knownName={latest?.name}
      onBegin={(circleName, ownName, isAlone) => {
        // Who begins alone has come for the board; a circle begins with what is to be done together.
        if (isAlone) goTo('board');
        return acts.create(circleName, ownName);
      }}
      onJoin={place.begin}
      onLeaveJoining={place.close}
      wayBack={<RestoreWay onFile={onBackup} />}
      notes={<JoinNotes place={place} />}
      join={
        place.isOpen
          ? ({ ownName, back, startAlone }) => (
              <JoinSteps
                place={place}
                ground="screen"
                ownName={ownName}
                isNameGiven={ownName !== undefined}
                back={back}
                meanwhile={startAlone}
              />
            )
          : undefined
      }
    />
  );
}
