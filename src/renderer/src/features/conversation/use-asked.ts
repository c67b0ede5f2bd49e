import { useMemo } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { type CheckRequest, REQUEST_KINDS, type RequestKind } from '#shared/domain/advice/check-request.ts';
import {
  type RequestedChecksInput,
  selectBeyondUs,
  selectNeedsChecking,
} from '#shared/domain/advice/select-requested-checks.ts';
import type { Message } from '#shared/domain/conversation/message.ts';
import type { CheckRequestId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import { always } from './always.ts';

/** Who says of a message that it needs checking, or is beyond the circle; only what still stands. */
export type Asked = Readonly<Record<RequestKind, readonly MemberId[]>>;

const SELECT = {
  'needs-checking': selectNeedsChecking,
  'beyond-us': selectBeyondUs,
} as const satisfies Record<RequestKind, (input: RequestedChecksInput) => unknown>;

/** Nobody says anything of a message. */
export const NOBODY: Asked = { 'needs-checking': [], 'beyond-us': [] };
const NOTHING: ReadonlyMap<MessageId, Asked> = new Map();

const NO_REQUESTS = always<ReadonlyMap<CheckRequestId, CheckRequest>>(new Map());
const NO_CHECK_INS = always<RequestedChecksInput['checkIns']>(new Map());
const NO_LEADS = always<RequestedChecksInput['leads']>(new Map());

/** What members ask about the messages of one conversation; follows nothing where the circle does not do so. */
export function useAsked(messages: readonly Message[], isOn: boolean): ReadonlyMap<MessageId, Asked> {
  const { circle } = useSession();
  const requests = useObservable(isOn ? circle.checkRequests.all : NO_REQUESTS);
  const checkIns = useObservable(isOn ? circle.checkIns.all : NO_CHECK_INS);
  const leads = useObservable(isOn ? circle.leads.all : NO_LEADS);
  return useMemo(() => {
    const said = new Set(messages.map(({ id }) => id));
    const about = [...requests.values()].filter(({ messageId }) => said.has(messageId));
    if (about.length === 0) return NOTHING;
    const input = { messages, checkIns, leads, requests: about, reader: circle.me };
    const asked = new Map<MessageId, Asked>();
    for (const kind of REQUEST_KINDS) {
      for (const { message, by } of SELECT[kind](input)) {
        asked.set(message.id, { ...(asked.get(message.id) ?? NOBODY), [kind]: by });
      }
    }
    return asked;
  }, [messages, requests, checkIns, leads, circle.me]);
}
