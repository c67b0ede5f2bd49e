/** The words for a circle that could not be opened whole, and for a disk that came back in an older state. */
export const recovery = {
  title: 'This circle could not be opened whole',
  onlyYou: 'What only you see',
  onlyYouWhy:
    'This is the part with your private leads and notes. Your circles need it to open; they come right after it.',
  looking: 'Looking at what is still here…',
  known: {
    readable_one: '{{count, number}} change can still be read here.',
    readable_other: '{{count, number}} changes can still be read here.',
    nothing: 'Nothing of it can be read here.',
    lost_one: '{{count, number}} is known to be gone.',
    lost_other: '{{count, number}} are known to be gone.',
    unknown: 'How many are gone is not known.',
    beginning: 'How it began is missing, and without that it cannot be opened.',
  },
  calm: 'Nothing was changed, and nothing is lost by looking. If one way does not help, you can take another.',
  notLooked: {
    what: 'What is still here could not be looked at.',
    safe: 'Nothing was changed.',
    next: 'Make sure that the disk is connected and has room, then try again.',
  },
  tryAgain: 'Try again',
  ways: 'What you can do',

  restore: 'Restore from a saved copy',
  restoreWhy: 'The newest is from {{when}}. What can still be read here is kept as well.',
  restoreNone: 'There is no saved copy on this device. A sync file will do, or what you saved of this circle before.',
  restoreNoneOwn: 'There is no saved copy on this device. A file that you saved from here before will do.',
  copies: 'Saved copies',
  copy: '{{when}} · {{size}}',
  when: {
    today: 'today, {{time}}',
    yesterday: 'yesterday, {{time}}',
    day: '{{day}}, {{time}}',
  },
  restoreKeeps: 'What can still be read here is kept, and what is gone comes from the copy.',
  chooseFile: 'Choose a file…',
  file: 'Saved file',
  fileWhy: 'A sync file of this circle, or what you saved of it before, will do as well.',
  fileWhyOwn: 'A file that you saved from here before will do as well.',
  restoreNow: 'Restore',

  members: 'Get it from members',
  membersWhy: 'Opens the circle with what is here. The rest comes as soon as a member is connected.',
  membersWait:
    'The circle opens as soon as a member is connected, who can send how it began. The rest comes after that.',
  goOn: 'Go on with what is here',
  goOnAlone: 'Nobody else is in this circle, so nobody can send you what is gone.',
  goOnOwn: 'Nobody else has this part, so nobody can send you what is gone.',
  goOnAsk: 'Go on with what is here?',
  goOnGone_one: '{{count, number}} change is then gone for good, unless you have it in a file somewhere.',
  goOnGone_other: '{{count, number}} changes are then gone for good, unless you have them in a file somewhere.',
  goOnUnknown: 'What cannot be read is then gone for good, unless you have it in a file somewhere.',
  goOnStays_one: '{{count, number}} change stays.',
  goOnStays_other: '{{count, number}} changes stay.',
  goOnEmpty: 'You begin with an empty page.',
  goOnAnew:
    'How this part began is missing, so nothing of it can be opened: you begin with an empty page. What cannot be opened stays on this disk.',
  goOnNow_one: 'Go on without {{count, number}} change',
  goOnNow_other: 'Go on without {{count, number}} changes',
  goOnNowUnknown: 'Go on without the rest',
  notYet: 'Not yet',

  save: 'Save what is here',
  saveWhy: 'Keeps what can still be read in a file. “Load a sync file” in Settings takes it in later.',
  saveWhyOwn: 'Keeps what can still be read in a file. “Restore from a saved copy” takes it in later.',
  saveNothing: 'Nothing can be read here, so there is nothing to save.',
  fileName: { name: '{{of}} saved {{day}}.lateral', ofCircle: 'circle', ofOwn: 'private part' },
  saved: 'Saved. Keep the file until everything is back.',
  written: '{{done}} written',

  doing: {
    copy: 'Bringing back what the copy has…',
    file: 'Bringing back what {{file}} has…',
    members: 'Opening the circle with what is here…',
    goOn: 'Opening with what is here…',
    wait: 'Waiting for a member. One of them needs to have Lateral open.',
  },
  stopFirst: 'You can open your other circles when this is done, or stopped.',
  stop: 'Stop',
  stopping: 'Stopping…',
  stopped: 'Stopped. You can take any way again.',
  done: {
    back_one: 'Open again: {{count, number}} change came back.',
    back_other: 'Open again: {{count, number}} changes came back.',
    nothingNew: 'Open again. Everything it had was still here.',
    members: 'Open with what is here. The rest comes as soon as a member is connected.',
    goOn: 'Open with what is here.',
  },

  fault: {
    'copy-damaged': {
      what: 'This copy is damaged.',
      safe: 'Nothing was changed.',
      next: 'Choose an older one.',
    },
    'copy-gone': {
      what: 'This copy is not there any more.',
      safe: 'Nothing was changed.',
      next: 'Choose another one.',
    },
    'copy-newer': {
      what: 'A newer version of Lateral saved this copy.',
      safe: 'Nothing was changed, and the copy is still good.',
      next: 'Update Lateral, then restore from it again.',
    },
    'copy-locked': {
      what: 'This copy is locked with a key that this device does not have.',
      safe: 'Nothing was changed.',
      next: 'Choose another one.',
    },
    'not-a-bundle': {
      what: '{{file}} is no file of Lateral.',
      safe: 'Nothing was changed.',
      next: 'Choose one that ends in .lateral.',
    },
    'newer-version': {
      what: 'A newer version of Lateral saved {{file}}.',
      safe: 'Nothing was changed, and the file is still good.',
      next: 'Update Lateral, then restore from it again.',
    },
    truncated: {
      what: '{{file}} is cut off: its end is missing.',
      safe: 'Nothing was changed.',
      next: 'Have it sent again, or choose another one.',
    },
    altered: {
      what: '{{file}} was changed on its way to you.',
      safe: 'Nothing was changed here.',
      next: 'Have it sent again, or choose another one.',
    },
    'other-circle': {
      what: '{{file}} is of something else, not of what could not be opened.',
      safe: 'Nothing was changed.',
      next: 'Choose another one.',
    },
    'no-key': {
      what: '{{file}} is locked with a key that this device does not have.',
      safe: 'Nothing was changed, and the file is still good.',
      next: 'Choose another one.',
    },
    'no-beginning': {
      what: 'How it began is missing, and without that it cannot be opened.',
      safe: 'Nothing was changed.',
      next: 'Choose another copy or file, or get it from members if you have any.',
    },
    unreadable: {
      what: '{{file}} could not be read.',
      safe: 'Nothing was changed.',
      next: 'It may have been moved, or a stick was taken out. Choose it again.',
    },
    'not-saved': {
      what: 'Another of your circles has changes that could not be saved.',
      safe: 'Nothing was changed here.',
      next: 'Make sure that the disk has room, then try again.',
    },
    'disk-full': {
      what: 'The disk is full.',
      safe: 'What can be read here is as it was.',
      next: 'Free some space, then try again.',
    },
    'storage-unavailable': {
      what: 'The storage of this device did not answer.',
      safe: 'What can be read here is as it was.',
      next: 'Make sure that the disk is connected and has room, then try again.',
    },
    'vault-locked': {
      what: 'The keys of this device are locked.',
      safe: 'What can be read here is as it was.',
      next: 'Unlock your keychain, then try again.',
    },
    'vault-unavailable': {
      what: 'The keys of this device cannot be used.',
      safe: 'What can be read here is as it was.',
      next: 'Open your keychain, then try again.',
    },
    unexpected: {
      what: 'That did not work: something went wrong inside Lateral.',
      safe: 'What can be read here is as it was.',
      next: 'Try again. If it happens once more, close Lateral and start it again.',
    },
  },

  others: 'Your other circles',
  open: 'Open {{circle}}',

  renewed: {
    what: 'Others have changes of yours that this device did not have.',
    safe: 'That happens after an older copy of Lateral’s folder was put back. They come back by themselves.',
    next: 'There is nothing for you to do.',
    dismiss: 'All right',
  },
} as const;
