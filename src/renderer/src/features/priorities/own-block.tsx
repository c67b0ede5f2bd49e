import { useTranslation } from 'react-i18next';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { Block } from './block.tsx';
import { BlockParts } from './block-parts.tsx';
import { EntryList } from './entry-list.tsx';
import { FeedbackField } from './feedback-field.tsx';
import { PayFloorFields } from './pay-floor-fields.tsx';
import { usePriorities } from '#renderer/bindings/use-priorities.ts';

/** One's own block: every line is edited where it stands and saves itself. */
export function OwnBlock({ member }: { readonly member: ShownMember }) {
  const { t } = useTranslation('priorities');
  const priorities = usePriorities(member.id);
  return (
    <Block member={member} heading={t('mine')}>
      <BlockParts
        renderList={(list) => <EntryList list={list} entries={priorities.lists[list]} />}
        payFloor={<PayFloorFields payFloor={priorities.payFloor} />}
        feedback={<FeedbackField feedback={priorities.feedback} />}
      />
    </Block>
  );
}
