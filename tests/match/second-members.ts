import type { LabelledMember } from './labelled.ts';

const ALL = [
  {
    name: 'physio',
    lists: {
      roles: ['Physiotherapist', 'senior physio (MSK)'],
      mustHaves: ['paid CPD days'],
      dealBreakers: ['self employed / % of what clients pay', 'every Saturday'],
      places: ['Galway', 'Limerick'],
      skills: ['pelvic health', 'dry needling'],
      fieldsKnown: ['orthopaedics'],
    },
    payFloor: { amount: 23, currency: 'EUR', per: 'hour' },
  },
  {
    name: 'product',
    lists: {
      roles: ['product manager', 'Product Owner'],
      mustHaves: ['max 2 days/week in the office'],
      dealBreakers: ['gambling', 'crypto / web3', 'tobacco'],
      places: ['Berlin', 'remote within the EU'],
      skills: ['pricing'],
      fields: ['climate tech', 'public transport'],
      canHelpWith: ['user interviews'],
    },
    payFloor: { amount: 75_000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'platform',
    lists: {
      roles: ['Platform engineer', 'SRE', 'senior devops'],
      mustHaves: ['Kubernetes'],
      dealBreakers: ['on-call', 'inside IR35', 'defence, weapons'],
      places: ['fully remote (UK)'],
      skills: ['Rust', 'eBPF'],
    },
    payFloor: { amount: 65_000, currency: 'GBP', per: 'year' },
  },
  {
    name: 'hr',
    lists: {
      roles: ['HR generalist', 'HR business partner'],
      mustHaves: ['32 hours or less', 'English speaking, my Dutch is not there yet'],
      dealBreakers: ['temp agency / uitzendbureau'],
      places: ['Utrecht', 'Amsterdam or Amersfoort'],
      skills: ['employment law'],
    },
    payFloor: { amount: 3400, currency: 'EUR', per: 'month' },
  },
  {
    name: 'driver',
    lists: {
      roles: ['bus driver', 'truck driver, local'],
      mustHaves: ['home every night'],
      dealBreakers: ['long haul', 'crossing the US border', 'owner operator'],
      places: ['Calgary AB', 'airdrie'],
      canHelpWith: ['air brake exam'],
    },
    payFloor: { amount: 27, currency: 'CAD', per: 'hour' },
  },
  {
    name: 'civil',
    lists: {
      roles: ['Civil Engineer', 'Site engineer'],
      mustHaves: ['PF + medical insurance'],
      dealBreakers: ['service bond', '6 day week'],
      places: ['Pune', 'Mumbai / Navi Mumbai', 'Bangalore'],
      skills: ['BIM', 'Primavera P6'],
      fields: ['metro rail', 'bridges'],
    },
    payFloor: { amount: 800_000, currency: 'INR', per: 'year' },
  },
  {
    name: 'copywriter',
    lists: {
      roles: ['copywriter', 'Content writer', 'journalist'],
      mustHaves: ['health insurance'],
      dealBreakers: ['unpaid trial work', 'gambling or vaping clients', 'MLM'],
      places: ['Chicago', 'Remote (US)'],
      skills: ['UX writing'],
      wouldLearn: ['video scripts'],
    },
    payFloor: { amount: 60_000, currency: 'USD', per: 'year' },
  },
  {
    name: 'pharmacist',
    lists: {
      roles: ['Apothekerin', 'hospital pharmacist'],
      mustHaves: ['Teilzeit'],
      dealBreakers: ['Nachtdienste', 'befristet'],
      places: ['Wien', 'Mödling, Klosterneuburg'],
      fields: ['Pharmakovigilanz', 'clinical trials'],
    },
    payFloor: { amount: 4000, currency: 'EUR', per: 'month' },
  },
  {
    name: 'receptionist',
    lists: {
      roles: ['Réceptionniste', 'hotel front desk'],
      mustHaves: ['CDI'],
      dealBreakers: ['travail de nuit', 'saisonnier'],
      places: ['Lyon', 'Villeurbanne'],
      skills: ['revenue management'],
    },
    payFloor: { amount: 1900, currency: 'EUR', per: 'month' },
  },
  {
    name: 'ml-graduate',
    lists: {
      roles: ['Junior ML engineer', 'data scientist (entry level)', 'machine learning intern'],
      mustHaves: ['visa sponsorship!!'],
      dealBreakers: ['military', 'adtech'],
      places: ['London', 'Cambridge UK', 'Remote in the UK'],
      skills: ['PyTorch', 'computer vision'],
      fields: ['healthcare', 'robotics'],
    },
    payFloor: { amount: 28_000, currency: 'GBP', per: 'year' },
  },
  {
    name: 'translator',
    lists: {
      roles: ['Translator (DE/EN > FR)', 'localisation specialist'],
      dealBreakers: ['machine translation post-editing', 'unpaid tests'],
      places: ['Remote'],
      skills: ['transcreation'],
    },
    payFloor: { amount: 32, currency: 'EUR', per: 'hour' },
  },
  {
    name: 'any-work-dublin',
    lists: {
      mustHaves: ['part time'],
      dealBreakers: ['nights', 'door to door sales', 'zero hour contract'],
      places: ['Dublin'],
    },
    payFloor: { amount: 15, currency: 'EUR', per: 'hour' },
  },
] as const satisfies readonly LabelledMember[];

/** The members of the second set: other trades and other countries. */
export const SECOND_MEMBERS: readonly LabelledMember[] = ALL;

/** The name of one of these members. */
export type SecondMemberName = (typeof ALL)[number]['name'];
