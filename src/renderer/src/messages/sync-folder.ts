/** The words of sync folders: what carries a circle between members who are never online together. */
export const syncFolder = {
  name: 'Sync folder',
  choose: 'Choose a sync folder',
  chooseOther: 'Choose another folder',
  stop: 'Stop using this folder',
  why: 'A sync folder brings what is new to members whom you never meet online: a folder in Dropbox, Drive or Syncthing, on a shared disk or on a stick. What lies there is encrypted, and only members of this circle can read it.',
  how: 'Each of you chooses the same folder on their own computer. Lateral reads and writes there by itself.',
  chosen: 'The circle travels through this folder, too.',
  chosenNext: 'The others choose the same folder on their computers.',
  changed: 'The circle travels through this folder now.',
  changedNext: 'The files in the one before stay there.',
  stopped: 'The folder is no longer used.',
  stoppedNext: 'The files in it stay there.',

  working_one: 'Looking into it: {{done, number}} of {{count, number}} file.',
  working_other: 'Looking into it: {{done, number}} of {{count, number}} files.',
  lookedAt: 'Last looked into at {{time}}.',
  lookedOn: 'Last looked into on {{day}}.',
  writers: {
    nobody: 'Nobody else has written here yet. Whoever is in the circle chooses the same folder on their own computer.',
    some_one: '{{names}} writes here, too.',
    some_other: '{{names}} write here, too.',
    many: '{{count, number}} others write here, too.',
  },
  unread_one: '{{count, number}} file there cannot be read yet. It may still be on its way.',
  unread_other: '{{count, number}} files there cannot be read yet. They may still be on their way.',
  newer_one: '{{count, number}} file there was written by a newer version of Lateral. Update Lateral to read it.',
  newer_other: '{{count, number}} files there were written by a newer version of Lateral. Update Lateral to read them.',
  unavailable: {
    missing: {
      what: 'The folder has not been there since {{when}}.',
      safe: 'Everything is saved on this device, and goes there when it is back.',
      next: 'Is the drive connected? If the folder was moved, choose it again.',
    },
    denied: {
      what: 'Lateral has not been allowed into the folder since {{when}}.',
      safe: 'Everything is saved on this device, and goes there when it is allowed again.',
      next: 'Allow it in the settings of your system, or choose another folder.',
    },
    'read-only': {
      what: 'Nothing could be written into the folder since {{when}}.',
      safe: 'Everything is saved on this device, and goes there when that is possible again.',
      next: 'Make sure that the folder is not write-protected, or choose another one.',
    },
    full: {
      what: 'There has been no room in the folder since {{when}}.',
      safe: 'Everything is saved on this device, and goes there when there is room.',
      next: 'Free some space there, or choose another folder.',
    },
    failed: {
      what: 'The folder has not answered since {{when}}.',
      safe: 'Everything is saved on this device, and goes there when it answers.',
      next: 'It is tried again by itself. If it stays so, choose another folder.',
    },
  },
  fault: {
    'not-chosen': {
      what: 'The folder is not used: this device could not keep your choice.',
      safe: 'Everything is as it was.',
      next: 'Make sure that the disk has room, then choose it again.',
    },
    'not-forgotten': {
      what: 'The folder is still used: this device could not keep your choice.',
      safe: 'Everything is as it was.',
      next: 'Make sure that the disk has room, then try again.',
    },
  },
} as const;
