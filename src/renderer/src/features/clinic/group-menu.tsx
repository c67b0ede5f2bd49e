import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { focusIfLost } from '#renderer/ui/keeps-focus.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { groupIdea } from '#shared/domain/clinic/group-idea.ts';
import type { OpenedIdea } from '#shared/domain/clinic/select-ideas.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { type ClinicFault, useClinicAct, useClinicPress } from './use-clinic-act.ts';

interface GroupMenuProps {
  readonly clinic: ClinicState;
  readonly idea: OpenedIdea;
}

/** Groups have no ids of their own: a name can be anything, so the entries of the menu that are no groups begin otherwise. */
const [NEW, NONE, GROUP] = ['new', 'none', 'group '] as const;

/** Puts an idea together with others like it, or takes it out again. */
export function GroupMenu({ clinic, idea }: GroupMenuProps) {
  const { t } = useTranslation('clinic');
  const press = useClinicPress(clinic);
  const [newName, setNewName] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const ideaId = idea.id;
  useEffect(() => () => focusWhereItWent(ideaId), [ideaId]);
  const own = clinic.groups.find(({ ideaIds }) => ideaIds.includes(ideaId));
  const others = clinic.groups.filter((group) => group !== own);
  const handleAction = (id: string): void => {
    if (id === NEW) return setIsAsked(true);
    const group = id === NONE ? undefined : id.slice(GROUP.length);
    press(groupIdea, { ideaId, group }, group === undefined ? t('group.removed') : t('group.moved', { name: group }));
  };
  return (
    <div data-key={ideaId}>
      <MenuButton
        variant="text"
        label={t('group.put')}
        name={t('group.putThis', { text: idea.text })}
        entries={[
          ...others.map(({ name }) => ({ id: `${GROUP}${name}`, label: name })),
          { id: NEW, label: t('group.new'), startsGroup: others.length > 0 },
          ...(own === undefined ? [] : [{ id: NONE, label: t('group.none') }]),
        ]}
        onAction={handleAction}
      />
      {isAsked ? (
        <NewGroupDialog
          clinic={clinic}
          idea={idea}
          name={newName}
          onName={setNewName}
          onClose={() => setIsAsked(false)}
        />
      ) : null}
    </div>
  );
}

/** An idea that was put elsewhere is drawn anew there. Waits two frames: a menu and a dialog give the focus back before. */
function focusWhereItWent(ideaId: string): void {
  window.requestAnimationFrame(() =>
    window.requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement !== null && activeElement !== body) return;
      const places = [...document.querySelectorAll<HTMLElement>('[data-key]')];
      const place = places.find(({ dataset }) => dataset['key'] === ideaId);
      place?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
      focusIfLost('main');
    }),
  );
}

interface NewGroupDialogProps extends GroupMenuProps {
  readonly name: string;
  /** What was typed is there again when the dialog is. */
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NewGroupDialog({ clinic, idea, name, onName, onClose }: NewGroupDialogProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const act = useClinicAct(clinic);
  const [fault, setFault] = useState<ClinicFault>();
  const make = (): void => {
    if (name.trim() === '') return setFault({ field: 'group', words: t('errors.empty') });
    const telling = { message: t('group.moved', { name: name.trim() }), most: LIMITS.name };
    const refused = act(groupIdea, { ideaId: idea.id, group: name }, telling);
    setFault(refused);
    if (refused !== undefined) return;
    onName('');
    onClose();
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('group.title')}
      submit={t('group.make')}
      onSubmit={make}
      onClose={onClose}
    >
      <p className={voice['words']}>{idea.text}</p>
      <TextField
        autoFocus
        label={t('group.name')}
        error={fault?.words}
        value={name}
        onChange={(value) => {
          setFault(undefined);
          onName(value);
        }}
      />
    </FormDialog>
  );
}
