import { Ellipsis } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { removeContact } from '#shared/domain/contact/change-contacts.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';
import { readLink } from '#shared/domain/lead/lead-link.ts';
import { useWorkWords } from './use-work-words.ts';

interface ContactRowProps {
  readonly contact: Contact;
  readonly isWritable: boolean;
  /** Takes the focus when the row goes. */
  readonly region: RefObject<HTMLElement | null>;
  readonly onEdit: () => void;
}

/** Somebody in the list: who they are, where they work, and what can be done. */
export function ContactRow({ contact, isWritable, region, onEdit }: ContactRowProps) {
  const { t } = useTranslation('contacts');
  const { links } = useServices();
  const { run, own } = useSession();
  const toasts = useToasts();
  const sayAct = useSayAct();
  const days = useDays();
  const workOf = useWorkWords();
  const { name, link, connectedOn } = contact;
  const address = readLink(link);
  const known = connectedOn === undefined ? '' : t('knownSince', { day: days.date(connectedOn) });
  const open = async (href: string): Promise<void> => {
    if (!(await links.open(href))) toasts.show({ message: t('linkRefused') });
  };
  const handleAction = (id: string): void => {
    if (id === 'edit') return onEdit();
    if (id === 'profile' && address !== undefined) return void open(address.href);
    const removed = run(own, removeContact, { contactId: contact.id });
    if (removed.ok) sayAct(removed.act, { message: t('removed') });
    else toasts.show({ message: t(`errors.${removed.error.code}`) });
  };
  const entries = [
    ...(address === undefined ? [] : [{ id: 'profile', label: t('openProfile') }]),
    ...(isWritable
      ? [
          { id: 'edit', label: t('edit') },
          { id: 'remove', label: t('remove') },
        ]
      : []),
  ];
  return (
    <ListRow
      title={name}
      detail={[workOf(contact), known].filter((part) => part !== '').join(' · ')}
      action={
        entries.length === 0 ? undefined : (
          <>
            <KeepsFocus to={region} />
            <MenuButton
              variant="icon"
              label={t('moreOf', { name })}
              icon={<Ellipsis aria-hidden />}
              entries={entries}
              onAction={handleAction}
            />
          </>
        )
      }
    />
  );
}
