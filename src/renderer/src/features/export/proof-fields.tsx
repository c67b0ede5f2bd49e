import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Scrolled } from '#renderer/ui/scrolled.tsx';
import styles from './export.module.css';
import type { ExportDraft } from './export-draft.ts';
import type { Proof } from './use-proof.ts';

/** So many rows are looked through; the file has all of them. */
const MOST_ROWS = 50;
/** A name that is printed. */
const NAME_LENGTH = 200;

interface ProofFieldsProps {
  readonly draft: ExportDraft;
  readonly proof: Proof | undefined;
  readonly onChange: (part: Partial<ExportDraft>) => void;
}

/** The days and the name of a proof, and what an office will read. */
export function ProofFields({ draft, proof, onChange }: ProofFieldsProps) {
  const { t } = useTranslation('exporting');
  const { me } = useMembers();
  const { from, to, name = me.name } = draft;
  const isTurned = from !== null && to !== null && to < from;
  const missing = t('proof.missingDay');
  return (
    <>
      <div className={styles['days']}>
        <DateField
          label={t('proof.from')}
          value={from}
          onChange={(day) => onChange({ from: day })}
          clearLabel={t('proof.clearFrom')}
          error={from === null ? missing : undefined}
        />
        <DateField
          label={t('proof.to')}
          value={to}
          onChange={(day) => onChange({ to: day })}
          clearLabel={t('proof.clearTo')}
          error={to === null ? missing : isTurned ? t('proof.turned') : undefined}
        />
        <TextField
          label={t('proof.name')}
          maxLength={NAME_LENGTH}
          value={name}
          onChange={(typed) => onChange({ name: typed })}
        />
      </div>
      {proof === undefined ? null : proof.rows.length === 0 ? <p>{t('proof.empty')}</p> : <Preview proof={proof} />}
    </>
  );
}

function Preview({ proof: { head, rows } }: { readonly proof: Proof }) {
  const { t } = useTranslation('exporting');
  const more = rows.length - MOST_ROWS;
  return (
    <Scrolled label={t('proof.preview')} className={styles['preview']}>
      <table aria-label={t('proof.preview')}>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className={styles['quiet']}>{t('proof.more', { count: more })}</p> : null}
    </Scrolled>
  );
}
