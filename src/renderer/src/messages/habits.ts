/** The words of what a circle does beside what every circle does. */
export const habits = {
  title: 'What this circle does',
  light: 'You keep it light: leads, check-ins, wins and a charter. Add more whenever you want it.',
  chosen: 'Leads, check-ins, wins and a charter are always there. Whatever you turn off loses nothing.',
  turnedOn: '{{habit}}: from now on.',
  turnedOff: '{{habit}}: not any more. What was written is kept.',
  names: {
    goals: 'Goals',
    evidence: 'Evidence and doubts',
    journal: 'Journal',
    nudges: 'Kind words',
    meetings: 'Meetings',
    clinic: 'Problem clinic',
    vent: 'Vent, then solve',
    advice: 'Grounds of advice',
    'fair-share': 'Fair share',
  },
  what: {
    goals: 'What you want to reach by when, with a look at it on the day.',
    evidence: 'What you can do, told by you and by those who saw it, for the days on which you doubt.',
    journal: 'Pages that only you see.',
    nudges: 'A kind word to one another, once a day at most.',
    meetings: 'Equal turns by one clock, with an agenda from your check-ins, together or in writing.',
    clinic: 'One problem, good questions, ideas that nobody sees before all are in.',
    vent: 'Five minutes to let it out. Nothing of it is kept.',
    advice:
      'Whether advice is an opinion, was lived or was looked up, and what is for somebody whose profession it is.',
    'fair-share': 'A word to each member alone about giving and taking, and one thing that could be next.',
  },
} as const;
