import { describe, expect, test } from 'vitest';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, createReplica, NOON, sync } from '../fixture.ts';
import { forge, goes, lead, memoryIn } from './company-fixture.ts';

type Moves = readonly (readonly [Stage, number])[];

describe('how a company answers', () => {
  const ANSWERED = { waitingCount: 0, noReplyCount: 0, untimedCount: 0 };
  test.each<readonly [string, Moves, Parameters<typeof goes>[3], object]>([
    [
      'an interview',
      [
        ['applied', 0],
        ['interviewing', 6],
      ],
      undefined,
      { ...ANSWERED, afterDays: [6] },
    ],
    [
      'an offer at once',
      [
        ['applied', 0],
        ['offer', 2],
      ],
      undefined,
      { ...ANSWERED, afterDays: [2] },
    ],
    [
      'a no',
      [
        ['applied', 0],
        ['closed', 9],
      ],
      'rejected',
      { ...ANSWERED, afterDays: [9] },
    ],
    [
      'an offer that was declined',
      [
        ['applied', 0],
        ['closed', 5],
      ],
      'declined',
      { ...ANSWERED, afterDays: [5] },
    ],
    [
      'within the first day',
      [
        ['applied', 0],
        ['interviewing', 0.3],
      ],
      undefined,
      { ...ANSWERED, afterDays: [0] },
    ],
    [
      'only the first answer',
      [
        ['applied', 0],
        ['interviewing', 3],
        ['offer', 9],
      ],
      undefined,
      { ...ANSWERED, afterDays: [3] },
    ],
    [
      'an interview after it was closed',
      [
        ['applied', 0],
        ['closed', 20],
        ['interviewing', 30],
      ],
      'unset' as never,
      { afterDays: [30] },
    ],
    [
      'no reply',
      [
        ['applied', 0],
        ['closed', 30],
      ],
      'no-reply',
      { afterDays: [], noReplyCount: 1, waitingCount: 0 },
    ],
    [
      'withdrawn',
      [
        ['applied', 0],
        ['closed', 3],
      ],
      'withdrawn',
      { afterDays: [], noReplyCount: 0, waitingCount: 0, ownCount: 1 },
    ],
    [
      'closed without a word',
      [
        ['applied', 0],
        ['closed', 3],
      ],
      undefined,
      { afterDays: [], noReplyCount: 0, waitingCount: 0 },
    ],
    ['still waiting', [['applied', 0]], undefined, { afterDays: [], waitingCount: 1, noReplyCount: 0 }],
    [
      'put back: nobody had applied',
      [
        ['applied', 0],
        ['applying', 1],
      ],
      undefined,
      { ownCount: 0, afterDays: [] },
    ],
    [
      'moved back: not answered after all',
      [
        ['applied', 0],
        ['interviewing', 1],
        ['applied', 2],
      ],
      undefined,
      { ownCount: 1, afterDays: [], waitingCount: 1 },
    ],
    [
      'out of Closed soon: it waits on',
      [
        ['applied', 0],
        ['closed', 4],
        ['applied', 4.2],
        ['interviewing', 7],
      ],
      undefined,
      { ownCount: 1, afterDays: [7] },
    ],
    [
      'once more later',
      [
        ['applied', 0],
        ['closed', 4],
        ['applied', 40],
        ['interviewing', 45],
      ],
      undefined,
      { ownCount: 2, afterDays: [5] },
    ],
    ['never applied', [['interviewing', 3]], undefined, { ownCount: 0, applicants: [], afterDays: [] }],
  ])('[COMP5] %s', (_, moves, outcome, expected) => {
    const alice = createReplica(ALICE);
    goes(alice, lead(alice), moves, outcome === ('unset' as never) ? undefined : outcome);
    expect(memoryIn(alice).replies).toMatchObject(expected);
  });

  test('[COMP6] what was put down at once, or tells of years, is an answer without a time', () => {
    const alice = createReplica(ALICE);
    goes(alice, lead(alice), [
      ['applied', 0],
      ['interviewing', 1 / (24 * 60 * 2)],
    ]);
    goes(alice, lead(alice), [
      ['applied', 0],
      ['interviewing', 2_000],
    ]);
    expect(memoryIn(alice).replies).toMatchObject({ afterDays: [], untimedCount: 2 });
  });

  test('[COMP6] nine times are told each by itself, ten by the quicker half', () => {
    const alice = createReplica(ALICE);
    for (let index = 9; index > 0; index -= 1)
      goes(alice, lead(alice), [
        ['applied', 0],
        ['interviewing', index],
      ]);
    expect(memoryIn(alice).replies).toMatchObject({
      afterDays: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      halfWithinDays: undefined,
    });
    goes(alice, lead(alice), [
      ['applied', 0],
      ['interviewing', 30],
    ]);
    expect(memoryIn(alice).replies).toMatchObject({ halfWithinDays: 5, applicants: [ALICE], ownCount: 10 });
  });

  test('[COMP6] history that came along from elsewhere counts as nobody’s here', () => {
    const alice = createReplica(ALICE);
    const first = lead(alice);
    const copied = { leadId: first, copiedMember: 'Wilhelmina' };
    forge(alice, 'stageEvents', 'e1', { ...copied, from: 'applying', to: 'applied', at: NOON });
    forge(alice, 'stageEvents', 'e2', { ...copied, from: 'applied', to: 'interviewing', at: NOON + 4 * DAY_MS });
    const { replies, reached } = memoryIn(alice);
    expect(replies).toMatchObject({ applicants: [], ownCount: 0, elsewhereCount: 1, afterDays: [4] });
    expect(reached.size).toBe(0);
  });

  test('[COMP5] two who apply apart both count; one run that merging doubled counts once', () => {
    const [alice, phone, bob] = [createReplica(ALICE), createReplica(ALICE, 1), createReplica(BOB)];
    const first = lead(alice);
    sync(alice, phone, bob);
    goes(alice, first, [['applied', 1]]);
    goes(phone, first, [
      ['applied', 2],
      ['interviewing', 5],
    ]);
    goes(bob, first, [['applied', 3]]);
    sync(alice, phone, bob);
    const told = { applicants: [ALICE, BOB], ownCount: 2, waitingCount: 1, afterDays: [4] };
    for (const replica of [alice, bob]) expect(memoryIn(replica).replies).toMatchObject(told);
  });
});
