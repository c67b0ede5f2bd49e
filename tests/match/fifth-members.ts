import type { LabelledMember } from './labelled.ts';

const ALL = [
  {
    name: 'alice',
    lists: {
      roles: ['dipl. Pflegefachfrau HF', 'registered nurse', 'Spitex'],
      mustHaves: ['60-80 %'],
      dealBreakers: ['no nights, my kids are small', 'Temporärbüro / agencies', 'psychiatry'],
      places: ['Zürich', 'Winterthur', 'max 30 min by train from Zürich HB'],
      fields: ['palliative care', 'Kinderspital'],
    },
    payFloor: { amount: 36, currency: 'CHF', per: 'hour' },
  },
  {
    name: 'bob',
    lists: {
      roles: ['backend developer (Go, Python)', 'software engineer'],
      mustHaves: ['remote, office once a month at most'],
      dealBreakers: ['nothing with gambling or weapons', 'must not be on call', 'no recruiters / agencies'],
      places: ['remote within EU', 'Lisbon'],
      skills: ['Kafka', 'Postgres internals'],
    },
    payFloor: { amount: 58_000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'carol',
    lists: {
      roles: ['Welder TIG / MIG', 'coded welder', 'fabricator'],
      mustHaves: ['PAYE'],
      dealBreakers: ['umbrella', 'night shift', 'driving licence needed (dont have one)', 'working away'],
      places: ['Oldham', 'Rochdale', 'Greater Manchester, max 45 min on the bus'],
      wouldLearn: ['robot welding'],
    },
    payFloor: { amount: 16.5, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'red',
    lists: {
      roles: ['Grundschullehrerin', 'primary school teacher', 'Sachbearbeiterin öffentlicher Dienst'],
      mustHaves: ['unbefristet', 'max 30 Std / Woche'],
      dealBreakers: ['Privatschule mit Schulgeld', 'Callcenter'],
      places: ['Berlin', 'Pankow oder Wedding am liebsten', 'nicht Brandenburg'],
      fields: ['Inklusion'],
    },
    payFloor: { amount: 2900, currency: 'EUR', per: 'month' },
  },
  {
    name: 'blue',
    lists: {
      roles: ['cuisinier', 'chef de partie', 'cook'],
      mustHaves: ['2 days off in a row'],
      dealBreakers: ['coupures / split shifts', 'fast food', 'saisonnier'],
      places: ['Lyon', 'max 40 min from Lyon, no relocation'],
      skills: ['pâtisserie'],
    },
    payFloor: { amount: 2100, currency: 'EUR', per: 'month' },
  },
  {
    name: 'green',
    lists: {
      mustHaves: ['part time, max 25h', 'no degree needed'],
      dealBreakers: ['weekends', 'cold calling', 'own car needed'],
      places: ['Bristol, best on foot from Bedminster', 'no relocation'],
    },
    payFloor: { amount: 12.8, currency: 'GBP', per: 'hour' },
  },
  {
    name: 'amber',
    lists: {
      roles: ['accountant', 'AP / AR specialist', 'bookkeeper'],
      mustHaves: ['English speaking team', '32-36 h', 'max 3 days in the office'],
      dealBreakers: ['audit firm', 'tobacco or oil', 'contracts under 6 months'],
      places: ['Rotterdam', 'Den Haag', 'everything in between'],
      fields: ['museums', 'NGOs'],
    },
    payFloor: { amount: 3400, currency: 'EUR', per: 'month' },
  },
  {
    name: 'violet',
    lists: {
      roles: ['BTA / Biologielaborantin', 'lab technician', 'junior data analyst'],
      mustHaves: ['English is enough, my German is B1'],
      dealBreakers: ['animal experiments', 'shift work with nights', 'PhD required'],
      places: ['München', 'Martinsried or Garching', 'remote in Germany'],
      skills: ['flow cytometry', 'R'],
      fields: ['bioinformatics'],
    },
    payFloor: { amount: 38_000, currency: 'EUR', per: 'year' },
  },
  {
    name: 'black',
    lists: {
      roles: ['UX designer', 'product designer', 'graphic designer'],
      mustHaves: ['freelance'],
      dealBreakers: [
        'unpaid pitches / test tasks',
        'gambling, weapons, fast fashion',
        'more than 2 days a week on site',
      ],
      places: ['Berlin', 'remote, CET +-2h'],
      fields: ['museums & culture', 'e-mobility'],
    },
    payFloor: { amount: 420, currency: 'EUR', per: 'day' },
  },
  {
    name: 'white',
    lists: {
      roles: ['Staplerfahrer', 'forklift driver', 'Lagerist', 'order picker'],
      mustHaves: ['Frühschicht oder Tagschicht'],
      dealBreakers: ['Zeitarbeit', 'Tiefkühllager / freezer', 'heavy lifting over 20 kg'],
      places: ['Leipzig', 'Halle (Saale)', 'Schkeuditz'],
    },
    payFloor: { amount: 14.5, currency: 'EUR', per: 'hour' },
  },
] as const satisfies readonly LabelledMember[];

/** The members of the fifth set: hands, wards, schools and desks, in many tongues. */
export const FIFTH_MEMBERS: readonly LabelledMember[] = ALL;

/** The name of one of these members. */
export type FifthMemberName = (typeof ALL)[number]['name'];
