import type { LabelledMember } from './labelled.ts';

const ALL = [
  {
    name: 'nurse',
    lists: {
      roles: ['nurse (RN / Pflegefachkraft)', 'carer would be ok too for a start'],
      mustHaves: ['fixed rota'],
      dealBreakers: ['nights', 'Zeitarbeit / agency work', 'on call'],
      places: ['Köln', 'Bonn', 'Leeds (family there)'],
      skills: ['wound care', 'palliative'],
    },
    payFloor: { amount: 3200, currency: 'EUR', per: 'month' },
  },
  {
    name: 'welder',
    lists: {
      roles: ['Schweißer WIG / MAG', 'Schlosser evtl.'],
      mustHaves: ['unbefristet'],
      dealBreakers: ['Zeitarbeit', 'Montage bundesweit', 'keine Nachtschicht'],
      places: ['Dortmund', 'Bochum', 'Hagen'],
      skills: ['Orbitalschweißen'],
    },
    payFloor: { amount: 19, currency: 'EUR', per: 'hour' },
  },
  {
    name: 'dataEngineer',
    lists: {
      roles: ['Senior data engineer', 'analytics engineer'],
      mustHaves: ['time to learn'],
      dealBreakers: ['on-call', 'gambling', 'weapons', 'more than 2 days in the office', 'fluent German required'],
      places: ['Berlin', 'remote within EU'],
      skills: ['dbt', 'Spark', 'streaming (Kafka)'],
      fields: ['climate', 'public transport'],
      wouldLearn: ['how to run a 1:1'],
    },
    payFloor: { amount: 70_000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'frontEnd',
    lists: {
      roles: ['mid-level front-end dev', 'web developer (React)'],
      mustHaves: ['mostly remote'],
      dealBreakers: ['no remote', 'Java', 'adtech'],
      places: ['London', 'remote'],
      skills: ['TypeScript', 'accessibility'],
      canHelpWith: ['CVs, portfolio sites'],
    },
    payFloor: { amount: 50_000, currency: 'GBP', per: 'year' },
  },
  {
    name: 'formerTeacher',
    lists: {
      roles: ['instructional designer', 'curriculum developer', 'L&D'],
      mustHaves: ['health insurance'],
      dealBreakers: ['classroom teaching', 'travel over 20 %', 'MLM'],
      places: ['Chicago', 'remote (US)'],
      skills: ['Articulate Storyline', 'video editing'],
      fields: ['edtech', 'museums', 'non-profits'],
      fieldsKnown: ['public schools, 11 years'],
    },
    payFloor: { amount: 58_000, currency: 'USD', per: 'year' },
  },
  {
    name: 'accountant',
    lists: {
      roles: ['comptable', 'comptable clients / fournisseurs', 'accountant'],
      mustHaves: ['CDI', 'télétravail si possible'],
      dealBreakers: ['CDD', 'intérim', 'anglais courant exigé'],
      places: ['Lyon', 'Villeurbanne'],
      wouldLearn: ['tableaux croisés'],
    },
    payFloor: { amount: 2400, currency: 'EUR', per: 'month' },
  },
  {
    name: 'warehouseWorker',
    lists: {
      roles: ['warehouse', 'forklift driver (have licence)', 'order picker'],
      mustHaves: ['full time'],
      dealBreakers: ['no night shifts', 'no weekends', 'temp agency'],
      places: ['Hamburg', 'Norderstedt'],
    },
    payFloor: { amount: 14.5, currency: 'EUR', per: 'hour' },
  },
  {
    name: 'salesRep',
    lists: {
      roles: ['Account Executive', 'B2B sales', 'Key Account Manager'],
      mustHaves: ['fixed base salary'],
      dealBreakers: ['commission only', 'tobacco', 'gambling / betting'],
      places: ['Zürich', 'Zug', 'home office in CH'],
      fieldsKnown: ['packaging', 'machine tools'],
    },
    payFloor: { amount: 95_000, currency: 'CHF', per: 'year' },
  },
  {
    name: 'uxDesigner',
    lists: {
      roles: ['senior UX / product designer'],
      mustHaves: ['visa sponsorship'],
      dealBreakers: ['freelance', 'fixed-term'],
      places: ['Amsterdam', 'Utrecht', 'remote NL'],
      skills: ['design systems', 'user research'],
      fields: ['healthcare'],
    },
    payFloor: { amount: 4500, currency: 'EUR', per: 'month' },
  },
  {
    name: 'projectManager',
    lists: {
      roles: ['project manager, IT or construction', 'PMO', 'programme mgr'],
      mustHaves: ['flexible hours'],
      dealBreakers: ['oil & gas', 'arms', 'weekend work', '5 days in the office'],
      places: ['Manchester', 'Leeds', 'remote UK'],
      skills: ['PRINCE2'],
      canHelpWith: ['mock interviews'],
    },
    payFloor: { amount: 48_000, currency: 'GBP', per: 'year' },
  },
  {
    name: 'chef',
    lists: {
      roles: ['chef de partie', 'sous chef', 'cook'],
      mustHaves: ['2 days off in a row'],
      dealBreakers: ['split shifts', 'no training', 'zero hours'],
      places: ['Dublin', 'Bray'],
      skills: ['pastry', 'butchery'],
    },
    payFloor: { amount: 16, currency: 'EUR', per: 'hour' },
  },
  {
    name: 'electrician',
    lists: { roles: ['electrician'], places: ['Bristol', 'Bath'] },
    payFloor: { amount: 16, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'returner',
    lists: {
      mustHaves: ['part time (max 20 h)', 'school hours'],
      dealBreakers: ['full-time', 'weekends', 'driving licence needed'],
      places: ['Glasgow', 'from home'],
      canHelpWith: ['office admin, did that for 15 yrs', 'Excel'],
      fieldsKnown: ['law firms'],
    },
    payFloor: { amount: 12.5, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'biologist',
    lists: {
      roles: ['scientist in industry (PhD cell biology)', 'R&D', 'CRA?'],
      dealBreakers: ['another postdoc', 'animal experiments'],
      places: ['Basel', 'München', 'remote'],
      skills: ['bioinformatics', 'GMP', 'regulatory affairs'],
      fields: ['pharma', 'biotech', 'medical writing'],
    },
    payFloor: { amount: 60_000, currency: 'EUR', per: 'year' },
  },
] as const satisfies readonly LabelledMember[];

/** Members of many trades; some wrote much, some next to nothing. */
export const LABELLED_MEMBERS: readonly LabelledMember[] = ALL;

/** The name of one of the members. */
export type LabelledMemberName = (typeof ALL)[number]['name'];
