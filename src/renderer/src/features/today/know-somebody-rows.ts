import type { ContactChance } from '#shared/domain/contact/select-chances.ts';
import { restingOn } from '#shared/domain/rest/select-rests.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { OwnInput } from './select-own.ts';

/** That the reader knows somebody where another goes for a lead, or where one is meant for another. */
export interface KnowSomebodyRow {
  readonly kind: 'know-somebody';
  readonly chance: ContactChance;
}

/** Where the reader could help, as rows; nothing while they rest or in quiet hours. Source: SPEC CONT8. */
export function knowSomebodyRows({
  chances,
  ...by
}: Pick<OwnInput, 'rests' | 'isQuiet' | 'today'> & {
  readonly chances: readonly ContactChance[];
  readonly circle: { readonly me: MemberId };
}): readonly KnowSomebodyRow[] {
  if (by.isQuiet || restingOn(by.rests.values(), by.circle.me, by.today) !== undefined) return [];
  return chances.map((chance) => ({ kind: 'know-somebody', chance }));
}
