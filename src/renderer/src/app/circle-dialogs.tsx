import { useMembers } from '#renderer/bindings/members.ts';
import { SaveBackupDialog } from '#renderer/features/backup/index.ts';
import { CalendarImportDialog, CalendarSaveDialog, isCalendarFile } from '#renderer/features/calendar/index.ts';
import { OfferDialog } from '#renderer/features/contacts/index.ts';
import { AddHint } from '#renderer/features/duplicates/index.ts';
import { ExportDialog } from '#renderer/features/export/index.ts';
import { CreateCircleDialog } from '#renderer/features/first-run/index.ts';
import { ImportContactsDialog, ImportDialog } from '#renderer/features/import/index.ts';
import { IntroductionDialog } from '#renderer/features/introductions/index.ts';
import { JoinDialog, type JoinPlace } from '#renderer/features/joining/index.ts';
import { AddLeadDialog, type HandedPage } from '#renderer/features/lead/index.ts';
import { InviteDialog } from '#renderer/features/members/index.ts';
import { SaveSyncFileDialog } from '#renderer/features/sync-file/index.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { IntroductionAskId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { CommandsDialog } from './commands-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { goTo } from './place.ts';
import { useCircleActs } from './use-circle-acts.ts';
import type { CommandActions } from './use-commands.ts';

/** What stands above the pages; joining a circle has a place of its own. */
export type Floating =
  | {
      readonly kind:
        | 'commands'
        | 'keys'
        | 'create-circle'
        | 'import'
        | 'export'
        | 'import-contacts'
        | 'invite'
        | 'save-backup';
    }
  | { readonly kind: 'offer-introduction'; readonly leadId: LeadId }
  /** From a file that is there or still to be chosen, perhaps for a lead; and to a file, of one lead or of all. */
  | { readonly kind: 'from-calendar'; readonly file?: File; readonly leadId?: LeadId }
  | { readonly kind: 'to-calendar'; readonly leadId?: LeadId }
  | { readonly kind: 'add-lead'; readonly stage: Stage | undefined; readonly page?: HandedPage }
  | { readonly kind: 'introduction'; readonly introductionId: IntroductionAskId }
  /** For one member, or for somebody who is still to be chosen. */
  | { readonly kind: 'save-sync-file'; readonly member: MemberId | undefined };

interface CircleDialogsProps {
  readonly floating: Floating | undefined;
  readonly onFloat: (floating: Floating) => void;
  readonly onClose: () => void;
  readonly actions: CommandActions;
  readonly join: JoinPlace;
  readonly onOpenAbout: (about: About) => void;
}

/** The dialogs that every page of an open circle can call. */
export function CircleDialogs({ floating, onFloat, onClose, actions, join, onOpenAbout }: CircleDialogsProps) {
  const circleActs = useCircleActs();
  const { me } = useMembers();
  const kind = floating?.kind;
  return (
    <>
      <CommandsDialog isOpen={kind === 'commands'} onClose={onClose} actions={actions} onOpenAbout={onOpenAbout} />
      <KeysDialog isOpen={kind === 'keys'} onClose={onClose} />
      <CreateCircleDialog
        isOpen={kind === 'create-circle'}
        onClose={onClose}
        onCreate={(name) => circleActs.create(name, me.name)}
      />
      <InviteDialog isOpen={kind === 'invite'} onClose={onClose} />
      <ImportDialog
        isOpen={kind === 'import'}
        onClose={onClose}
        takeOther={(file) => {
          if (!isCalendarFile(file)) return false;
          onFloat({ kind: 'from-calendar', file });
          return true;
        }}
      />
      <ExportDialog isOpen={kind === 'export'} onClose={onClose} onCalendar={() => onFloat({ kind: 'to-calendar' })} />
      {floating?.kind === 'from-calendar' ? (
        <CalendarImportDialog file={floating.file} leadId={floating.leadId} onClose={onClose} />
      ) : null}
      <CalendarSaveDialog
        isOpen={kind === 'to-calendar'}
        leadId={floating?.kind === 'to-calendar' ? floating.leadId : undefined}
        onClose={onClose}
      />
      <ImportContactsDialog isOpen={kind === 'import-contacts'} onClose={onClose} />
      {floating?.kind === 'offer-introduction' ? <OfferDialog leadId={floating.leadId} onClose={onClose} /> : null}
      <JoinDialog place={join} ownName={me.name} />
      <AddLeadDialog
        isOpen={kind === 'add-lead'}
        initialStage={floating?.kind === 'add-lead' ? floating.stage : undefined}
        page={floating?.kind === 'add-lead' ? floating.page : undefined}
        onClose={onClose}
        renderHint={(draft, leave) => <AddHint draft={draft} onOpen={(cardId) => leave(() => goTo('board', cardId))} />}
      />
      {floating?.kind === 'introduction' ? (
        <IntroductionDialog introductionId={floating.introductionId} onClose={onClose} />
      ) : null}
      <SaveBackupDialog isOpen={kind === 'save-backup'} onClose={onClose} />
      <SaveSyncFileDialog
        isOpen={kind === 'save-sync-file'}
        member={floating?.kind === 'save-sync-file' ? floating.member : undefined}
        onClose={onClose}
      />
    </>
  );
}
