import { expect, test } from 'vitest';

import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { type Choices, createChoices } from '#tests/support/seeded-choices.ts';
import { createTimeRoom, type Guest, type TimeRoom, unevenTravel } from '#tests/support/time-room.ts';

const YEAR_MS = 365 * DAY_MS;
const LOOK_MS = 25;
const SETTLING_MS = 15 * SECOND_MS;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

interface Story {
  readonly room: TimeRoom;
  readonly choices: Choices;
  /** How far apart all were, again and again, when they had had time to agree. */
  readonly spreads: number[];
}

/** Two to eight people, each with a clock that is off, runs too fast or too slow, and jumps. */
function begin(seed: number): Story {
  const choices = createChoices(seed, 'common time');
  const room = createTimeRoom(unevenTravel(choices.branch('travel')), seed);
  const count = choices.between(2, 8);
  for (let index = 0; index < count; index++) {
    const skewMs = choices.chance(0.5) ? choices.between(-YEAR_MS, YEAR_MS) : choices.between(-5_000, 5_000);
    room.add({ skewMs, fastPpm: choices.between(-200, 200) });
  }
  look(room);
  return { room, choices, spreads: [] };
}

/** Everybody looks at the time again and again. */
function look(room: TimeRoom): void {
  for (const { time } of room.guests) time?.now();
  room.time.after(LOOK_MS, () => look(room));
}

function someLinks({ room, choices }: Story, probability: number, change: (a: Guest, b: Guest) => void): void {
  for (const a of room.guests) for (const b of room.guests) if (a !== b && choices.chance(probability)) change(a, b);
}

function happen(story: Story): void {
  const { room, choices } = story;
  const guest = choices.pick(room.guests);
  if (guest === undefined) return;
  const keeper = room.guests.find(({ device }) => device === guest.time?.read().keeper);
  switch (choices.weighted({ come: 3, go: 1, keeperGoes: 2, cut: 2, link: 3, part: 1, unite: 2, jump: 2, wait: 2 })) {
    case 'come':
      if (guest.time === undefined) guest.enter();
      return;
    case 'go':
      return guest.leave();
    case 'keeperGoes':
      return keeper?.leave();
    case 'cut':
      return someLinks(story, 0.2, room.cut);
    case 'link':
      return someLinks(story, 0.3, room.link);
    case 'part': {
      const half = new Set(room.guests.filter(() => choices.chance(0.5)));
      for (const a of half) for (const b of room.guests) if (!half.has(b)) room.cut(a, b);
      return;
    }
    case 'unite':
      return room.linkAll();
    case 'jump':
      guest.wall.skewMs += choices.between(-YEAR_MS, YEAR_MS);
      return;
    case 'wait':
      return;
  }
}

async function agree({ room, spreads }: Story): Promise<void> {
  room.linkAll();
  await room.time.advance(SETTLING_MS);
  for (let second = 0; second < 10; second++) {
    await room.time.advance(SECOND_MS);
    spreads.push(room.spreadMs());
  }
}

test.each(SEEDS)(
  '[TIME1] [TIME2] [TIME5] whatever happens, all agree in the end and no settled time runs back (%i)',
  async (seed) => {
    const story = begin(seed);
    const { room, choices, spreads } = story;
    for (let chapter = 0; chapter < 3; chapter++) {
      for (let step = 0; step < 12; step++) {
        happen(story);
        await room.time.advance(choices.between(50, choices.chance(0.2) ? 90 * SECOND_MS : 8 * SECOND_MS));
      }
      for (const guest of room.guests) if (guest.time === undefined && choices.chance(0.6)) guest.enter();
      await agree(story);
    }
    expect(Math.max(...spreads)).toBeLessThan(50);
    expect(room.setBacks.filter(({ wasSettled }) => wasSettled)).toEqual([]);
    expect(room.guests.filter(({ time }) => time?.isAgreed.get() === false)).toEqual([]);
    expect(room.errors).toEqual([]);
  },
);
