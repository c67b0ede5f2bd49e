import type { LabelledMember } from './labelled.ts';

const ALL = [
  {
    name: 'data-scientist',
    lists: {
      roles: ['Data scientist', 'Senior data scientist', 'ML engineer'],
      mustHaves: ['at least 2 days of home office a week', 'English in the team'],
      dealBreakers: ['gambling', 'defence', 'on-call'],
      places: ['Berlin', 'Remote in Germany / EU'],
      skills: ['causal inference', 'Bayesian modelling'],
      fields: ['climate', 'public health', 'Logistics'],
      canHelpWith: ['Python, pandas', 'A/B tests'],
    },
    payFloor: { amount: 68_000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'vet-nurse',
    lists: {
      roles: ['Registered Veterinary Nurse (RVN)', 'vet nurse'],
      mustHaves: ['paid CPD', 'every other weekend off'],
      dealBreakers: ['night shifts', 'sole charge'],
      places: ['Bristol', 'Bath', 'max 40 mins drive from Bristol'],
      skills: ['exotics', 'dental radiography'],
      fields: ['wildlife rescue'],
      fieldsKnown: ['small animal practice'],
    },
    payFloor: { amount: 13.5, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'plumber',
    lists: {
      roles: ['journeyman plumber', 'service plumber', 'gasfitter'],
      mustHaves: ['company van'],
      dealBreakers: ['camp jobs / fly in fly out', 'piecework'],
      places: ['Calgary', 'Airdrie', 'Okotoks', 'not Edmonton'],
      skills: ['hydronic heating', 'backflow testing'],
    },
    payFloor: { amount: 42, currency: 'CAD', per: 'hour' },
  },
  {
    name: 'assistant',
    lists: {
      roles: ['Assistante de direction', 'Executive Assistant', 'Office manager in a small team'],
      mustHaves: ['CDI', '2 jours de télétravail'],
      dealBreakers: ['CDD', 'intérim', 'frequent travel'],
      places: ['Paris', 'La Défense', 'Boulogne-Billancourt'],
      skills: ['event planning', 'Notion'],
      fields: ['museums and culture', 'luxury'],
      canHelpWith: ['Minutes, agendas, board papers'],
    },
    payFloor: { amount: 2_900, currency: 'EUR', per: 'month' },
  },
  {
    name: 'teacher',
    lists: {
      roles: ['Primary school teacher', 'classroom teacher Grade 3-6'],
      mustHaves: ['contract of 12 months or longer', 'Part time (3 or 4 days)'],
      dealBreakers: ['casual relief teaching', 'religious schools'],
      places: ['Melbourne (north if possible)', 'Geelong'],
      skills: ['teaching phonics'],
      fields: ['museum education', 'curriculum writing'],
      wouldLearn: ['Auslan'],
    },
  },
  {
    name: 'machinist',
    lists: {
      roles: ['CNC machinist', 'CNC programmer', '5-axis'],
      mustHaves: ['health insurance', 'day shift'],
      dealBreakers: ['mandatory weekend overtime', 'temp agencies'],
      places: ['Dayton OH', 'Cincinnati', 'Springfield, Ohio'],
      skills: ['Mastercam', 'CMM inspection'],
      fieldsKnown: ['aerospace parts'],
    },
    payFloor: { amount: 28, currency: 'USD', per: 'hour' },
  },
  {
    name: 'support-agent',
    lists: {
      roles: ['Customer support agent', 'customer service representative', 'support specialist'],
      dealBreakers: ['phone support', 'nights', 'sales targets'],
      places: ['Remote'],
      skills: ['Zendesk', 'basic SQL'],
      fields: ['games', 'music software'],
      canHelpWith: ['Polish and Ukrainian'],
    },
    payFloor: { amount: 6_500, currency: 'PLN', per: 'month' },
  },
  {
    name: 'mech-engineer',
    lists: {
      roles: ['Mechanical engineer (medior)', 'mechanical design engineer', 'werktuigbouwkundig ingenieur'],
      mustHaves: ['32 hours possible'],
      dealBreakers: ['oil and gas', 'weapons', 'more than 20% travel'],
      places: ['Eindhoven and around', 'Veldhoven', 'Den Bosch is ok too'],
      skills: ['FEA', 'vacuum systems'],
      fields: ['medical devices', 'semiconductor equipment', 'e-bikes'],
    },
    payFloor: { amount: 4_200, currency: 'EUR', per: 'month' },
  },
  {
    name: 'bartender',
    lists: {
      roles: ['Barkeeper', 'Bartender', 'Kellner'],
      mustHaves: ['Sonntag frei'],
      dealBreakers: ['Teildienst', 'Nachtclubs', 'Saisonstellen'],
      places: ['Wien'],
      skills: ['Kaffee, Barista', 'Wein'],
    },
    payFloor: { amount: 2_100, currency: 'EUR', per: 'month' },
  },
  {
    name: 'researcher',
    lists: {
      roles: ['Research assistant (social science)', 'junior researcher', 'social researcher'],
      mustHaves: ['a contract of at least one year'],
      dealBreakers: ['unpaid work', 'cold calling'],
      places: ['Manchester', 'Leeds', 'Sheffield', 'Remote (UK)'],
      skills: ['R', 'qualitative interviews', 'survey design'],
      fields: ['housing', 'migration'],
    },
    payFloor: { amount: 27_000, currency: 'GBP', per: 'year' },
  },
] as const satisfies readonly LabelledMember[];

/** Members of the fourth set: no rule of the matcher was ever made by looking at them. */
export const FOURTH_MEMBERS: readonly LabelledMember[] = ALL;

/** The name of one of the members. */
export type FourthMemberName = (typeof ALL)[number]['name'];
