/** The words of where somebody is in their search. */
export const searchStatus = {
  mine: 'Where I am in my search',
  unsaid: 'Not said',
  points: {
    starting: 'Starting',
    active: 'Active',
    interviewing: 'Interviewing',
    deciding: 'Deciding',
    resting: 'Resting',
    landed: 'Landed',
  },
  asOf: '{{point}}, as of {{day}}.',
  landedOn: 'Landed on {{day}}.',
  landedAndHelps: 'Landed on {{day}}, and goes on helping.',
  shown: 'The others read: {{point}}.',
  notShown: 'The others read nothing of it now.',
  noName: 'Not saved: write your name first.',
  proposed: {
    interviewing: 'You have an interview. Show yourself as interviewing?',
    deciding: 'You have an offer. Show yourself as deciding?',
  },
  show: 'Show it',
  leave: 'Leave it',
} as const;
