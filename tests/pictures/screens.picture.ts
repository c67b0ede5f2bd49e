import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';
import { type Camera, createCamera, LARGE, looksOf, SMALL } from './camera.ts';
import { CIRCLE, listOf, longList } from './content.ts';
import {
  compareWords,
  fillCircle,
  importList,
  letIn,
  lookAtList,
  moveCursors,
  notesOf,
  seesAllArrived,
  showNotes,
  SPOKEN_OF,
  type Table,
  tellOfTheWeek,
  writeNotes,
} from './story.ts';

let lab: CircleLab;
let camera: Camera;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
  camera = createCamera(looksOf(LARGE, SMALL));
});

test.afterEach(() => lab.close());

const PAGES = ['Today', 'Board', 'Priorities', 'Members', 'Together', 'Settings'] as const;

async function takeDialog(of: Participant, button: string, name: string, picture: string): Promise<void> {
  await of.page.getByRole('button', { name: button, exact: true }).first().click();
  await expect(of.page.getByRole('dialog', { name })).toBeVisible();
  await camera.take(of, picture);
  await of.page.keyboard.press('Escape');
}

test('the beginning, alone', async () => {
  test.setTimeout(300_000);
  const alice = await lab.start('alice');
  await expect(alice.page.getByRole('heading', { name: 'Welcome to Lateral' })).toBeVisible();
  await camera.take(alice, 'first-run-name');
  await alice.page.getByRole('textbox', { name: 'Your name' }).fill('alice');
  await alice.page.getByRole('button', { name: 'Continue' }).click();
  await expect(alice.page.getByRole('button', { name: 'Start on my own' })).toBeVisible();
  await camera.take(alice, 'first-run-ways');
  await alice.page.getByRole('button', { name: 'Create a circle' }).click();
  await camera.take(alice, 'first-run-circle');
  await alice.page.getByRole('textbox', { name: 'Circle name' }).fill(CIRCLE);
  await alice.page.getByRole('button', { name: 'Create', exact: true }).click();
  for (const page of PAGES) {
    await alice.goTo(page);
    if (page === 'Priorities') await expect(notesOf(alice.page)).toBeVisible();
    await camera.take(alice, `new-${page.toLowerCase()}`);
  }
});

test('a circle of three', async () => {
  test.setTimeout(900_000);
  const alice = await lab.start('alice');
  await alice.beginCircle('alice', CIRCLE);
  await alice.goTo('Members');
  await takeDialog(alice, 'Invite someone', 'Invite someone', 'members-invite');

  const carolLink = await alice.invite();
  const stranger = await lab.start('dave');
  await stranger.page.getByRole('textbox', { name: 'Your name' }).fill('carol');
  await stranger.page.getByRole('button', { name: 'Continue' }).click();
  await stranger.page.getByRole('button', { name: 'Join a circle' }).click();
  await camera.take(stranger, 'join-invite');
  await stranger.page.getByRole('textbox', { name: 'Invite' }).fill(carolLink);
  await stranger.page.getByRole('button', { name: 'Look at invite' }).click();
  await expect(stranger.page.getByRole('list', { name: 'Members' })).toBeVisible();
  await camera.take(stranger, 'join-look');
  await stranger.lateral.close();

  const bob = await letIn(lab, alice, 'bob');
  await alice.goTo('Today');
  await camera.take(alice, 'today-somebody-came');
  await alice.goTo('Members');
  await camera.take(alice, 'members-safety-words');
  await camera.take(bob, 'joined-today');
  const carol = await letIn(lab, bob, 'carol');
  const table: Table = { alice, bob, carol };
  for (const person of Object.values(table)) await compareWords(person);

  await lookAtList(alice, listOf('alice'));
  await camera.take(alice, 'import-preview');
  await alice.page.keyboard.press('Escape');
  await fillCircle(table);
  await writeNotes(table);
  await seesAllArrived(alice);

  await alice.goTo('Today');
  await camera.take(alice, 'today');
  await alice.goTo('Board');
  await camera.take(alice, 'board-12');
  await takeDialog(alice, 'Add lead', 'Add lead', 'add-lead');
  await takeDialog(alice, 'Search and commands', 'Commands', 'commands');
  await alice.openCard(SPOKEN_OF);
  await camera.take(alice, 'lead');
  await alice.page.keyboard.press('Escape');
  await alice.goTo('Priorities');
  await camera.take(alice, 'priorities');
  await camera.take(carol, 'priorities-notes', async () => {
    await showNotes(carol);
    await moveCursors(table);
  });
  await alice.goTo('Members');
  await camera.take(alice, 'members');
  await tellOfTheWeek(table);
  await camera.take(alice, 'together');
  await bob.goTo('Today');
  await camera.take(bob, 'together-today');
  await bob.goTo('Together');
  await camera.take(bob, 'together-own-week');
  await alice.goTo('Settings');
  await camera.take(alice, 'settings');
});

test('a backup, there and back', async () => {
  test.setTimeout(300_000);
  const alice = await lab.start('alice', { isAlone: true });
  await alice.beginAlone('alice');
  await alice.goTo('Settings');
  const path = test.info().outputPath('alice.lateral-backup');
  await alice.saveFilesAs(path);
  await alice.page.getByRole('button', { name: 'Save a backup' }).click();
  await alice.page.getByLabel('Passphrase', { exact: true }).fill('open sesame');
  await alice.page.getByLabel('Passphrase again').fill('open sesame');
  await camera.take(alice, 'backup-save');
  await alice.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(alice.page.getByText('Last saved on this computer today.')).toBeVisible();
  await camera.take(alice, 'backup-saved');
  await alice.lateral.close();

  const again = await lab.start('laptop', { isAlone: true });
  await again.page.getByLabel('Backup file').setInputFiles(path);
  await again.page.getByLabel('Passphrase').fill('open sesamy');
  await again.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(again.page.getByText(/This is not its passphrase/)).toBeVisible();
  await camera.take(again, 'backup-wrong-passphrase');
  await again.page.getByLabel('Passphrase').fill('open sesame');
  await again.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(again.page.getByText('In this backup')).toBeVisible();
  await camera.take(again, 'backup-opened');
  await again.page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(again.page.getByRole('dialog', { name: 'Restored' })).toBeVisible();
  await camera.take(again, 'backup-restored');
  await again.page.getByRole('button', { name: 'Done' }).click();
  await expect(again.page).toHaveTitle('My search – Lateral');
});

test('two thousand leads', async () => {
  test.setTimeout(300_000);
  const alice = await lab.start('alice', { isAlone: true });
  await alice.beginAlone('alice');
  await importList(alice, longList(2_000));
  await alice.goTo('Board');
  await expect(alice.page.getByRole('row').first()).toBeVisible();
  await camera.take(alice, 'board-2000');
  await alice.goTo('Today');
  await camera.take(alice, 'today-2000');
});
