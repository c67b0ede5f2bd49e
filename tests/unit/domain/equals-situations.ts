import type { Result } from '#shared/kernel/result.ts';
import { type Replica, sync } from './fixture.ts';

/** The members of a circle as one of them sees it who acts. */
export interface Roles {
  readonly me: Replica;
  readonly other: Replica;
  readonly third: Replica;
}

/** What a command answers. */
export type Answer = Result<unknown, { readonly code: string }>;

/** Somebody does something: what they are to be answered, `done` or a code, and how they come to do it. */
export type Situation = readonly [expected: string, act: (roles: Roles) => Answer | Promise<Answer>];

/** Makes what is acted on. */
export type Make<T> = (by: Replica) => T;
/** Acts on what was made. */
export type Act<T> = (me: Replica, made: T) => Answer | Promise<Answer>;

/** The actor does something with what they made themselves, then with what another made. */
export function withBoth<T>(make: Make<T>, act: Act<T>, expected: readonly [own: string, others: string]): Situation[] {
  return (['me', 'other'] as const).map((author, index) => [
    expected[index] ?? '',
    (roles) => {
      const made = make(roles[author]);
      sync(roles.me, roles.other, roles.third);
      return act(roles.me, made);
    },
  ]);
}

/** What anybody does, whoever made it. */
export const anybody = <T>(make: Make<T>, act: Act<T>): Situation[] => withBoth(make, act, ['done', 'done']);
/** What is done by whoever made it. */
export const author = <T>(make: Make<T>, act: Act<T>): Situation[] => withBoth(make, act, ['done', 'not-yours']);
