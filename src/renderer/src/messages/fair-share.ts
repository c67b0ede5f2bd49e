/** The words to one member about their own giving and taking: never a number, and nothing of others. */
export const fairShare = {
  title: 'Fair share',
  onlyYou: 'Only you see this.',
  kinds: {
    'giving-more': 'These weeks you have given more than usual: {{ways}}.',
    'giving-more-plain': 'These weeks you have given more than usual.',
    'taking-more': 'You have been given more than usual. That is what a circle is for.',
    both: 'These weeks you have given more than usual, and been given more, too.',
    quiet: 'It has been quiet between you and the others these weeks. That is all right.',
    'as-usual': 'Giving and taking go as usual for you.',
    'too-early': 'It is too early to say how giving and taking go for you.',
  },
  ways: {
    'check-in-answer': 'answers',
    support: 'words of support',
    'me-too': 'saying that you know it, too',
    'beside-priorities': 'words beside priorities',
    'on-lead': 'words on leads',
    cheer: 'cheers',
    evidence: 'evidence',
    'lead-found': 'leads that you found',
    nudge: 'kind words',
  },
  task: {
    'answer-ask': '{{name}} asked for something, and it is still open.',
    'answer-stuck': 'Something is stuck for {{name}}, and nobody has said a word yet.',
    'say-something-kind': '{{name}} would like to be listened to, and nobody has said a word yet.',
    cheer: 'Nobody has cheered a win of {{name}} yet.',
  },
  look: 'Look at it',
  notNow: 'Not now',
} as const;
