import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useNamesAndYou } from '#renderer/words/use-names-and-you.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { backChange, withdrawBacking } from '#shared/domain/look-back/back-change.ts';
import type { LookBackLine } from '#shared/domain/look-back/select-look-back.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { Said } from './said.tsx';
import styles from './look-back.module.css';

interface ChangeRowProps {
  readonly line: LookBackLine;
  readonly supporters: readonly MemberId[];
  readonly isWritable: boolean;
}

/** The one change that somebody would make, with who supports it. */
export function ChangeRow({ line, supporters, isWritable }: ChangeRowProps) {
  const { t } = useTranslation('lookBack');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const namesOf = useNamesAndYou();
  const { text, lookBack } = line;
  const isSupported = supporters.includes(circle.me);
  const press = (): void => {
    const input = { lookBackId: lookBack.id, authorOf: circle.replica.authorOf };
    const done = run(circle, isSupported ? withdrawBacking : backChange, input);
    if (done.ok) sayAct(done.act, { message: t(isSupported ? 'said.unsupported' : 'said.supported') });
  };
  return (
    <li className={styles['line']}>
      <KeepsFocus />
      <div className={styles['said']}>
        <Said line={line} />
        {supporters.length === 0 ? null : (
          <p className={styles['quiet']}>{t('supportedBy', { names: namesOf(supporters) })}</p>
        )}
      </div>
      {isWritable ? (
        <Button
          variant={isSupported ? 'text' : 'quiet'}
          isDense
          aria-label={t(isSupported ? 'unsupportThis' : 'supportThis', { text })}
          onPress={press}
        >
          {t(isSupported ? 'unsupport' : 'support')}
        </Button>
      ) : null}
    </li>
  );
}
