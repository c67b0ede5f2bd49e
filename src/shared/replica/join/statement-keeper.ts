import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import { createStatement } from '../graph/create-leave.ts';
import type { EntryPorts } from '../graph/entry-writer.ts';
import type { LogPlace } from '../graph/log-places.ts';

const AFTER_FAILURE_MS = 5 * SECOND_MS;

/**
 * States what had been taken here of those who have left beyond what they named, before that was known: others may have built on it,
 * so everybody takes it (SPEC LEAVE4).
 */
export function keepStatementsWritten(options: {
  readonly device: DeviceId;
  readonly membership: Pick<CircleMembership, 'state' | 'add'>;
  /** The ends of all logs that are stored here. */
  readonly ends: () => readonly LogPlace[];
  /** Changes when something was stored. */
  readonly growth: Observable<unknown>;
  readonly ports: EntryPorts;
  readonly logger: Logger;
}): Dispose {
  const { device, membership, ends, growth, ports, logger } = options;
  let stopWaiting: Dispose | undefined;
  let isWriting = false;
  let isDisposed = false;

  function selectBeyond(): readonly LogPlace[] {
    const { devices, former, access } = membership.state.get();
    if (former.size === 0 || access !== 'write' || devices.get(device)?.takenUpTo !== undefined) return [];
    return ends().flatMap(({ device: of, seq, id }) => {
      const takenUpTo = devices.get(of)?.takenUpTo;
      return takenUpTo !== undefined && seq > takenUpTo ? [{ device: of, seq, id }] : [];
    });
  }

  async function write(): Promise<void> {
    for (let beyond = selectBeyond(); beyond.length > 0 && !isDisposed; beyond = selectBeyond()) {
      const statement = await createStatement(membership.state.get(), beyond, ports);
      if (!statement.ok) return;
      const { added } = await membership.add([statement.value.bytes]);
      if (added.length === 0) return;
    }
  }

  function follow(): void {
    if (isWriting || isDisposed || selectBeyond().length === 0) return;
    isWriting = true;
    write()
      .catch((error: unknown) => {
        logger.error('what is here of somebody who has left could not be stated', error);
        stopWaiting?.();
        stopWaiting = ports.clock.after(AFTER_FAILURE_MS, follow);
      })
      .finally(() => {
        isWriting = false;
      });
  }

  const stops = [membership.state.subscribe(follow), growth.subscribe(follow)];
  follow();
  return () => {
    isDisposed = true;
    for (const stop of stops) stop();
    stopWaiting?.();
  };
}
