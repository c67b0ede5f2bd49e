import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardFilter } from '#shared/domain/board/board.ts';
import { selectPlaces } from '#shared/domain/board/passes-filter.ts';
import { standsOnBoard } from '#shared/domain/board/stands-on-board.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { selectTags } from '#shared/domain/lead/tag.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { PopoverButton } from '#renderer/ui/popover-button.tsx';
import { Select, type SelectOption } from '#renderer/ui/select.tsx';

/** No place and no tag is empty. */
const ANY = '';

interface FilterProps {
  readonly filter: CardFilter;
  readonly onChange: (filter: CardFilter) => void;
}

/** Which columns, place and tag are looked for; what is chosen is shown at once. */
export function FilterButton(props: FilterProps) {
  const { t } = useTranslation('search');
  return (
    <PopoverButton label={t('filter.title')} icon={<ListFilter aria-hidden />}>
      <FilterFields {...props} />
    </PopoverButton>
  );
}

function FilterFields({ filter, onChange }: FilterProps) {
  const { t } = useTranslation(['search', 'common']);
  const leads = useLeadsOnBoard();
  const [places, tags] = useMemo(() => [selectPlaces(leads), selectTags(leads)], [leads]);
  return (
    <>
      <CheckboxGroup
        label={t('filter.stage')}
        options={STAGES.map((stage) => ({ value: stage, label: t(`common:stage.${stage}`) }))}
        value={filter.stages ?? []}
        onChange={(stages) => onChange({ ...filter, stages })}
      />
      <Select
        label={t('filter.place')}
        options={optionsOf(t('filter.anyPlace'), places, filter.place)}
        value={filter.place ?? ANY}
        onChange={(place) => onChange({ ...filter, place: place === ANY ? undefined : place })}
      />
      <Select
        label={t('filter.tag')}
        options={optionsOf(t('filter.anyTag'), tags, filter.tag)}
        value={filter.tag ?? ANY}
        onChange={(tag) => onChange({ ...filter, tag: tag === ANY ? undefined : tag })}
      />
    </>
  );
}

/** What is chosen stays among the choices, also when no lead has it any more. */
function optionsOf(any: string, known: readonly string[], chosen: string | undefined): readonly SelectOption[] {
  const all = chosen === undefined || known.includes(chosen) ? known : [chosen, ...known];
  return [{ value: ANY, label: any }, ...all.map((each) => ({ value: each, label: each }))];
}

function useLeadsOnBoard(): readonly Lead[] {
  const { circle, own, circleId } = useSession();
  const [shared, mine] = [useObservable(circle.space), useObservable(own.space)];
  return useMemo(
    () =>
      [shared, mine].flatMap((space) =>
        [...space.leads.values()].filter((lead) => standsOnBoard(lead, space, circleId)),
      ),
    [shared, mine, circleId],
  );
}
