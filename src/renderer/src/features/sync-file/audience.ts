import type { MemberId } from '#shared/kernel/ids.ts';
import type { BundleScope } from '#shared/ports/bundles.ts';

/** For whom a sync file is: all of the others, one of them, or somebody who begins. */
export type Audience = 'everybody' | 'nothing-yet' | MemberId;

/** What a file for somebody has to hold. */
export function scopeOf(audience: Audience, others: readonly MemberId[]): BundleScope {
  switch (audience) {
    case 'nothing-yet':
      return { kind: 'all' };
    case 'everybody':
      return { kind: 'lacking', members: others };
    default:
      return { kind: 'lacking', members: [audience] };
  }
}
