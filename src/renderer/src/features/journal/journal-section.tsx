import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { JournalEntry } from '#shared/domain/journal/journal.ts';
import { selectJournal } from '#shared/domain/journal/select-journal.ts';
import type { JournalEntryId } from '#shared/kernel/ids.ts';
import { EditEntryDialog } from './edit-entry-dialog.tsx';
import { Entry } from './entry.tsx';
import { hourIn } from './hour-in.ts';
import styles from './journal.module.css';
import { NO_SHARE, type ShareDraft } from './share-draft.ts';
import { ShareDialog } from './share-dialog.tsx';
import { WriteForm } from './write-form.tsx';

/** More days than this are shown when asked for. */
const DAYS_AT_ONCE = 14;

/** What is being done with an entry, with the entry as it was when that began. */
interface Form {
  readonly kind: 'edit' | 'share';
  readonly entry: JournalEntry;
}

/** What somebody writes for themselves, kept in the space that only they see. */
export function JournalSection() {
  const { t } = useTranslation('journal');
  const headingId = useId();
  const days = useDays();
  const { program } = useServices();
  const { own, circle } = useSession();
  const isWritable = useObservable(own.writable);
  const canShare = useObservable(circle.writable);
  const entries = useObservable(own.journal.all);
  const written = useMemo(() => selectJournal(entries.values()), [entries]);
  const [dayCount, setDayCount] = useState(DAYS_AT_ONCE);
  const [form, setForm] = useState<Form>();
  const [edits, setEdits] = useState<ReadonlyMap<JournalEntryId, string>>(new Map());
  const [shares, setShares] = useState<ReadonlyMap<JournalEntryId, ShareDraft>>(new Map());
  const close = (): void => setForm(undefined);
  const nameOf = (day: string): string =>
    day.slice(0, 4) === days.today.slice(0, 4) ? days.long(day) : days.date(day);
  return (
    <section aria-labelledby={headingId} className={styles['journal']}>
      <div>
        <Heading level={2} id={headingId}>
          {t('title')}
        </Heading>
        <p className={styles['quiet']}>{t('onlyYou')}</p>
      </div>
      {isWritable ? <WriteForm /> : null}
      {written.slice(0, dayCount).map(({ day, entries: ofDay }) => (
        <div key={day} className={styles['day']}>
          <Heading level={3}>{nameOf(day)}</Heading>
          {ofDay.map((entry) => {
            const hour = hourIn(entry.at, entry.zone, program.locale);
            return (
              <Entry
                key={entry.id}
                entry={entry}
                hour={hour}
                when={`${nameOf(day)}, ${hour}`}
                isWritable={isWritable}
                canShare={canShare}
                onEdit={() => setForm({ kind: 'edit', entry })}
                onShare={() => setForm({ kind: 'share', entry })}
              />
            );
          })}
        </div>
      ))}
      {written.length > dayCount ? (
        <div className={acts['acts']}>
          <KeepsFocus />
          <Button variant="text" onPress={() => setDayCount(dayCount + DAYS_AT_ONCE)}>
            {t('earlier')}
          </Button>
        </div>
      ) : null}
      {form?.kind === 'edit' ? (
        <EditEntryDialog
          entry={form.entry}
          text={edits.get(form.entry.id) ?? form.entry.text}
          onText={(text) => setEdits(withEdit(edits, form.entry, text))}
          onClose={close}
          onSaved={() => {
            setEdits(without(edits, form.entry.id));
            close();
          }}
        />
      ) : null}
      {form?.kind === 'share' ? (
        <ShareDialog
          entry={form.entry}
          draft={shares.get(form.entry.id) ?? NO_SHARE}
          onDraft={(draft) => setShares(new Map([...shares, [form.entry.id, draft]]))}
          onClose={close}
          onShared={() => {
            setShares(without(shares, form.entry.id));
            close();
          }}
        />
      ) : null}
    </section>
  );
}

function without<Value>(
  map: ReadonlyMap<JournalEntryId, Value>,
  id: JournalEntryId,
): ReadonlyMap<JournalEntryId, Value> {
  return new Map([...map].filter(([each]) => each !== id));
}

/** What says the same as the entry is no draft. */
function withEdit(
  edits: ReadonlyMap<JournalEntryId, string>,
  { id, text: before }: JournalEntry,
  text: string,
): ReadonlyMap<JournalEntryId, string> {
  return text === before ? without(edits, id) : new Map([...edits, [id, text]]);
}
