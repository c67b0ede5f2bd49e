/** The words of what members share. */
export const aims = {
  you: {
    roles: 'You and {{second}} both look for: {{things}}.',
    fields: 'You and {{second}} are both open to: {{things}}.',
    skills: 'You and {{second}} both want to grow: {{things}}.',
    firstHelps: 'You can help {{second}} with: {{things}}.',
    secondHelps: '{{second}} can help you with: {{things}}.',
  },
  they: {
    roles: '{{first}} and {{second}} both look for: {{things}}.',
    fields: '{{first}} and {{second}} are both open to: {{things}}.',
    skills: '{{first}} and {{second}} both want to grow: {{things}}.',
    firstHelps: '{{first}} can help {{second}} with: {{things}}.',
    secondHelps: '{{second}} can help {{first}} with: {{things}}.',
  },
  otherwise: '{{text}} ({{name}}: {{other}})',
  otherwiseYou: '{{text}} (you: {{other}})',
  more: 'and more',
  shared: 'What you and {{name}} share',
  others: 'What others share with {{name}}',
} as const;
