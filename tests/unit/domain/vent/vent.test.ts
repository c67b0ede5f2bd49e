import { expect, test } from 'vitest';

import { hearVent, openVent, passVentTime, type Vent, ventSoFar } from '#shared/domain/vent/vent.ts';
import { decodeVent, encodeVent, MOST_VENT_TEXT, type VentWord } from '#shared/domain/vent/vent-word.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL } from '../fixture.ts';

const VENT_ID = 'vent-0123456789abcdef';
const FIVE_MINUTES = 300_000;
const opened = (invited: readonly MemberId[] = [BOB]): Vent =>
  openVent({ id: VENT_ID, opener: ALICE, invited, lengthMs: FIVE_MINUTES });
const idOf = (count: number): string => `word-${String(count).padStart(16, '0')}`;
const line = (text: string, count = 0): VentWord => ({ kind: 'line', id: idOf(count), text });
const option = (text: string, count = 0): VentWord => ({ kind: 'option', id: idOf(count), text });
const just = (kind: 'here' | 'not-now' | 'left' | 'begin' | 'shift'): VentWord => ({ kind });

/** Lets a vent hear words one after the other. */
function hear(vent: Vent, ...words: readonly (readonly [MemberId, VentWord, number?])[]): Vent {
  return words.reduce((before, [from, word, now = 0]) => hearVent(before, from, word, now), vent);
}
const textsOf = (said: Vent['lines']): readonly string[] => said.map(({ author, text }) => `${author}: ${text}`);

test('[VENT1] every word is read as it was written', () => {
  const words: readonly VentWord[] = [
    { kind: 'open', invited: [BOB, CAROL], lengthMs: FIVE_MINUTES },
    just('here'),
    just('not-now'),
    just('left'),
    just('begin'),
    just('shift'),
    { kind: 'so-far', phase: 'venting', leftMs: 12_000 },
    line('Nobody answers. \u{1F4A8}'),
    option('Call them'),
  ];
  for (const word of words) {
    expect(decodeVent(encodeVent({ ventId: VENT_ID, word }))).toEqual(ok({ ventId: VENT_ID, word }));
  }
});

test('[VENT1] what is no word is dropped', () => {
  const text = (value: unknown) => JSON.stringify(value);
  const bad: readonly string[] = [
    '',
    '{',
    text(null),
    text([]),
    text('here'),
    text({ kind: 'here' }),
    text({ ventId: 'short', kind: 'here' }),
    text({ ventId: VENT_ID, kind: 'sing' }),
    text({ ventId: VENT_ID, kind: 'line', id: idOf(0), text: ' ' }),
    text({ ventId: VENT_ID, kind: 'line', id: '../..', text: 'x' }),
    text({ ventId: VENT_ID, kind: 'option', id: idOf(0), text: 'x'.repeat(MOST_VENT_TEXT + 1) }),
    text({ ventId: VENT_ID, kind: 'so-far', phase: 'over', leftMs: 1 }),
    text({ ventId: VENT_ID, kind: 'so-far', phase: 'venting', leftMs: -1 }),
    text({ ventId: VENT_ID, kind: 'open', invited: BOB, lengthMs: FIVE_MINUTES }),
    text({ ventId: VENT_ID, kind: 'open', invited: [7], lengthMs: FIVE_MINUTES }),
    text({ ventId: VENT_ID, kind: 'open', invited: [BOB], lengthMs: 1 }),
  ];
  for (const message of bad) expect(decodeVent(message)).toEqual(err('malformed'));
});

test('[VENT2] who was not asked is not heard', () => {
  const vent = hear(opened(), [BOB, just('here')], [ALICE, just('begin')]);
  for (const word of [just('here'), just('shift'), just('left'), line('psst')]) {
    expect(hear(vent, [CAROL, word])).toEqual(vent);
  }
  expect(openVent({ id: VENT_ID, opener: ALICE, invited: [BOB, BOB, ALICE], lengthMs: FIVE_MINUTES }).invited).toEqual([
    BOB,
  ]);
});

test('[VENT2] who is asked comes in, or says that it is not the time, and can come all the same', () => {
  const asked = opened([BOB, CAROL]);
  const one = hear(asked, [BOB, just('here')], [BOB, just('here')], [CAROL, just('not-now')]);
  expect(one.here).toEqual([ALICE, BOB]);
  expect(one.notNow).toEqual([CAROL]);
  const both = hear(one, [CAROL, just('here')]);
  expect(both.here).toEqual([ALICE, BOB, CAROL]);
  expect(both.notNow).toEqual([]);
});

test('[VENT3] the time begins once, and ends by itself', () => {
  const vent = hear(opened(), [BOB, just('begin'), 1_000], [ALICE, just('begin'), 9_000]);
  expect(vent.endsAt).toBe(1_000 + FIVE_MINUTES);
  expect(passVentTime(vent, FIVE_MINUTES + 999).phase).toBe('venting');
  expect(passVentTime(vent, FIVE_MINUTES + 1_000).phase).toBe('solving');
  // A word that comes after it finds it so, too.
  expect(hear(vent, [ALICE, option('Sleep'), FIVE_MINUTES + 1_000]).options).toHaveLength(1);
});

test('[VENT3] anybody calls the shift, and it is the same whoever did', () => {
  const vent = hear(opened([BOB, CAROL]), [BOB, just('here')], [CAROL, just('here')], [ALICE, just('begin')]);
  const shifted = [ALICE, BOB, CAROL].map((member) => hear(vent, [member, just('shift'), 60_000]));
  expect(shifted.map(({ phase }) => phase)).toEqual(['solving', 'solving', 'solving']);
  expect(new Set(shifted.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(hear(opened(), [BOB, just('shift')]).phase).toBe('gathering');
});

test('[VENT4] a line that was on its way is heard after the shift, an option only then', () => {
  const begun = hear(opened(), [ALICE, option('too soon')], [ALICE, line('too soon')], [ALICE, just('begin')]);
  expect(begun.lines).toEqual([]);
  const shifted = hear(begun, [ALICE, option('still too soon')], [BOB, just('shift')], [ALICE, line('and then!')]);
  expect(textsOf(shifted.lines)).toEqual(['alice: and then!']);
  expect(shifted.options).toEqual([]);
  expect(textsOf(hear(shifted, [BOB, option('Call them')]).options)).toEqual(['bob: Call them']);
});

test('[VENT4] the same word counts once, and nobody can fill the memory of the others', () => {
  let vent = hear(opened(), [ALICE, just('begin')], [ALICE, line('once')], [ALICE, line('once')]);
  expect(vent.lines).toHaveLength(1);
  for (let count = 1; count < 500; count += 1) vent = hear(vent, [ALICE, line('again', count)]);
  expect(vent.lines).toHaveLength(200);
  // The other has the same room, also under the same names.
  expect(hear(vent, [BOB, line('mine')]).lines).toHaveLength(201);
});

test('[VENT4] it goes on until everybody has left, and then nothing more is heard', () => {
  const vent = hear(opened(), [BOB, just('here')], [ALICE, just('begin')], [ALICE, just('left')]);
  expect(vent.phase).toBe('venting');
  const over = hear(vent, [BOB, just('left')]);
  expect(over.phase).toBe('over');
  expect(hear(over, [ALICE, line('anybody?')], [ALICE, just('here')])).toEqual(over);
  expect(hear(opened([]), [ALICE, just('left')]).phase).toBe('over');
});

test('[VENT5] who comes in later is told where it stands, and nothing that was said', () => {
  const vent = hear(opened(), [ALICE, just('begin')], [ALICE, line('secret')]);
  expect(ventSoFar(opened(), 0)).toBeUndefined();
  const word = ventSoFar(vent, 60_000);
  expect(word).toEqual({ kind: 'so-far', phase: 'venting', leftMs: FIVE_MINUTES - 60_000 });
  const theirs = hear(opened(), [ALICE, word ?? just('left'), 7_000]);
  expect(theirs.endsAt).toBe(7_000 + FIVE_MINUTES - 60_000);
  expect(theirs.lines).toEqual([]);
  const late = ventSoFar(hear(vent, [BOB, just('shift')]), 70_000);
  expect(hear(opened(), [ALICE, late ?? just('left')]).phase).toBe('solving');
  // Who is in it already is not turned back.
  expect(hear(hear(vent, [BOB, just('shift')]), [ALICE, word ?? just('left')]).phase).toBe('solving');
});
