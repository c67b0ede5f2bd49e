import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { CircleId, InviteId } from '#shared/kernel/ids.ts';
import type { InviteSummary } from '#shared/ports/joining.ts';
import { FaultNote } from './fault-note.tsx';
import type { AskFault } from './faults.ts';
import { InviteFacts } from './invite-facts.tsx';
import styles from './joining.module.css';
import { type JoinGround, Part } from './part.tsx';
import { useAskedName } from './use-asked-name.ts';

interface InvitePageProps {
  readonly ground: JoinGround;
  readonly text: string;
  readonly invite: InviteSummary;
  /** Who is asking, if that is known. */
  readonly ownName: string | undefined;
  /** The name was given for this very moment: it is not asked for again. */
  readonly isNameGiven: boolean;
  readonly onAsked: (inviteId: InviteId) => void;
  /** They are in that circle already. */
  readonly onOpen: (circleId: CircleId) => void;
  readonly onLeave: () => void;
}

/** What an invite says, and the way in. */
export function InvitePage({ ground, text, invite, ownName, isNameGiven, onAsked, onOpen, onLeave }: InvitePageProps) {
  const { t } = useTranslation('joining');
  const { joining } = useServices().app;
  const name = useAskedName(ownName ?? '');
  const [fault, setFault] = useState<AskFault>();
  const [asksName, setAsksName] = useState(!isNameGiven);
  const [isBusy, setBusy] = useState(false);

  async function ask(sound: string, form: HTMLFormElement): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    const asked = await joining.ask(text, sound);
    setBusy(false);
    if (asked.ok) return onAsked(asked.value);
    setFault(asked.error);
    if (asked.error !== 'no-name') return;
    name.refuse();
    setAsksName(true);
    form.querySelector('input')?.focus();
  }
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const sound = name.take();
    if (sound === undefined) event.currentTarget.querySelector('input')?.focus();
    else void ask(sound, event.currentTarget);
  };

  return (
    <Part ground={ground} title={invite.circleName || t('title')} isTitleFocused>
      <form noValidate className={styles['form']} onSubmit={handleSubmit}>
        <InviteFacts ground={ground} invite={invite} />
        {asksName ? (
          <TextField
            autoFocus={fault === 'no-name'}
            autoComplete="off"
            label={t('yourName')}
            hint={t('yourNameHint')}
            value={name.text}
            error={name.error}
            onChange={name.setText}
          />
        ) : (
          <p>{t('joinAs', { name: name.text.trim() })}</p>
        )}
        <div className={styles['actions']}>
          {fault === undefined || fault === 'no-name' ? null : (
            <FaultNote
              fault={fault}
              action={fault === 'already-member' ? <OpenCircle invite={invite} onOpen={onOpen} /> : null}
            />
          )}
          <Button type="submit" variant="primary" isPending={isBusy}>
            {t('join')}
          </Button>
          <TextLink onPress={onLeave}>{t('otherInvite')}</TextLink>
        </div>
      </form>
    </Part>
  );
}

interface OpenCircleProps {
  readonly invite: InviteSummary;
  readonly onOpen: (circleId: CircleId) => void;
}

/** The way into a circle that somebody is in already. */
function OpenCircle({ invite: { circleId, circleName }, onOpen }: OpenCircleProps) {
  const { t } = useTranslation('joining');
  const known = useObservable(useServices().app.circles).find((circle) => circle.circleId === circleId);
  if (known === undefined) return null;
  return (
    <Button onPress={() => onOpen(circleId)}>
      {t('openCircle', { circle: known.name || circleName || t('unnamedCircle') })}
    </Button>
  );
}
