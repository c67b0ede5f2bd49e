import { createContext, type ReactNode } from 'react';

import type { MemberId } from '#shared/kernel/ids.ts';

/** What the app puts under a member's block, one's own included: there the others write beside it. */
export const BesideBlockContext = createContext<(memberId: MemberId) => ReactNode>(() => null);
