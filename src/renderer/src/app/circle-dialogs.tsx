import { useMembers } from '#renderer/bindings/members.ts';
import { CreateCircleDialog } from '#renderer/features/first-run/index.ts';
import { ImportDialog } from '#renderer/features/import/index.ts';
import { JoinDialog, type JoinPlace } from '#renderer/features/joining/index.ts';
import { AddLeadDialog } from '#renderer/features/lead/index.ts';
import { InviteDialog } from '#renderer/features/members/index.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { CommandsDialog } from './commands-dialog.tsx';
import { useCircleActs } from './use-circle-acts.ts';
import type { CommandActions } from './use-commands.ts';

/** What stands above the pages; joining a circle has a place of its own. */
export type Floating = 'commands' | 'create-circle' | 'import' | 'invite' | { readonly addLeadTo: Stage | undefined };

interface CircleDialogsProps {
  readonly floating: Floating | undefined;
  readonly onClose: () => void;
  readonly actions: CommandActions;
  readonly join: JoinPlace;
}

/** The dialogs that every page of an open circle can call. */
export function CircleDialogs({ floating, onClose, actions, join }: CircleDialogsProps) {
  const circleActs = useCircleActs();
  const { me } = useMembers();
  return (
    <>
      <CommandsDialog isOpen={floating === 'commands'} onClose={onClose} actions={actions} />
      <CreateCircleDialog
        isOpen={floating === 'create-circle'}
        onClose={onClose}
        onCreate={(name) => circleActs.create(name, me.name)}
      />
      <InviteDialog isOpen={floating === 'invite'} onClose={onClose} />
      <ImportDialog isOpen={floating === 'import'} onClose={onClose} />
      <JoinDialog place={join} ownName={me.name} />
      <AddLeadDialog
        isOpen={typeof floating === 'object'}
        initialStage={typeof floating === 'object' ? floating.addLeadTo : undefined}
        onClose={onClose}
      />
    </>
  );
}
