/** Words that more than one part of the app uses. */
export const common = {
  you: 'You',
  someone: 'Somebody',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Taken back.',
  undoRefused: 'Not taken back: somebody has changed it since. Nothing was touched.',
  readOnly: 'This circle was changed by a newer version of Lateral. You can read everything; to write, update the app.',
  onlyYou: 'Only you',
  onlyMe: 'Only me',
  myCircle: 'My circle',
  offLimits: 'Off limits by your charter: {{topics}}. Nothing keeps you from sending it.',
  whoSeesThis: 'Who sees this',
  stage: {
    spotted: 'Spotted',
    applying: 'Applying',
    applied: 'Applied',
    interviewing: 'Interviewing',
    offer: 'Offer',
    closed: 'Closed',
  },
} as const;
