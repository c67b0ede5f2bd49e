import type { LabelledMember } from './labelled.ts';

const ALL = [
  {
    name: 'backend-berlin',
    lists: {
      roles: ['Backend developer (mid or senior)', 'server-side software engineer'],
      mustHaves: ['permanent contract', 'at least 2 days a week from home'],
      dealBreakers: ['on-call at night', 'gambling / betting', 'anything military'],
      places: ['Berlin', 'remote within Germany'],
      skills: ['Kubernetes', 'event streaming (Kafka)'],
      fields: ['public transport', 'energy'],
      canHelpWith: ['Kotlin', 'PostgreSQL'],
    },
    payFloor: { amount: 72000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'midwife-leeds',
    lists: {
      roles: ['Midwife', 'community midwife'],
      mustHaves: ['part time, max 30 hrs'],
      dealBreakers: ['night shifts', 'agency work'],
      places: ['Leeds', 'Bradford or Wakefield at a push'],
      fields: ['perinatal mental health'],
      fieldsKnown: ['labour ward', 'antenatal clinic'],
    },
    payFloor: { amount: 19.5, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'gardener-cork',
    lists: {
      roles: ['gardener', 'landscaper', 'groundskeeping'],
      dealBreakers: ['self-employed', 'spraying pesticides'],
      places: ['Cork (city or county)'],
      skills: ['tree surgery', 'dry stone walls'],
      canHelpWith: ['pruning, planting, hedges'],
    },
    payFloor: { amount: 16, currency: 'EUR', per: 'hour' },
  },
  {
    name: 'ops-austin',
    lists: {
      roles: ['Operations Manager', 'Director of Operations'],
      mustHaves: ['health insurance', 'hybrid or remote'],
      dealBreakers: ['more than 25% travel', 'commission only'],
      places: ['Austin, TX', 'Remote (US)'],
      skills: ['Lean / Six Sigma'],
      fields: ['renewables'],
    },
    payFloor: { amount: 110000, currency: 'USD', per: 'year' },
  },
  {
    name: 'dental-zurich',
    lists: {
      roles: ['Dentalassistentin', 'dental assistant', 'Prophylaxeassistentin'],
      dealBreakers: ['Saturdays'],
      places: ['Zürich', 'Winterthur'],
      wouldLearn: ['digital x-ray'],
    },
    payFloor: { amount: 4800, currency: 'CHF', per: 'month' },
  },
  {
    name: 'qa-bengaluru',
    lists: {
      roles: ['QA tester (software)', 'test engineer', 'QA analyst'],
      dealBreakers: ['service bond', 'night shift / US shift'],
      places: ['Bengaluru', 'Remote'],
      skills: ['Playwright', 'test automation'],
      fields: ['healthcare software'],
    },
    payFloor: { amount: 900000, currency: 'INR', per: 'year' },
  },
  {
    name: 'maths-melbourne',
    lists: {
      roles: ['Maths teacher', 'secondary school teacher, mathematics'],
      dealBreakers: ['casual relief teaching', 'boarding house duties'],
      places: ['Melbourne', 'Geelong'],
      fields: ['curriculum writing', 'ed tech'],
      canHelpWith: ['VCE Specialist Maths'],
    },
    payFloor: { amount: 85000, currency: 'AUD', per: 'year' },
  },
  {
    name: 'procurement-lyon',
    lists: {
      roles: ['Procurement specialist', 'Acheteuse', 'buyer / strategic sourcing'],
      mustHaves: ['CDI', 'télétravail 2 jours par semaine'],
      dealBreakers: ['intérim', 'tobacco'],
      places: ['Lyon', 'Grenoble'],
      fields: ['medical devices'],
    },
    payFloor: { amount: 42000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'guard-madrid',
    lists: {
      roles: ['Security guard', 'vigilante de seguridad', 'CCTV operator'],
      mustHaves: ['permanent contract'],
      dealBreakers: ['armed work', 'night clubs'],
      places: ['Madrid'],
    },
    payFloor: { amount: 1500, currency: 'EUR', per: 'month' },
  },
  {
    name: 'social-remote',
    lists: {
      roles: ['Social media manager', 'Community manager', 'content creator'],
      dealBreakers: ['alcohol or tobacco brands', 'unpaid trial'],
      places: ['Remote'],
      skills: ['video editing'],
      fields: ['museums and culture', 'sustainable fashion'],
      fieldsKnown: ['Malmö start-ups'],
    },
    payFloor: { amount: 36000, currency: 'SEK', per: 'month' },
  },
  {
    name: 'open-bristol',
    lists: {
      mustHaves: ['part-time'],
      dealBreakers: ['cold calling', 'weekends', 'night work'],
      places: ['Bristol', 'Bath', 'or from home'],
    },
    payFloor: { amount: 13, currency: 'GBP', per: 'hour' },
  },
] as const satisfies readonly LabelledMember[];

/** The members of the third set. */
export const THIRD_MEMBERS: readonly LabelledMember[] = ALL;

/** The name of one of these members. */
export type ThirdMemberName = (typeof ALL)[number]['name'];
