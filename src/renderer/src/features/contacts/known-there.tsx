import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useChance } from '#renderer/bindings/use-chance.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './contacts.module.css';
import { KnownPeople } from './known-people.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { useKnownWords } from './use-known-words.ts';

/** That the person knows somebody where a lead is, for them alone, with the way to offer an introduction; nothing else. */
export function KnownThere({ leadId }: { readonly leadId: LeadId }) {
  const { t } = useTranslation('contacts');
  const chance = useChance(leadId);
  const wordsOf = useKnownWords();
  const [isOffering, setIsOffering] = useState(false);
  const region = useRef<HTMLElement>(null);
  if (chance === undefined) return null;
  return (
    <section ref={region} tabIndex={-1} aria-label={t('known.region')} className={styles['known']}>
      <KeepsFocus to="aside" />
      <p className={styles['words']}>{wordsOf(chance)}</p>
      <KnownPeople contacts={chance.contacts} />
      {chance.answer === 'offered' ? (
        <p className={styles['quiet']}>{t('known.offered')}</p>
      ) : chance.canOffer ? (
        <>
          <KeepsFocus to={region} />
          <Button isDense onPress={() => setIsOffering(true)}>
            {t('known.offer')}
          </Button>
        </>
      ) : null}
      {isOffering ? <OfferDialog leadId={leadId} onClose={() => setIsOffering(false)} /> : null}
    </section>
  );
}
