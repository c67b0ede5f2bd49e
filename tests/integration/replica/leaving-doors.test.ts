import { describe, expect, test } from 'vitest';

import { DAY_MS } from '#shared/kernel/durations.ts';
import { roomOf } from '#shared/replica/room.ts';
import { command } from '#tests/support/circles.ts';
import { ask, invite, namesOf, stateOf } from '#tests/support/joining.ts';
import { beginThree, comeBack, goAway, leave, mapOf, peersOf, settleDown } from '#tests/support/leaving.ts';

describe('the doors behind whoever has left', () => {
  test('[LEAVE6] who left is not let in again by their old request, nor anybody by their invites', async () => {
    const { begun, alice, bob } = await beginThree();
    const link = await invite({ circle: bob.circle });
    await settleDown(begun, 5);
    await leave(bob);
    await settleDown(begun);
    const dave = await begun.laptop('dave');
    await ask(dave, link);
    await settleDown(begun);
    expect(stateOf(dave)).toBe('refused');
    expect(namesOf(alice.circle)).toEqual([undefined, 'carol']);
  });

  test('[ROOM2] the old room is left when everybody has gone on, and not before', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    const [first] = (await alice.laptop.disk.keyring.list()).flatMap(({ epochs }) => epochs);
    if (first === undefined) throw new Error('a circle has a key');
    const old = roomOf(first.key).topic;
    await goAway(carol);
    await leave(bob);
    await settleDown(begun, 120);
    expect(begun.network.membersOf(old)).toEqual([alice.laptop.device]);
    const back = await comeBack(carol, begun);
    await settleDown(begun, 180);
    expect(begun.network.membersOf(old)).toEqual([]);
    expect(peersOf(alice)).toEqual([back.laptop.device]);
    command(back.circle, 'here', '1');
    await settleDown(begun, 5);
    expect(mapOf(alice)).toEqual({ here: '1' });
  });

  test('[ROOM2] the old room is left after 60 days in any case', async () => {
    const { begun, alice, bob, carol } = await beginThree();
    const [first] = (await alice.laptop.disk.keyring.list()).flatMap(({ epochs }) => epochs);
    if (first === undefined) throw new Error('a circle has a key');
    await goAway(carol);
    await leave(bob);
    await settleDown(begun, 120);
    await goAway(alice);
    alice.laptop.wall.skewMs = 61 * DAY_MS;
    await comeBack(alice, begun);
    expect(begun.network.membersOf(roomOf(first.key).topic)).toEqual([]);
  });
});
