import type { CircleId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog, LoggedEnvelope, LogPosition } from '#shared/ports/envelope-log.ts';

/**
 * The one door to the log of a circle. Own and received envelopes go through it one append after the other, so that the order
 * of arrival is the order in which appends resolve.
 */
export interface LogAppender {
  /** All or nothing; strictly stored when resolved. **Errors**: those of `EnvelopeLog`. */
  readonly append: (envelopes: readonly LoggedEnvelope[]) => Promise<void>;
  /** The last envelope stored; `undefined` while the log is empty. */
  readonly position: () => LogPosition | undefined;
}

export function createLogAppender(options: {
  readonly circleId: CircleId;
  readonly log: EnvelopeLog;
  readonly position: LogPosition | undefined;
  /** Rows that the disk has altered: what is appended in their place is taken from here. */
  readonly altered?: Set<EnvelopeId>;
}): LogAppender {
  const { circleId, log, altered = new Set() } = options;
  let { position } = options;
  let last: Promise<unknown> = Promise.resolve();

  async function appendNow(envelopes: readonly LoggedEnvelope[]): Promise<void> {
    const arrival = await log.append(circleId, envelopes);
    // What was put right was counted where it stands.
    const fresh = envelopes.filter(({ id }) => !altered.delete(id));
    const newest = fresh.at(-1);
    if (newest === undefined || arrival <= (position?.arrival ?? 0)) return;
    position = { arrival, lastId: newest.id, count: (position?.count ?? 0) + fresh.length };
  }

  return {
    append: (envelopes) => {
      // Whatever became of the one before: its caller is told.
      const turn = last.then(
        () => appendNow(envelopes),
        () => appendNow(envelopes),
      );
      last = turn;
      return turn;
    },
    position: () => position,
  };
}
