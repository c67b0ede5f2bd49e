import type { LabelledPair } from './labelled.ts';
import type { Label } from './labels-by-lead.ts';
import type { SixthLeadName } from './sixth-leads.ts';
import type { SixthMemberName } from './sixth-members.ts';

type LabelsByLeadAndMember = Partial<Record<SixthLeadName, Partial<Record<SixthMemberName, Label>>>>;

const MANCHESTER: LabelsByLeadAndMember = {
  'stockport-bookkeeper': {
    bookkeeper: ['fits', 'their job, town, hours and pay'],
    'back-to-work': ['fits', 'part time in Stockport above their pay; they name no trade'],
  },
  'manchester-accounts-assistant': {
    bookkeeper: ['clashes', 'full time only'],
    'back-to-work': ['clashes', 'full time only'],
    support: ['unknown', 'other work in their town'],
  },
  'manchester-payroll-heard': {
    bookkeeper: ['fits', 'payroll in Manchester, 28 hours'],
    'back-to-work': ['fits', '28 hours in Manchester', 'hard'],
    support: ['unknown', 'other work in their town'],
  },
  'manchester-museum-weekends': {
    bookkeeper: ['clashes', 'every other weekend'],
    'back-to-work': ['clashes', 'every other weekend'],
    support: ['clashes', 'a museum, but 12.90 an hour is about 25,000 a year', 'hard'],
  },
  'uk-support-specialist': {
    support: ['fits', 'their job, permanent, remote in the UK'],
    bookkeeper: ['clashes', 'full time'],
    'back-to-work': ['clashes', 'full time'],
  },
  'manchester-office-cover': {
    support: ['clashes', 'cover for a year is not permanent', 'hard'],
    bookkeeper: ['unknown', 'other work in their town'],
  },
  'stockport-school-finance': {
    bookkeeper: ['fits', 'the books of a school, 25 hours'],
    'back-to-work': ['fits', '25 hours on weekdays in Stockport', 'hard'],
  },
  'manchester-business-development': {
    support: ['clashes', 'rings strangers all day, which is cold calling', 'hard'],
    bookkeeper: ['unknown', 'other work; a bonus on top is no commission only'],
  },
  'manchester-customer-success': {
    support: ['fits', 'their job in Manchester above their pay'],
    bookkeeper: ['unknown', 'other work in their town'],
  },
  'stockport-midday-assistant': {
    'back-to-work': ['fits', 'two hours a day over midday in Stockport', 'hard'],
    bookkeeper: ['clashes', 'a school, but 12.60 an hour'],
  },
  'manchester-food-charity': {
    bookkeeper: ['fits', 'the books of a charity, 26 hours'],
    'back-to-work': ['fits', '26 hours in Manchester', 'hard'],
  },
  'uk-payroll-administrator': {
    bookkeeper: ['fits', 'payroll from home, 28 hours'],
  },
  'manchester-surgery': {
    'back-to-work': ['fits', 'part time by day in Manchester above their pay'],
    support: ['clashes', '12.75 an hour is about 25,000 a year', 'hard'],
    bookkeeper: ['clashes', '12.75 an hour'],
  },
  'manchester-museum-members': {
    support: ['fits', 'a permanent job at a museum, a field they are open to'],
    bookkeeper: ['clashes', '35 hours, they want 25 to 30', 'hard'],
  },
  'manchester-charity-office': {
    bookkeeper: ['fits', 'bookkeeping with Xero at a charity, 28 hours'],
    'back-to-work': ['fits', '28 hours in Manchester', 'hard'],
  },
  'uk-success-heard': {
    support: ['fits', 'customer success from home in the UK, permanent'],
    bookkeeper: ['unknown', 'other work from home'],
  },
  'manchester-optician': {
    bookkeeper: ['unknown', 'other work in their town'],
    support: ['unknown', 'other work in their town'],
  },
  'manchester-accounts-mornings': {
    bookkeeper: ['fits', 'their job in Manchester, 25 hours, above their pay'],
    'back-to-work': ['fits', '25 hours in the mornings in Manchester'],
  },
  'manchester-old-mill': {
    bookkeeper: ['unknown', 'nothing is known of the job'],
    support: ['unknown', 'nothing is known of the job'],
    'back-to-work': ['unknown', 'neither hours nor pay are known'],
  },
};

const LEIPZIG_AND_BERLIN: LabelsByLeadAndMember = {
  'leipzig-kita': {
    erzieherin: ['fits', 'their job in Leipzig, permanent, 30 to 32 hours'],
    tischler: ['clashes', '30 to 32 hours, they need full time', 'hard'],
    'web-developer': ['unknown', 'other work in their town'],
  },
  'leipzig-tischlerei': {
    tischler: ['fits', 'their job, full time, above their pay'],
    erzieherin: ['clashes', 'full time, they want about 30 hours'],
  },
  'halle-wohngruppe': { erzieherin: ['clashes', 'shifts round the clock'] },
  'berlin-frontend-learning': {
    'web-developer': ['fits', 'frontend in English in Berlin, for teachers'],
    support: ['clashes', 'education, but hybrid in Berlin'],
  },
  'eu-web-developer': {
    'web-developer': ['fits', 'web developer, remote in the EU, in English'],
    support: ['clashes', 'one has to live in the EU', 'hard'],
  },
  'berlin-slots-heard': { 'web-developer': ['clashes', 'slot machines for casinos are gambling', 'hard'] },
  'leipzig-webentwickler': {
    'web-developer': ['clashes', '42,000 is below 55,000'],
    erzieherin: ['unknown', 'other work in their town'],
    tischler: ['unknown', 'other work in their town'],
  },
  'leipzig-hausmeister': {
    tischler: ['fits', 'a caretaker is a field they are open to; 40 hours'],
    erzieherin: ['clashes', '40 hours, they want about 30', 'hard'],
  },
  'leipzig-ladenbau': { tischler: ['clashes', 'sleeps in hotels from Monday to Thursday', 'hard'] },
  'leipzig-kinderbibliothek': {
    erzieherin: ['fits', 'a library, 30 hours, permanent', 'hard'],
    tischler: ['clashes', '30 hours, they need full time', 'hard'],
    'web-developer': ['unknown', 'other work in their town'],
  },
  'markkleeberg-hort': {
    erzieherin: ['clashes', 'limited until July'],
    tischler: ['unknown', 'other work nearby'],
  },
  'leipzig-theater': {
    tischler: ['fits', 'stage building, full time; 3,200 a month is about 18 an hour', 'hard'],
    erzieherin: ['clashes', 'full time, they want about 30 hours'],
  },
  'leipzig-open-data': {
    'web-developer': ['fits', 'open data with TypeScript in English'],
    erzieherin: ['unknown', 'other work in their town'],
    tischler: ['unknown', 'other work in their town'],
  },
  'berlin-frontend-rotation': { 'web-developer': ['clashes', 'on-call every two months'] },
  'leipzig-jugendclub': {
    erzieherin: ['fits', 'youth work, 28 hours, permanent'],
    tischler: ['clashes', '28 hours, they need full time', 'hard'],
    'web-developer': ['unknown', 'other work in their town'],
  },
  'leipzig-florist': {
    erzieherin: ['unknown', 'other work in their town'],
    tischler: ['unknown', 'other work in their town'],
    'web-developer': ['unknown', 'other work in their town'],
  },
  'leipzig-web-heard': { 'web-developer': ['fits', 'their job in Leipzig, in English'] },
  'leipzig-new-office': {
    erzieherin: ['unknown', 'nothing is known of the job'],
    tischler: ['unknown', 'nothing is known of the job'],
    'web-developer': ['unknown', 'nothing is known of the job'],
  },
  'leipzig-fraese-heard': {
    tischler: ['fits', 'carpenter at the CNC, full time in the workshop'],
    'web-developer': ['unknown', 'other work in their town'],
  },
  'markkleeberg-kinderladen': {
    erzieherin: ['fits', 'their job, 30 hours, above their pay'],
  },
  'leipzig-kuechen': {
    tischler: ['fits', 'fits furniture around Leipzig, home in the evening'],
    erzieherin: ['unknown', 'other work in their town'],
  },
  'berlin-accessible-forms': { 'web-developer': ['fits', 'frontend and accessibility in English in Berlin'] },
  'halle-kita': { erzieherin: ['fits', 'their job in Halle, 30 hours, permanent'] },
};

const LAKE_GENEVA: LabelsByLeadAndMember = {
  'lausanne-hotel-reception': {
    assistante: ['fits', 'their job in Lausanne, 80 %, weekdays'],
    cook: ['fits', 'hotels are a field they are open to; a CDI is permanent', 'hard'],
  },
  'geneve-ong': {
    assistante: ['fits', 'their job at an NGO in Geneva, 70 %'],
    cook: ['clashes', 'in Geneva, where they would not work'],
  },
  'lausanne-sous-chef': {
    cook: ['fits', 'their job, permanent, continuous shifts'],
    assistante: ['clashes', 'a kitchen at 100 %, also on Saturdays'],
  },
  'montreux-winter': { cook: ['clashes', 'only the winter season'] },
  'vevey-patisserie': {
    cook: ['fits', 'a pâtissier is a pastry chef; a CDI is permanent', 'hard'],
  },
  'nyon-direction': { assistante: ['clashes', '100 %, they want 80 % at most', 'hard'] },
  'lausanne-cantine': {
    cook: ['fits', 'cooks for a school canteen in Lausanne above their pay', 'hard'],
    assistante: ['unknown', 'other work in their town'],
  },
  'lausanne-bistro': { cook: ['clashes', 'horaires coupés are split shifts', 'hard'] },
  'lausanne-faculte': {
    assistante: ['clashes', 'limited to 12 months', 'hard'],
    cook: ['clashes', 'limited to 12 months, they need a permanent job', 'hard'],
  },
  'geneve-cabinet': {
    assistante: ['fits', 'their job in Geneva, 60 %, no Saturdays'],
    cook: ['clashes', 'in Geneva, where they would not work'],
  },
  'lausanne-festival-heard': {
    assistante: ['fits', 'their job in Lausanne, 50 %, a lasting post'],
    cook: ['unknown', 'other work in their town'],
  },
  'lausanne-velos': {
    assistante: ['unknown', 'other work in their town'],
    cook: ['unknown', 'other work in their town'],
  },
  'montreux-pastry': {
    cook: ['fits', 'their job, permanent, above their pay'],
  },
  'lausanne-trattoria-heard': {
    cook: ['fits', 'their job in Lausanne, permanent'],
    assistante: ['unknown', 'other work in their town'],
  },
  'geneve-direction': { assistante: ['fits', 'their job in Geneva, 70 %, above their pay'] },
  'vevey-school-kitchen': { cook: ['fits', 'cooks for a school canteen in Vevey, permanent'] },
  'lausanne-hunch': {
    assistante: ['unknown', 'nothing is known of the job'],
    cook: ['unknown', 'nothing is known of the job'],
  },
};

/**
 * Pairs labelled by hand, without a look at the matcher, and a second time from members and leads alone.
 * Pairs on which the labeller disagreed between the two are left out.
 */
export const SIXTH_PAIRS: readonly LabelledPair[] = [MANCHESTER, LEIPZIG_AND_BERLIN, LAKE_GENEVA].flatMap((labels) =>
  Object.entries(labels).flatMap(([lead, byMember]) =>
    Object.entries(byMember).map(([member, [verdict, because, hard]]) => ({
      member,
      lead,
      verdict,
      because,
      isHard: hard === 'hard',
    })),
  ),
);
