import { useState } from 'react';

import { type ShownMember, useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';

/** The others in the circle as they were when this was first asked: a choice that is being made does not change. */
export function useOthers(): readonly ShownMember[] {
  const { list } = useMembers();
  const members = useObservable(useSession().circle.replica.members);
  const [others] = useState(() => list.filter(({ id, isMe }) => !isMe && members.some((member) => member.id === id)));
  return others;
}
