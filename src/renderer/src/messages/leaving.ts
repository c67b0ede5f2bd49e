/** The words of leaving a circle. */
export const leaving = {
  why: 'You can leave this circle at any time, for yourself alone. What is here stays with you.',
  afterwards:
    'You are out of this circle. The others keep what you wrote, with your name, and nothing of what they write comes here.',
  open: 'Leave this circle…',
  title: 'Leave {{circle}}',
  whatHappens: 'What happens',
  theyKeep: 'The others keep what you wrote, with your name.',
  youGetNothing: 'You receive nothing that they write from now on.',
  whatIsHere: 'What is here stays on this device and can be read. Nothing more can be written.',
  onlyYourself:
    'You leave only for yourself, with all your devices. The circle goes on, and this device is not let in again.',
  theyHear:
    'They hear of it as soon as this device meets one of them, or by a sync file that you save for them afterwards.',
  alone: 'Only you are in this circle. When you leave, it can be read on this device, and nothing more can be written.',
  nobodyComes: 'Nobody can be let in afterwards. This cannot be taken back.',
  copyWhy: 'A backup holds all of your circles and what only you see, in one file.',
  copy: 'Save a copy first',
  typeName: 'Type the name of the circle to leave it',
  otherName: 'This is another name. The circle is called “{{circle}}”.',
  stay: 'Stay',
  leave: 'Leave {{circle}}',
  leaving: 'Leaving…',
  done: 'You left {{circle}}. What is here can be read.',
  faults: {
    'private-space': 'What only you see cannot be left. Nothing was changed.',
    'not-saved':
      'You are still in the circle: what you did last is not stored yet, and the others would miss it. Make sure that the disk has room; when Sync says that all is saved, leave again.',
    'newer-version':
      'You are still in the circle: a newer version of Lateral has changed it. Update the app, then leave again.',
    'not-a-member': 'The circle no longer knows you on this device: you have left it already. Nothing was changed.',
    'no-key':
      'You are still in the circle: its key is not on this device yet. Leave again when you have met somebody of the circle.',
    failed:
      'Leaving could not be stored. What is here is safe, and it is tried again by itself; until then nothing can be written in this circle. Make sure that the disk has room.',
  },
} as const;
