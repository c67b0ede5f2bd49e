import * as Y from 'yjs';

import type { MemberId } from '#shared/kernel/ids.ts';
import { COMMAND_ORIGIN, TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import { type Mark, mapOf, textOf } from './marks.ts';
import { noteSaved, type Running, type SimulatedDevice } from './simulated-device.ts';
import { note, runningOf, type World } from './world.ts';

const BIG_VALUE_BYTES = 300 * 1024;
const LONGEST_DELETION = 12;

/** One finished act of the person. A big one needs several envelopes. */
export function command(world: World, device: SimulatedDevice, size: 'small' | 'big' = 'small'): void {
  const mark = world.marks.makeKey(device.name, device.member);
  const value = size === 'big' ? 'x'.repeat(BIG_VALUE_BYTES) : device.name;
  note(world, `${device.name} sets ${mark.name}${size === 'big' ? ', big' : ''}`);
  write(device, COMMAND_ORIGIN, [mark], (doc) => mapOf(doc).set(mark.name, value));
}

/** Some keystrokes; beside a certain letter when it is there, else anywhere. */
export function type(world: World, device: SimulatedDevice, beside?: Mark): readonly Mark[] {
  const { choices, marks } = world;
  const text = textOf(runningOf(device).replica.doc);
  const shown = text.toJSON();
  const found = beside === undefined ? -1 : shown.indexOf(beside.name);
  // Before it, behind it, or anywhere.
  const index = found < 0 ? choices.between(0, shown.length) : found + choices.between(0, 1);
  const letters = marks.makeLetters(choices.between(1, 4), device.name, device.member);
  const typed = letters.map(({ name }) => name).join('');
  note(world, `${device.name} types ${typed} at ${index}${found < 0 ? '' : ` beside ${beside?.name ?? ''}`}`);
  write(device, TYPING_ORIGIN, letters, () => text.insert(index, typed));
  return letters;
}

/** Deletes a stretch of the text, or a key, whoever made it. */
export function erase(world: World, device: SimulatedDevice): void {
  const { choices, marks } = world;
  const { doc } = runningOf(device).replica;
  const text = textOf(doc);
  const key = choices.pick([...mapOf(doc).keys()]);
  if (choices.chance(0.3) && key !== undefined) {
    note(world, `${device.name} deletes ${key}`);
    marks.delete([key]);
    write(device, COMMAND_ORIGIN, [], () => mapOf(doc).delete(key));
  } else if (text.length > 0) {
    const start = choices.between(0, text.length - 1);
    const length = Math.min(choices.between(1, LONGEST_DELETION), text.length - start);
    const gone = text.toJSON().slice(start, start + length);
    note(world, `${device.name} deletes ${gone}`);
    marks.delete(gone);
    write(device, TYPING_ORIGIN, [], () => text.delete(start, length));
  }
}

/** Makes a stretch of the text bold, or plain again: Yjs then clears marks away by itself. */
export function format(world: World, device: SimulatedDevice): void {
  const { choices } = world;
  const text = textOf(runningOf(device).replica.doc);
  if (text.length === 0) return;
  const start = choices.between(0, text.length - 1);
  const length = choices.between(1, text.length - start);
  const bold = choices.chance(0.6) ? true : null;
  note(world, `${device.name} makes ${length} letters ${bold === true ? 'bold' : 'plain'} at ${start}`);
  write(device, TYPING_ORIGIN, [], () => text.format(start, length, { bold }));
}

function write(device: SimulatedDevice, origin: symbol, marks: readonly Mark[], change: (doc: Y.Doc) => void): void {
  const running = runningOf(device);
  const { doc } = running.replica;
  running.unsaved.push(...marks);
  const withheldFrom = selectShutOut(running);
  for (const mark of marks) mark.withheldFrom = withheldFrom;
  doc.transact(() => change(doc), origin);
  noteSaved(running);
}

/** Of those who are known here to have left, the ones without whom the time began that is written under. */
function selectShutOut({ replica }: Running): ReadonlySet<MemberId> {
  const { former, epochs } = replica.membership.state.get();
  const epoch = epochs.find(({ id }) => id === replica.keys.writingEpoch.epochId);
  return new Set([...former.keys()].filter((member) => epoch?.without.has(member) === true));
}

/** Whether somebody may write: whoever has left may not. */
export function mayWrite({ running }: SimulatedDevice): boolean {
  return running?.replica.access.get() === 'write';
}

/** Whether somebody sees a letter. */
export function sees({ replica }: Running, { name }: Mark): boolean {
  return textOf(replica.doc).toJSON().includes(name);
}
