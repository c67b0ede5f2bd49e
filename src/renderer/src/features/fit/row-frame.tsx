import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { Fold } from '#renderer/ui/fold.tsx';
import { Initials } from '#renderer/ui/initials.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { Match } from '#shared/domain/match/match.ts';
import beside from '#renderer/ui/beside.module.css';
import styles from './fit.module.css';
import { useVerdictWords, type Whom } from './use-verdict-words.ts';
import { Why } from './why.tsx';

interface RowFrameProps {
  readonly member: ShownMember;
  /** Nothing where they wrote nothing. */
  readonly match: Match | undefined;
  /** What stands there in place of a verdict. */
  readonly unwritten?: ReactNode;
  /** What can be done. */
  readonly acts: ReactNode;
  /** Gets the focus when what had it here goes. */
  readonly region: RefObject<HTMLElement | null>;
}

/** One member and how the lead stands to them, in a sentence; the reasons when asked for. */
export function RowFrame({ member, match, unwritten, acts, region }: RowFrameProps) {
  const { t } = useTranslation(['fit', 'common']);
  const name = member.name || t('common:someone');
  const whom: Whom = { who: member.isMe ? 'you' : 'they', name };
  return (
    <li className={beside['row']}>
      <Initials letters={member.initials || '?'} joinIndex={member.colourIndex} size="medium" />
      <div className={beside['words']}>
        <p className={styles['name']}>{member.isMe ? t('common:you') : name}</p>
        {match === undefined ? unwritten : <Verdict match={match} whom={whom} />}
        <div className={styles['acts']}>{acts}</div>
        {match === undefined || match.reasons.length === 0 ? null : (
          <>
            <KeepsFocus to={region} />
            <Fold label={t('why.label')} name={t(`why.${whom.who}`, { name })}>
              <Why match={match} />
            </Fold>
          </>
        )}
      </div>
    </li>
  );
}

function Verdict({ match, whom }: { readonly match: Match; readonly whom: Whom }) {
  const wordsOf = useVerdictWords();
  const { head, rest } = wordsOf(match, whom);
  return (
    <p>
      <span className={styles['verdict']} data-verdict={match.verdict}>
        {head}
      </span>
      {rest}
    </p>
  );
}
