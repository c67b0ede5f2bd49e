import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import { type AlsoSaid, selectAlsoSaid } from '#shared/domain/duplicate/also-said.ts';
import { partsOf } from '#shared/domain/duplicate/joined-lead.ts';
import { unmergeLead } from '#shared/domain/duplicate/merge-leads.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import styles from './duplicates.module.css';
import { useDuplicateWords } from './use-duplicate-words.ts';
import { useFieldWords } from './use-field-words.ts';
import { useSpottedWords } from './use-spotted-words.ts';

interface MadeOfProps {
  /** One into which others were merged. */
  readonly lead: Lead;
  readonly region: RefObject<HTMLElement | null>;
}

/** The leads that one is made of, what they say otherwise, and the way to take them apart. */
export function MadeOf({ lead, region }: MadeOfProps) {
  const { t } = useTranslation('duplicates');
  const parts = partsOf(lead);
  const said = selectAlsoSaid(lead);
  return (
    <div className={styles['part']}>
      <KeepsFocus to={region} />
      <Fold label={t('made.of', { count: parts.length })}>
        <ul className={styles['rows']}>
          {parts.map((part) => (
            <PartRow
              key={part.id}
              part={part}
              lead={lead}
              said={said.filter(({ leadId }) => leadId === part.id)}
              region={region}
            />
          ))}
        </ul>
      </Fold>
    </div>
  );
}

interface PartRowProps extends MadeOfProps {
  readonly part: Lead;
  readonly said: readonly AlsoSaid[];
}

function PartRow({ part, lead, said, region }: PartRowProps) {
  const { t } = useTranslation('duplicates');
  const session = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const { nameOf } = useDuplicateWords();
  const { labelOf, wordsOf } = useFieldWords();
  const spotted = useSpottedWords()(part);
  const space = session.spaceOf(lead.id);
  const name = nameOf(part);
  const takeApart = (): void => {
    const taken = session.run(space, unmergeLead, { leadId: part.id });
    if (taken.ok) sayAct(taken.act, { message: t('made.takenApart') });
    else toasts.show({ message: t(`errors.${taken.error.code}`) });
  };
  return (
    <li className={styles['part']}>
      <p className={styles['words']}>
        {spotted === undefined ? t('made.part', { lead: name }) : t('made.partSpotted', { lead: name, spotted })}
      </p>
      {said.map(({ field, text }) => (
        <p key={field} className={voice['quiet']}>
          {t('made.also', { field: labelOf(field), text: wordsOf(field, text) })}
        </p>
      ))}
      {part.id === lead.id || !space.isWritable() ? null : (
        <div className={acts['acts']}>
          <KeepsFocus to={region} />
          <Button isDense variant="text" onPress={takeApart}>
            {t('made.apart', { lead: name })}
          </Button>
        </div>
      )}
    </li>
  );
}
