import { useTranslation } from 'react-i18next';

import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { toldApart } from '#renderer/words/told-apart.ts';
import type { ImportPart } from '#shared/domain/import/import-part.ts';
import { usePartWords } from './use-part-words.ts';

interface PartChoiceProps {
  readonly parts: readonly ImportPart[];
  /** By its place. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
}

/** Which table of a file that holds several is to come in. */
export function PartChoice({ parts, chosen, onChoose }: PartChoiceProps) {
  const { t } = useTranslation('importing');
  const words = usePartWords();
  if (parts.length < 2) return null;
  const names = toldApart(parts.map(words.nameOf), (header, number) => t('again', { header, number }));
  const options = parts.map((part, place) => ({
    value: String(place),
    label: names[place] ?? '',
    detail: words.recognised(part),
  }));
  return (
    <RadioGroup
      label={t('whichPart')}
      layout="column"
      options={options}
      value={String(chosen)}
      onChange={(place) => onChoose(Number(place))}
    />
  );
}
