import { describe, expect, test } from 'vitest';
import { createSeats, networkOf } from '#main/services/meeting-point/seats.ts';

describe('one address', () => {
  test.for([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['192.0.2.7:1234', 'unknown'],
    ['<script>', 'unknown'],
    ['', 'unknown'],
  ] as const)('[MEET9] %j counts as %s', ([address, network]) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('places', () => {
  test('[MEET9] are given back once, however often it is said', () => {
    const seats = createSeats({ connections: 2, connectionsPerAddress: 2 });
    const leave = seats.take('192.0.2.1');
    seats.take('192.0.2.1');
    leave?.();
    leave?.();
    expect(seats.taken()).toBe(1);
    expect(seats.take('192.0.2.1')).toBeDefined();
    expect(seats.take('192.0.2.2')).toBeUndefined();
  });

  test('[MEET9] of one network are few, of others not fewer', () => {
    const seats = createSeats({ connections: 9, connectionsPerAddress: 1 });
    expect(seats.take('2001:db8::1')).toBeDefined();
    expect(seats.take('2001:db8::ffff:2')).toBeUndefined();
    expect(seats.take('2001:db8:0:1::1')).toBeDefined();
    expect(seats.taken()).toBe(2);
  });
});
