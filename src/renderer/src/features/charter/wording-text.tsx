import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import { type Clause, CLAUSES, type Wording } from '#shared/domain/charter/charter.ts';
import { readLink } from '#shared/domain/lead/lead-link.ts';
import styles from './charter.module.css';
import { weekdayName } from './weekday-name.ts';

interface WordingTextProps {
  readonly wording: Wording;
  /** Only what is said otherwise here is shown, with what it was. */
  readonly against?: Wording | undefined;
}

/** One thing that a wording says, in words. */
interface Term {
  readonly name: Clause | 'cadence' | 'weekday' | 'lengthMinutes' | 'ventMinutes' | 'share';
  readonly text: string | undefined;
}

/** What a charter says; of a change what it changes. */
export function WordingText({ wording, against }: WordingTextProps) {
  const { t } = useTranslation('charter');
  const { program } = useServices();
  const termsOf = ({ clauses, cadence, weekday, lengthMinutes, ventMinutes, share }: Wording): readonly Term[] => [
    ...CLAUSES.map((name): Term => ({ name, text: clauses[name] })),
    { name: 'cadence', text: t(`cadences.${cadence}`) },
    { name: 'weekday', text: weekdayName(weekday, program.locale) },
    {
      name: 'lengthMinutes',
      text: lengthMinutes === undefined ? undefined : t('minutes', { count: lengthMinutes }),
    },
    { name: 'ventMinutes', text: ventMinutes === undefined ? undefined : t('minutes', { count: ventMinutes }) },
    { name: 'share', text: t(`shares.${share}`) },
  ];
  const before = new Map((against === undefined ? [] : termsOf(against)).map(({ name, text }) => [name, text]));
  const shown = termsOf(wording).filter(({ name, text }) =>
    against === undefined ? text !== undefined : text !== before.get(name),
  );
  const wasOf = (name: Term['name']): string | undefined => {
    if (against === undefined) return undefined;
    const text = before.get(name);
    return text === undefined ? t('wasNothing') : t('was', { text });
  };
  return (
    <dl className={styles['terms']}>
      {shown.map(({ name, text }) => (
        <div key={name}>
          <dt className={styles['label']}>{t(`labels.${name}`)}</dt>
          <dd className={voice['words']}>
            {text === undefined ? t('goesAway') : name === 'callLink' ? <CallLink text={text} /> : text}
          </dd>
          {wasOf(name) === undefined ? null : <dd className={voice['quiet']}>{wasOf(name)}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Only a web address can be opened; anything else is words. */
function CallLink({ text }: { readonly text: string }) {
  const { t } = useTranslation('charter');
  const { links } = useServices();
  const toasts = useToasts();
  const address = readLink(text);
  if (address === undefined) return text;
  const open = async (): Promise<void> => {
    if (!(await links.open(address.href))) toasts.show({ message: t('linkRefused') });
  };
  return <TextLink onPress={() => void open()}>{text}</TextLink>;
}
