import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleReplica } from '#shared/ports/workspace.ts';
import { command, contentOf, createOpenCircle, reopen, type } from '#tests/support/circles.ts';
import { createTestDevice, type TestDevice } from '#tests/support/device.ts';
import { settle } from '#tests/support/fake-clock.ts';

const ACTS = ['command', 'type'] as const;
const FAULTS = ['retry', 'crash', 'restart', 'disk-full', 'room-again', 'stall', 'go-on'] as const;

/** What can happen to somebody who writes: an act, a fault or its end, or so many milliseconds of waiting. */
type Happening = (typeof ACTS)[number] | (typeof FAULTS)[number] | number;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...ACTS) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40_000 }) },
  { weight: 3, arbitrary: fc.constantFrom(...FAULTS) },
);

/** One laptop that lives through a story, and what its owner was told was saved. */
interface Story {
  readonly device: TestDevice;
  readonly circleId: CircleId;
  replica: CircleReplica;
  goOn: () => void;
  /** What was done since everything was last said to be saved. */
  unsaved: string[];
  readonly saved: Set<string>;
  actCount: number;
}

async function live(story: Story, what: Happening): Promise<void> {
  const { disk, clock } = story.device;
  if (typeof what === 'number') await clock.advance(what);
  else if (what === 'command' || what === 'type') act(story, what);
  else if (what === 'retry') story.replica.retry();
  else if (what === 'disk-full') disk.failWith = 'disk-full';
  else if (what === 'room-again') disk.failWith = undefined;
  else if (what === 'stall') disk.hold ??= new Promise((resolve) => (story.goOn = resolve));
  else {
    if (what !== 'crash') story.goOn();
    if (what !== 'crash') disk.hold = undefined;
    if (what === 'restart' && (await story.replica.close())) noteSaved(story);
    if (what !== 'go-on') await startAgain(story);
  }
  await settle();
  if (story.replica.saved.get().state === 'saved') noteSaved(story);
}

function act(story: Story, kind: (typeof ACTS)[number]): void {
  story.actCount += 1;
  const mark = `${kind}${story.actCount};`;
  story.unsaved.push(mark);
  if (kind === 'command') command(story.replica, mark, '1');
  else type(story.replica, mark);
}

function noteSaved(story: Story): void {
  for (const mark of story.unsaved) story.saved.add(mark);
  story.unsaved = [];
}

/** The process before is dead with all that it held. */
async function startAgain(story: Story): Promise<void> {
  const stores = story.device.disk.startProcess();
  story.unsaved = [];
  story.replica = await reopen({ ...story.device, ports: { ...story.device.ports, ...stores } }, story.circleId);
}

function marksOf(replica: CircleReplica): Set<string> {
  const { map, text } = contentOf(replica);
  return new Set([...Object.keys(map as object), ...text.split(/(?<=;)/u)]);
}

describe('[LOG2] [LOG3] [LOG6] [LOG7] whatever happens to somebody who writes', () => {
  test.prop([fc.array(happening, { minLength: 5, maxLength: 60 }), fc.nat()], { numRuns: 100 })(
    'what was said to be saved is there afterwards, and no place in the log is taken twice',
    async (happenings, seed) => {
      const device = createTestDevice(seed);
      const { replica, circleId } = await createOpenCircle(device);
      const story: Story = {
        device,
        circleId,
        replica,
        goOn: () => undefined,
        unsaved: [],
        saved: new Set(),
        actCount: 0,
      };
      await startAgain(story);
      for (const each of happenings) await live(story, each);

      device.disk.hold = undefined;
      const reopened = await reopen(device, circleId);
      const marks = marksOf(reopened);
      for (const mark of story.saved) expect(marks).toContain(mark);
      expect(reopened.damage).toEqual({ unreadableCount: 0, alteredCount: 0, missingCount: 0 });
      const seqs = (device.disk.rows.get(circleId) ?? []).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    },
    60_000,
  );
});
