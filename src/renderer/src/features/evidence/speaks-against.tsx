import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { findEvidenceFor, type FoundEvidence, type WordMatch } from '#shared/domain/evidence/find-evidence-for.ts';
import { selectSameWords } from '#shared/domain/same-words/select-same-words.ts';
import styles from './evidence.module.css';
import { Provenance } from './provenance.tsx';
import { ShortList } from './short-list.tsx';

const FIRST_COUNT = 5;

interface SpeaksAgainstProps {
  /** Nothing is shown without one. */
  readonly doubt: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly onAsk?: () => void;
}

/** The evidence that answers a doubt, with the words that it has in common with it; found on this device alone. */
export function SpeaksAgainst({ doubt, evidence, onAsk }: SpeaksAgainstProps) {
  const { t } = useTranslation('evidence');
  const written = useObservable(useSession().circle.sameWords.all);
  const synonyms = useMemo(() => selectSameWords(written.values()), [written]);
  const found = doubt === undefined ? [] : findEvidenceFor(doubt, evidence, { synonyms });
  const isMet = found.some(({ words }) => words.length > 0);
  const words = found.length === 0 ? t('doubts.nothing') : isMet ? t('doubts.speaks') : t('doubts.newest');
  return (
    <>
      <p role="status" className={styles['answer']}>
        {doubt === undefined ? null : words}
      </p>
      <ShortList label={t('doubts.against')} items={found} count={FIRST_COUNT}>
        {(one) => <Found key={one.evidence.id} found={one} />}
      </ShortList>
      {doubt === undefined || onAsk === undefined ? null : (
        <div>
          <KeepsFocus />
          <Button isDense onPress={onAsk}>
            {t('ask.open')}
          </Button>
        </div>
      )}
    </>
  );
}

function Found({ found: { evidence, words } }: { readonly found: FoundEvidence }) {
  const { t } = useTranslation('evidence');
  const { program } = useServices();
  const list = new Intl.ListFormat(program.locale);
  return (
    <li className={styles['found']}>
      {words.length === 0 ? null : (
        <p className={styles['quiet']}>
          {t('doubts.because', {
            words: list.format(words.map((match) => t(`doubts.${kindOf(match)}`, { ...match }))),
          })}
        </p>
      )}
      <p className={styles['words']}>{evidence.text}</p>
      <Provenance evidence={evidence} />
    </li>
  );
}

/** How the words that met are told: where they are the same, once. */
function kindOf({ said, met, where }: WordMatch): 'same' | 'other' | 'skill' {
  if (where === 'skill') return 'skill';
  return said.toLowerCase() === met.toLowerCase() ? 'same' : 'other';
}
