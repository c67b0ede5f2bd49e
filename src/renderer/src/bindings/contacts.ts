import { type ContactIndex, selectContactIndex } from '#shared/domain/contact/contact-index.ts';
import {
  type ContactAnswers,
  type ContactChance,
  selectAnswers,
  selectChances,
} from '#shared/domain/contact/select-chances.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { derive } from './derived.ts';
import type { SpaceView } from './space-view.ts';

/** Whom the person knows, and where that may help somebody. Made on this device, of what only this person has. */
export interface FollowedContacts {
  readonly index: Observable<ContactIndex>;
  readonly answers: Observable<ContactAnswers>;
  /** The leads of others at whose companies the person knows somebody; none once they have left the circle. */
  readonly chances: Observable<readonly ContactChance[]>;
  /** Who has left the circle. */
  readonly gone: Observable<ReadonlySet<MemberId>>;
}

/** Follows the private list of the person and the leads of the circle. */
export function followContacts({
  circle,
  own,
}: {
  readonly circle: SpaceView;
  readonly own: SpaceView;
}): FollowedContacts {
  const index = derive<ContactIndex>([own.contacts.all], (previous) =>
    selectContactIndex(own.contacts.all.get(), previous),
  );
  const answers = derive<ContactAnswers>([own.contactAnswers.all, circle.messages.all], () => {
    const said = circle.messages.all.get();
    return selectAnswers(own.contactAnswers.all.get().values(), (id) => said.has(id));
  });
  const { formerMembers, circleId } = circle.replica;
  const gone = derive<ReadonlySet<MemberId>>([formerMembers], () => new Set(formerMembers.get().map(({ id }) => id)));
  const chances = derive<readonly ContactChance[]>([index, circle.space, answers, gone], () =>
    gone.get().has(circle.me)
      ? []
      : selectChances({
          ...{ space: circle.space.get(), circleId, index: index.get() },
          ...{ answers: answers.get(), gone: gone.get() },
        }),
  );
  return { index, answers, chances, gone };
}
