/** The words of the first screens, of the lock, and of what can keep the app from starting. */
export const firstRun = {
  welcome: 'Welcome to Lateral',
  about: 'A board for looking for work, alone or with others. What you write stays on this device.',
  yourName: 'Your name',
  yourNameHint: 'This is how the members of a circle will see you.',
  next: 'Continue',
  way: 'How do you want to begin?',
  onMyOwn: 'Start on my own',
  onMyOwnHint: 'Your board, at once. You can rename it any time.',
  mySearch: 'My search',
  create: 'Create a circle',
  createHint: 'The same, with a name that you choose now.',
  join: 'Join a circle',
  joinHint: 'If somebody has sent you an invite.',
  nameCircle: 'What is your circle called?',
  circleName: 'Circle name',
  createNow: 'Create',
  back: 'Back',
  name: {
    empty: 'Write a name first.',
    'too-long': 'This name is too long. Up to {{limit}} letters fit.',
  },
  unlock: {
    title: 'Unlock Lateral',
    why: 'What is on this device is locked with your passphrase.',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    opening: 'Opening…',
    empty: 'Write your passphrase first.',
    refused: {
      'wrong-passphrase': 'This is not the passphrase. Everything is still here; try again.',
      'not-saved':
        'Not unlocked: the disk refused. Everything is still here. Make sure the disk has room, then try again.',
      unavailable: 'Not unlocked: the keys could not be used. Nothing was changed. Close Lateral and start it again.',
    },
  },
  trouble: {
    title: 'Lateral cannot go on yet',
    retry: 'Try again',
    others: 'Your other circles',
    open: 'Open {{circle}}',
    code: 'If you ask for help, name this: {{code}}',
    of: {
      'unknown-circle': {
        what: 'The keys on this device do not know this circle.',
        safe: 'Your other circles are untouched, and nothing was deleted.',
        next: 'Close Lateral and start it again.',
      },
      'other-device': {
        what: 'Your circle knows this device by other keys.',
        safe: 'What is stored was left as it is.',
        next: 'If you brought back only a part of Lateral’s folder from a backup, close Lateral and bring back all of it.',
      },
      'wrong-key': {
        what: 'The key on this device does not fit your circle.',
        safe: 'What is stored was left as it is.',
        next: 'If you brought back only a part of Lateral’s folder from a backup, close Lateral and bring back all of it.',
      },
      'storage-unavailable': {
        what: 'The storage on this disk did not answer.',
        safe: 'What was stored before was left as it is.',
        next: 'Make sure that the disk is connected and has room, then try again.',
      },
      'storage-replaced': {
        what: 'The storage on this disk was exchanged while Lateral was open.',
        safe: 'Nothing was written to the new one.',
        next: 'Close Lateral, and bring its folder back from a backup of your system if you did not exchange it yourself.',
      },
      'storage-newer': {
        what: 'A newer version of Lateral has been at work on this disk.',
        safe: 'Everything is still here. This version cannot read it and changed nothing.',
        next: 'Close this version and start the newer one.',
      },
      'disk-full': {
        what: 'The disk is full.',
        safe: 'What was stored before is still here.',
        next: 'Free some space, then try again.',
      },
      'not-saved': {
        what: 'The disk refused to save.',
        safe: 'What was stored before is still here.',
        next: 'Make sure that the disk has room and that you may write to Lateral’s folder, then try again.',
      },
      'vault-locked': {
        what: 'The keys of this device are locked.',
        safe: 'Everything is still here.',
        next: 'Try again, and give your passphrase when you are asked.',
      },
      'vault-unavailable': {
        what: 'The keys of this device cannot be used.',
        safe: 'Everything was left as it is.',
        next: 'Try again. If it stays so, close Lateral and start it again.',
      },
      unexpected: {
        what: 'Something went wrong inside Lateral.',
        safe: 'What was stored before was left as it is.',
        next: 'Try again. If it happens once more, close Lateral and start it again.',
      },
      damaged: {
        what: 'The file with the keys of this device is damaged.',
        safe: 'What you wrote is still on this disk, locked, and nothing was written over it.',
        next: 'Leave Lateral’s folder as it is. If your system keeps backups, close Lateral and bring its folder back from one.',
      },
      newer: {
        what: 'A newer version of Lateral wrote the keys of this device.',
        safe: 'Nothing was changed.',
        next: 'Close this version and start the newer one.',
      },
      keychain: {
        what: 'The keychain of your system did not give the key to Lateral.',
        safe: 'Everything is still on this disk, and nothing was changed.',
        next: 'Close Lateral. Unlock the keychain, or log in to your system again, then start Lateral.',
      },
      unreadable: {
        what: 'The file with the keys of this device could not be read or written.',
        safe: 'Nothing was changed.',
        next: 'Close Lateral. Make sure that the disk has room and that you may write to Lateral’s folder, then start it again.',
      },
    },
  },
} as const;
