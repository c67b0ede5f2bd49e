import type { LabelledMember } from './labelled.ts';

const ALL = [
  {
    name: 'bookkeeper',
    lists: {
      roles: ['bookkeeper', 'accounts assistant', 'payroll'],
      mustHaves: ['part time, 25-30 hours'],
      dealBreakers: ['weekends', 'commission only'],
      places: ['Manchester', 'Stockport', 'from home'],
      skills: ['Xero'],
      fields: ['charities', 'schools'],
      canHelpWith: ['tax returns'],
    },
    payFloor: { amount: 14, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'support',
    lists: {
      roles: ['customer support', 'customer success manager', 'office manager'],
      mustHaves: ['permanent contract'],
      dealBreakers: ['cold calling', 'night shifts'],
      places: ['remote in the UK', 'Manchester'],
      fields: ['museums', 'education'],
      wouldLearn: ['SQL'],
    },
    payFloor: { amount: 27_000, currency: 'GBP', per: 'year' },
  },
  {
    name: 'back-to-work',
    lists: {
      mustHaves: ['part time'],
      dealBreakers: ['evenings', 'weekends', 'call centre'],
      places: ['Stockport', 'Manchester'],
      canHelpWith: ['reading CVs'],
      wouldLearn: ['spreadsheets'],
    },
    payFloor: { amount: 12.5, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'erzieherin',
    lists: {
      roles: ['Erzieherin', 'pädagogische Fachkraft'],
      mustHaves: ['unbefristet', 'Teilzeit (um die 30 Std.)'],
      dealBreakers: ['Schichtdienst', 'Zeitarbeit'],
      places: ['Leipzig', 'Markkleeberg', 'Halle'],
      fields: ['Bibliothek', 'Jugendarbeit'],
      wouldLearn: ['Excel'],
    },
    payFloor: { amount: 2400, currency: 'EUR', per: 'month' },
  },
  {
    name: 'web-developer',
    lists: {
      roles: ['frontend developer', 'web developer'],
      mustHaves: ['English as working language'],
      dealBreakers: ['gambling', 'on-call', 'consulting'],
      places: ['Berlin', 'Leipzig', 'remote (EU)'],
      skills: ['TypeScript', 'accessibility'],
      fields: ['education', 'open data'],
    },
    payFloor: { amount: 55_000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'tischler',
    lists: {
      roles: ['Tischler', 'Möbelmonteur'],
      mustHaves: ['Vollzeit'],
      dealBreakers: ['Montage mit Übernachtung', 'Zeitarbeit'],
      places: ['Leipzig und Umgebung'],
      skills: ['CNC'],
      fields: ['Bühnenbau', 'Hausmeister'],
      fieldsKnown: ['Küchen'],
    },
    payFloor: { amount: 17, currency: 'EUR', per: 'hour' },
  },
  {
    name: 'assistante',
    lists: {
      roles: ['assistante administrative', 'assistante de direction', 'réceptionniste'],
      mustHaves: ['80 % maximum'],
      dealBreakers: ['CDD', 'travail le samedi'],
      places: ['Genève', 'Nyon', 'Lausanne'],
      skills: ['gestion de projet'],
      fields: ['ONG', 'hôtellerie'],
    },
    payFloor: { amount: 4500, currency: 'CHF', per: 'month' },
  },
  {
    name: 'cook',
    lists: {
      roles: ['cook', 'sous chef', 'pastry chef'],
      mustHaves: ['permanent'],
      dealBreakers: ['split shifts', 'seasonal jobs'],
      places: ['Lausanne', 'Vevey', 'Montreux'],
      fields: ['school canteens', 'hotels'],
      wouldLearn: ['chocolate'],
    },
    payFloor: { amount: 4300, currency: 'CHF', per: 'month' },
  },
] as const satisfies readonly LabelledMember[];

/** The members of the sixth set: a circle in three towns, as they would write. */
export const SIXTH_MEMBERS: readonly LabelledMember[] = ALL;

/** The name of one of these members. */
export type SixthMemberName = (typeof ALL)[number]['name'];
