import type { ComponentProps } from 'react';

import { SharedAimsNote } from '#renderer/features/aims/index.ts';
import { MembersView } from '#renderer/features/members/index.ts';
import { NudgeControl } from '#renderer/features/nudges/index.ts';
import { SearchStatusLine } from '#renderer/features/search-status/index.ts';
import { OwnLanding } from '#renderer/features/term/index.ts';

/** The members, each with where they are in their search, what the reader shares with them, and a kind word for them. */
export function MembersPage(props: Omit<ComponentProps<typeof MembersView>, 'renderStatus' | 'renderBeside'>) {
  return (
    <MembersView
      {...props}
      renderStatus={(memberId) => (
        <SearchStatusLine memberId={memberId} renderLanding={(dialog) => <OwnLanding {...dialog} />} />
      )}
      renderBeside={(memberId) => (
        <>
          <SharedAimsNote memberId={memberId} />
          <NudgeControl memberId={memberId} />
        </>
      )}
    />
  );
}
