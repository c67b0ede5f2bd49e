/** The words of the settings page. */
export const settings = {
  title: 'Settings',
  you: 'You',
  yourName: 'Your name',
  yourNameHint: 'This is how the members of this circle see you.',
  circle: 'This circle',
  circleName: 'Circle name',
  menuNameNotKept:
    'The circle has its new name. The list of circles on this device could not be saved and may show the old one until you open the circle again.',
  name: {
    empty: 'A name is needed, so “{{name}}” stays.',
    'too-long': 'Not saved: up to {{limit}} letters fit. Shorten it and it saves itself.',
  },
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { '90': 'Smaller', '100': 'Standard', '115': 'Larger', '130': 'Largest' },
  notKept: {
    what: 'Not saved: the disk refused.',
    safe: 'The look holds until you close Lateral.',
    next: 'Make sure that the disk has room.',
    retry: 'Try again',
  },
  keys: 'Keys on this device',
  protection: {
    keychain: {
      state: 'The keychain of your system guards them.',
      meaning: 'Whoever can log in to your account on this computer can also open Lateral.',
    },
    passphrase: {
      state: 'Your passphrase guards them.',
      meaning: 'Lateral asks for it at every start.',
    },
    none: {
      state: 'Nothing guards them.',
      meaning:
        'Lateral can use no keychain on this system. Whoever can read the files of this computer can read your circles. A passphrase prevents that.',
    },
  },
  keysUnknown:
    'Lateral could not find out how the keys are kept. Nothing was changed. Close Lateral and start it again.',
  setPassphrase: 'Set a passphrase',
  change: 'Change',
  remove: 'Remove',
  passphrase: {
    label: 'Passphrase',
    again: 'Passphrase again',
    hint: 'At least {{count}} letters or signs. A few words you remember are enough.',
    warning: 'Nobody can recover a forgotten passphrase. Without it, what is on this device stays closed for good.',
    set: {
      title: 'Set a passphrase',
      submit: 'Set passphrase',
      done: 'Passphrase set. Lateral asks for it at the next start.',
    },
    change: {
      title: 'Change the passphrase',
      submit: 'Change passphrase',
      done: 'Passphrase changed. Lateral asks for the new one at the next start.',
    },
    remove: {
      title: 'Remove the passphrase',
      submit: 'Remove passphrase',
      meaning: 'The keychain of your system guards the keys from then on. Where there is none, nothing does.',
      done: 'Passphrase removed.',
    },
    working: 'Locking the keys anew…',
    different: 'The two are not the same.',
    empty: 'Write your passphrase first.',
    refused: {
      'wrong-passphrase': 'This is not the passphrase. Nothing was changed; try again.',
      'too-short': 'At least {{count}} letters or signs are needed.',
      'too-long': 'This is too long. At most {{limit, number}} letters or signs fit.',
      'not-saved':
        'Not saved: the disk or the keychain refused. The keys are guarded as before. Make sure the disk has room, then try again.',
      unavailable: 'The keys could not be used. Nothing was changed. Close Lateral and start it again.',
    },
  },
  about: 'About',
  version: 'Lateral {{version}}',
  evaluation:
    'This copy runs on an old engine that is only for looking and testing. It gets no security updates; do not keep a real search in it.',
} as const;
