import { useTranslation } from 'react-i18next';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { useBytesWords } from '#renderer/bindings/use-bytes-words.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { BundleExtent } from '#shared/ports/bundles.ts';
import type { Audience } from './audience.ts';

interface WhoIsItForProps {
  readonly audiences: readonly Audience[];
  readonly others: readonly ShownMember[];
  /** What is not known is being counted. */
  readonly extents: ReadonlyMap<Audience, BundleExtent>;
  readonly value: Audience | '';
  readonly onChange: (audience: Audience) => void;
}

/** Keeps the place of a line that comes in a moment. */
const NOTHING_YET = '\u00A0';

/** Asks for whom a file is, and says how much each of them would get. Whoever lacks nothing cannot be chosen. */
export function WhoIsItFor({ audiences, others, extents, value, onChange }: WhoIsItForProps) {
  const { t } = useTranslation(['syncFile', 'common']);
  const bytesWords = useBytesWords();
  const isSlow = useLasting(audiences.some((audience) => !extents.has(audience)));

  function labelOf(audience: Audience): string {
    if (audience === 'everybody') return t('everybody');
    if (audience === 'nothing-yet') return t('nothingYet');
    return others.find(({ id }) => id === audience)?.name || t('common:someone');
  }

  function detailOf(audience: Audience): string {
    const extent = extents.get(audience);
    if (extent === undefined) return isSlow ? t('counting') : NOTHING_YET;
    if (extent.envelopeCount === 0) return t(audience === 'everybody' ? 'haveAll' : 'hasAll');
    const amount = { count: extent.envelopeCount, size: bytesWords(extent.bytes) };
    return t(audience === 'nothing-yet' ? 'holdsAll' : 'holds', amount);
  }

  return (
    <RadioGroup
      layout="column"
      label={t('whoFor')}
      options={audiences.map((audience) => ({
        value: audience,
        label: labelOf(audience),
        detail: detailOf(audience),
        isDisabled: extents.get(audience)?.envelopeCount === 0,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
