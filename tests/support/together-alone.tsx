import type { ReactNode } from 'react';

import { TogetherView } from '#renderer/features/together/index.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';

interface TogetherAloneProps {
  readonly charter?: ReactNode;
  readonly conversation?: (checkIn: CheckIn, speaking: ReactNode) => ReactNode;
  readonly isCheckInSought?: boolean;
  readonly onFound?: () => void;
}

/** The page of the week without a frame around it, and with no more parts than are given. */
export function TogetherAlone({ charter = null, conversation = () => null, ...sought }: TogetherAloneProps) {
  return (
    <TogetherView
      {...sought}
      levelLine={null}
      search={null}
      wins={charter}
      parts={{ meetings: null, help: null, yourself: null, charter: null }}
      part="week"
      hrefOf={(part) => `#/together/${part}`}
      conversation={conversation}
    />
  );
}
