import { test } from '@playwright/test';

import { createCircleLab } from '#tests/support/circle-lab.ts';
import { createCamera, LARGE, looksOf } from './camera.ts';
import { CIRCLE } from './content.ts';
import {
  compareWords,
  fillCircle,
  letIn,
  moveCursors,
  seesAllArrived,
  showNotes,
  type Table,
  tellOfTheWeek,
  writeNotes,
} from './story.ts';

/** What a reader of the first page loads for it, for each picture. */
const MOST_BYTES = 200_000;

test('the pictures of the readme', async () => {
  test.setTimeout(300_000);
  const lab = await createCircleLab(test.info());
  try {
    const alice = await lab.start('alice');
    await alice.beginCircle('alice', CIRCLE);
    const bob = await letIn(lab, alice, 'bob');
    const carol = await letIn(lab, bob, 'carol');
    const table: Table = { alice, bob, carol };
    for (const person of Object.values(table)) await compareWords(person);
    await fillCircle(table);
    await writeNotes(table);

    const camera = createCamera(looksOf(LARGE), MOST_BYTES);
    await alice.goTo('Board');
    await seesAllArrived(alice);
    await camera.take(alice, 'board');
    await camera.take(carol, 'priorities', async () => {
      await showNotes(carol);
      await alice.goTo('Priorities');
      await moveCursors(table);
    });
    await tellOfTheWeek(table);
    await camera.take(alice, 'together');
  } finally {
    await lab.close();
  }
});
