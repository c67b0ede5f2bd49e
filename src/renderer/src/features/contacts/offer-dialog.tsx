import { type SubmitEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ShownChance, useChance } from '#renderer/bindings/use-chance.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { offerIntroduction } from '#renderer/bindings/offer-introduction.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { answerChance } from '#shared/domain/contact/answer-chance.ts';
import { selectNamed } from '#shared/domain/contact/select-chances.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './contacts.module.css';
import { KnownPeople } from './known-people.tsx';
import { useCalledNames } from './use-called-names.ts';
import { useKnownWords } from './use-known-words.ts';

interface OfferDialogProps {
  readonly leadId: LeadId;
  readonly onClose: () => void;
}

/** An offer to the circle, shown before it goes: it says that the person knows somebody, never whom. */
export function OfferDialog({ leadId, onClose }: OfferDialogProps) {
  const found = useChance(leadId);
  // What others do meanwhile must not take away what was typed.
  const [first] = useState(found);
  const chance = found ?? first;
  return chance === undefined ? null : <Offer chance={chance} onClose={onClose} />;
}

function Offer({ chance, onClose }: { readonly chance: ShownChance; readonly onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'common']);
  const session = useSession();
  const members = useMembers();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const formId = useId();
  const namesOf = useCalledNames();
  const wordsOf = useKnownWords();
  const { leadId, company, contacts } = chance;
  const key = `offer ${leadId}`;
  const [proposed] = useState(() => {
    const names = namesOf([...chance.going, ...chance.forMembers]);
    return names === '' ? t('offer.text', { company }) : t('offer.textFor', { names, company });
  });
  const [text, setText] = useState(session.unsent.get(key) ?? proposed);
  const [error, setError] = useState<string>();
  // What was said before could lie over the button.
  useEffect(() => toasts.clear(), [toasts]);
  const named = selectNamed(text, contacts);
  const type = (next: string): void => {
    setError(undefined);
    setText(next);
    if (next === proposed) session.unsent.delete(key);
    else session.unsent.set(key, next);
  };
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const offered = offerIntroduction(session, { leadId, text, members: members.list });
    if (!offered.ok) return setError(t(`offer.errors.${offered.error}`, { count: LIMITS.message }));
    session.unsent.delete(key);
    onClose();
    sayAct(offered.value, { message: t('offer.sent') });
  };
  const putAside = (): void => {
    const aside = session.run(session.own, answerChance, { leadId, answer: 'not-now' });
    if (!aside.ok) return setError(t('offer.errors.read-only'));
    onClose();
    sayAct(aside.act, { message: t('offer.putAside') });
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t('offer.title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          {chance.answer === undefined ? (
            <Button variant="text" onPress={putAside}>
              {t('offer.notNow')}
            </Button>
          ) : null}
          <Button type="submit" form={formId} variant="primary" autoFocus>
            {t('offer.send')}
          </Button>
        </>
      }
    >
      <div className={styles['known']}>
        <p className={styles['words']}>{wordsOf(chance)}</p>
        <KnownPeople contacts={contacts} />
      </div>
      <form id={formId} noValidate className={styles['form']} onSubmit={send}>
        <TextField
          isMultiline
          label={t('offer.label')}
          hint={t('offer.hint')}
          error={error}
          value={text}
          onChange={type}
        />
        {/* Always there, so that what comes into it is read out. */}
        <p role="status" className={styles['notice']}>
          {named.length === 0 ? '' : t('offer.names', { names: named.map(({ name }) => name).join(', ') })}
        </p>
      </form>
    </Dialog>
  );
}
