import { expect, test } from 'vitest';

import { isQuiet } from '#shared/domain/rest/quiet-hours.ts';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

test('[REST6] quiet hours of one day begin with their first minute and end before their last', () => {
  const noon = { from: at(12), until: at(13, 30) };
  expect(
    [at(0), at(11, 59), at(12), at(13, 29), at(13, 30), at(23, 59)].map((minute) => isQuiet(noon, minute)),
  ).toEqual([false, false, true, true, false, false]);
});

test('[REST6] those that begin later than they end go over midnight', () => {
  const night = { from: at(22), until: at(7) };
  const minutes = [at(21, 59), at(22), at(23, 59), at(0), at(6, 59), at(7), at(12)];
  expect(minutes.map((minute) => isQuiet(night, minute))).toEqual([false, true, true, true, true, false, false]);
});

test('[REST6] those that end at midnight, or begin there, are no other', () => {
  expect([at(21), at(23, 59), at(0)].map((minute) => isQuiet({ from: at(21), until: 0 }, minute))).toEqual([
    true,
    true,
    false,
  ]);
  expect([at(23, 59), at(0), at(6)].map((minute) => isQuiet({ from: 0, until: at(6) }, minute))).toEqual([
    false,
    true,
    false,
  ]);
});

test('[REST6] those that end where they begin are none', () => {
  const none = { from: at(9), until: at(9) };
  expect([at(0), at(8, 59), at(9), at(9, 1)].map((minute) => isQuiet(none, minute))).toEqual(Array(4).fill(false));
});
