/** The words of backups: everything of somebody's on this computer, in one locked file. */
export const backup = {
  save: 'Save a backup',
  restore: 'Restore a backup',
  file: 'Backup file',
  fileName: 'Lateral backup {{day}}.lateral-backup',
  why: 'A backup is everything of yours on this computer in one locked file, what only you see and your keys included: for another computer, or for the day this one breaks.',
  whoOpens: 'Whoever has the file and its passphrase becomes you, so keep them apart.',
  never: 'Never saved on this computer.',
  last: {
    today: 'Last saved on this computer today.',
    day: 'Last saved on this computer on {{day}}.',
  },
  wayBack: 'If you have one from another computer, or from before.',

  saveWhat: 'Everything of yours on this computer goes into one file, and the passphrase locks it.',
  forgotten: 'Nobody can help whoever forgets it: without it the file stays closed for good.',
  saveNow: 'Save',
  making: 'Making the backup…',
  progress: '{{done, number}} of {{count, number}} done',
  stop: 'Stop',
  stopped: 'Stopped. No backup was saved.',
  saved: 'Backup saved.',
  savedNext: 'Keep it somewhere else than on this computer, and its passphrase where you find it again.',
  saveFault: {
    'not-saved': {
      what: 'Not saved: the disk refused.',
      safe: 'Nothing was changed, and no backup was saved.',
      next: 'Choose another place, or make sure that there is room.',
    },
    'vault-locked': {
      what: 'Not saved: the keys of this device are locked.',
      safe: 'Nothing was changed, and no backup was saved.',
      next: 'Close Lateral, start it again and unlock it, then save again.',
    },
    'vault-unavailable': {
      what: 'Not saved: the keys of this device could not be used.',
      safe: 'Nothing was changed, and no backup was saved.',
      next: 'Save again. If it stays so, close Lateral and start it again.',
    },
    'not-made': {
      what: 'The backup could not be made: what it should hold could not be read.',
      safe: 'Nothing was changed, and no backup was saved.',
      next: 'Make sure that the disk is connected and has room, then save again.',
    },
  },

  passphrase: 'Passphrase',
  passphraseHint: 'The one that it was saved with.',
  open: 'Open',
  opening: 'Opening…',
  empty: 'Write its passphrase first.',
  wrong: 'This is not its passphrase. Nothing was changed; try again.',
  chooseOther: 'Choose another file',
  savedAt: 'Saved on {{day}} at {{time}}.',
  savedToday: 'Saved today at {{time}}.',
  contents: 'In this backup',
  own: 'What only you see',
  ownWithin: 'what only you see',
  quoted: '“{{name}}”',
  known: 'Here already: gets what it lacks',
  staysHere: 'What is here stays. Circles that you have already get what they lack; the others are added.',
  goesOn: 'You go on as the person you were when it was saved.',
  restoreNow: 'Restore',
  restoring: 'Restoring…',
  mayClose: 'You can close this meanwhile: it goes on, and says when it is done.',
  restored: 'Restored',
  notRestored: 'Not all is restored',
  done: 'Done',
  cameIn: {
    circles_one: '{{count, number}} circle is in.',
    circles_other: '{{count, number}} circles are in.',
    circlesAndOwn_one: '{{count, number}} circle is in, and what only you see.',
    circlesAndOwn_other: '{{count, number}} circles are in, and what only you see.',
    own: 'What only you see is in.',
    nothing: 'Nothing came in.',
  },
  new_one: '{{count, number}} change was new here.',
  new_other: '{{count, number}} changes were new here.',
  nothingNew: 'Everything in it was here already.',
  ownHidden: 'What only you see on this computer stays as it is; that of the backup is kept beside it, and not shown.',
  restCameIn: 'Everything else in it came in.',
  failed: {
    damaged: {
      what: 'The backup is damaged where it holds {{names}}.',
      next: 'An older backup may have it whole, and so may the other members.',
    },
    notWhole: {
      what: 'Something of {{names}} is gone from this disk, so nothing was brought in there.',
      next: 'Open it from the list of circles: there are the ways to bring it back. Then restore this backup again.',
    },
    newer: {
      what: 'A newer version of Lateral wrote {{names}}.',
      next: 'The file is still good: update Lateral, then restore it again.',
    },
  },

  nothingChanged: 'Nothing was changed.',
  someChanged: 'What came in until then stays, and restoring again goes on where it ended.',
  fault: {
    'not-a-backup': {
      what: '{{file}} is no backup of Lateral.',
      next: 'Choose one that ends in .lateral-backup.',
    },
    'newer-version': {
      what: 'A newer version of Lateral saved {{file}}.',
      next: 'The file is still good: update Lateral, then restore it again.',
    },
    damaged: {
      what: '{{file}} is damaged.',
      next: 'Copy it here once more from where you keep it, or choose an older one.',
    },
    truncated: {
      what: '{{file}} is cut off: its end is missing.',
      next: 'Copy it here once more from where you keep it, or choose an older one.',
    },
    'wrong-passphrase': {
      what: 'This is not the passphrase of {{file}}.',
      next: 'Choose the file again, and write its passphrase once more.',
    },
    unreadable: {
      what: '{{file}} could not be read.',
      next: 'It may have been moved, or a stick was taken out. Choose it again.',
    },
    'not-saved': {
      what: 'The disk refused to save what is in {{file}}.',
      next: 'Make sure that it has room, then restore again.',
    },
    'disk-full': {
      what: 'The disk is full.',
      next: 'Free some space, then restore again.',
    },
    'storage-unavailable': {
      what: 'The storage on this disk did not answer.',
      next: 'Make sure that it is connected and has room, then restore again.',
    },
    'vault-locked': {
      what: 'The keys of this device are locked.',
      next: 'Close Lateral, start it again and unlock it, then restore again.',
    },
    'vault-unavailable': {
      what: 'The keys of this device could not be used.',
      next: 'Try again. If it stays so, close Lateral and start it again.',
    },
    unexpected: {
      what: 'Something went wrong inside Lateral.',
      next: 'Try again. If it happens once more, close Lateral and start it again.',
    },
  },
} as const;
