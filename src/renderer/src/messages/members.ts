/** The words of the members page. */
export const members = {
  title: 'Members',
  list: 'Members',
  you: 'you',
  looksFor: 'Looks for {{things}}',
  youLookFor: 'You look for {{things}}',
  canHelpWith: 'Can help with {{things}}',
  youCanHelpWith: 'You can help with {{things}}',
  alone: 'Your board works alone.',
  aloneWhy: 'With two or three others it starts finding things for you.',
} as const;
