import { useTranslation } from 'react-i18next';

import { Heading } from '#renderer/ui/heading.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { SavedLead } from '#shared/domain/export/saved-lead.ts';
import { canBeLeads } from '#shared/domain/import/recognise-columns.ts';
import { ColumnChoices } from './column-choices.tsx';
import { FirstLineChoice } from './first-line-choice.tsx';
import { HeldBackList } from './held-back-list.tsx';
import { ImportNotes } from './import-notes.tsx';
import styles from './import.module.css';
import { PreviewTable } from './preview-table.tsx';
import { StageCounts } from './stage-counts.tsx';
import type { PlannedImport } from './use-import-plan.ts';

/** Who will see what comes in. */
export type Audience = 'circle' | 'me';

/** What the person decides beside how the table is read. */
export interface ImportWish {
  readonly audience: Audience;
  /** Those that are there already come in too. */
  readonly isHeldBackBrought: boolean;
}

interface ImportFormProps {
  readonly planned: PlannedImport;
  /** The app saved the file itself: there is nothing to ask about its columns. */
  readonly isSaved: boolean;
  readonly wish: ImportWish;
  readonly onWish: (wish: ImportWish) => void;
}

/** How the file is read, and what would come of it: nothing is written yet. */
export function ImportForm({ planned, isSaved, wish, onWish }: ImportFormProps) {
  const { t } = useTranslation(['importing', 'common']);
  const { table, firstLine, choices, plan, setFirstLineLead, setField } = planned;
  const drafts = [...plan.fresh, ...plan.heldBack.map(({ draft }) => draft)];
  const isOthersShown =
    wish.audience === 'circle' && drafts.some(({ saved }) => saved?.isOnlyMine === false && tellsOfOthers(saved));
  const onlyMineCount = drafts.filter(({ saved }) => saved?.isOnlyMine === true).length;
  return (
    <>
      {isSaved ? null : (
        <section className={styles['part']}>
          <Heading level={3}>{t('columns')}</Heading>
          {firstLine === undefined ? null : <FirstLineChoice {...firstLine} onChange={setFirstLineLead} />}
          <p className={styles['quiet']}>{t('columnsHint')}</p>
          <ColumnChoices table={table} fields={choices.fields} onChange={setField} />
        </section>
      )}
      <section className={styles['part']}>
        <Heading level={3}>{t('preview')}</Heading>
        <StageCounts drafts={wish.isHeldBackBrought ? drafts : plan.fresh} />
        <PreviewTable drafts={drafts} />
      </section>
      {canBeLeads(choices.fields) ? (
        <>
          <ImportNotes planned={planned} isShared={wish.audience === 'circle'} />
          <HeldBackList
            heldBack={plan.heldBack}
            isBrought={wish.isHeldBackBrought}
            onBring={(isHeldBackBrought) => onWish({ ...wish, isHeldBackBrought })}
          />
        </>
      ) : null}
      <RadioGroup
        label={t('common:whoSeesThis')}
        options={[
          { value: 'circle', label: t('common:myCircle') },
          { value: 'me', label: t('common:onlyMe') },
        ]}
        value={wish.audience}
        onChange={(audience) => onWish({ ...wish, audience })}
        hint={t(wish.audience === 'me' ? 'onlyMeHint' : 'circleHint')}
      />
      {isOthersShown ? <p>{t('othersShown')}</p> : null}
      {onlyMineCount > 0 && wish.audience === 'circle' ? <p>{t('staysMine', { count: onlyMineCount })}</p> : null}
    </>
  );
}

/** Whether somebody else is told of in what comes along with a lead. */
function tellsOfOthers(saved: SavedLead): boolean {
  const { conversation, others, othersHistory, forOthers, history, doneSteps, addedBy } = saved;
  const named = [...history, ...doneSteps].filter(({ who, by }) => who !== undefined || by !== undefined);
  const told = [conversation, others, othersHistory, forOthers, named];
  return addedBy !== undefined || told.some((each) => each.length > 0);
}
