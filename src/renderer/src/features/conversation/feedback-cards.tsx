import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import type { About } from '#shared/domain/conversation/message.ts';
import styles from './feedback.module.css';
import { type FeedbackWish, useFeedbackWishes } from './use-feedback-wishes.ts';

/** How those whom one is about to write to like feedback, in their own words; nothing where they said nothing. */
export function FeedbackCards({ about }: { readonly about: About }) {
  return useFeedbackWishes(about).map((wish) => <FeedbackCard key={wish.memberId} wish={wish} />);
}

function FeedbackCard({ wish: { name, text } }: { readonly wish: FeedbackWish }) {
  const { t } = useTranslation('conversation');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles['card']}>
      <Button
        variant="text"
        isDense
        icon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        aria-expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        {t('feedback', { name })}
      </Button>
      {isOpen ? <p className={styles['words']}>{text}</p> : null}
    </div>
  );
}
