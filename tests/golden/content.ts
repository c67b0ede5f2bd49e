/** What stands in every golden profile, so that one test looks for it in all of them. */
export const GOLDEN = {
  circle: 'Thursday circle',
  /** By the column in which each stands. */
  cards: { Spotted: 'Globex', Applying: 'Initech', Applied: 'Data engineer, Northwind' },
  notes: 'Ask for Dana.',
  onlyMine: 'Umbrella',
  role: 'Data engineer',
  sharedNotes: 'We look out for one another.',
  question: 'do you know somebody there?',
  answer: 'Yes, an old colleague.',
  /** Of the backup beside the profile. */
  passphrase: 'nine green lamps',
} as const;
