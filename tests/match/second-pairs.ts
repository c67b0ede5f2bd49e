import type { SecondLeadName } from './second-leads.ts';
import type { SecondMemberName } from './second-members.ts';
import type { LabelledPair } from './labelled.ts';
import type { Label } from './labels-by-lead.ts';

type LabelsByMember = Partial<Record<SecondMemberName, Label>>;

const CARE_AND_PRODUCT: Partial<Record<SecondLeadName, LabelsByMember>> = {
  'galway-staff-physio': {
    physio: ['fits', 'their job and town; staff grade is no seniority above theirs', 'hard'],
    'any-work-dublin': ['clashes', 'the job is in Galway; only another clinic is in Dublin', 'hard'],
  },
  'limerick-physio-split': { physio: ['clashes', 'self-employed for a share of the fees'] },
  'limerick-physio-employee': { physio: ['fits', 'denies being self-employed; CPD paid', 'hard'] },
  'limerick-senior-physio': { physio: ['fits', 'senior MSK physio in Limerick'] },
  'dublin-physio-part-time': {
    physio: ['clashes', 'on site in Dublin'],
    'any-work-dublin': ['fits', 'part time in Dublin above their pay'],
  },
  'galway-baker': { physio: ['unknown', 'other work in their town'] },
  'galway-physio-placement': { physio: ['clashes', 'an internship for students'] },
  'berlin-produktmanager': { product: ['fits', 'their job in Berlin, two days of office'] },
  'berlin-sportsbook': { product: ['clashes', 'sportsbook and casino are gambling', 'hard'] },
  'remote-kids-games': {
    product: ['fits', 'denies gambling and crypto; remote in Germany', 'hard'],
    translator: ['unknown', 'other work, remote'],
  },
  'berlin-owner-four-days': { product: ['clashes', 'four office days, they want two at most', 'hard'] },
  'berlin-product-photos': { product: ['unknown', 'takes photos of products', 'hard'] },
  'eu-head-of-product': { product: ['clashes', 'heads the managers, far above a manager'] },
  'us-senior-product-manager': {
    product: ['clashes', 'remote, but only for people in the United States', 'hard'],
    copywriter: ['unknown', 'other work, remote in the US'],
  },
  'berlin-manager-monthly': { product: ['clashes', '52,800 a year is far below 75,000', 'hard'] },
  'europe-manager-francs': {
    product: ['fits', 'their job, remote in Europe; francs are not compared', 'hard'],
    translator: ['unknown', 'other work, remote'],
  },
  'berlin-peatland-analyst': { product: ['fits', 'climate tech is a field they are open to'] },
};

const PLATFORM_AND_PEOPLE: Partial<Record<SecondLeadName, LabelsByMember>> = {
  'uk-platform-engineer': {
    platform: ['fits', 'defence in depth is no weapons work', 'hard'],
    'ml-graduate': ['unknown', 'other work; the senior job and the military are boilerplate', 'hard'],
    translator: ['unknown', 'other work, remote'],
  },
  'uk-reliability-rota': { platform: ['clashes', 'an on-call rota'] },
  'uk-reliability-sun': { platform: ['fits', 'SRE, denies on-call', 'hard'] },
  'manchester-devops': { platform: ['clashes', 'hybrid in Manchester, they want fully remote'] },
  'uk-devops-outside': {
    platform: ['fits', 'outside IR35, not inside; the day rate is far above', 'hard'],
    'ml-graduate': ['unknown', 'other work, remote in the UK'],
  },
  'uk-devops-charity': { platform: ['clashes', '205 a day is about 53,000 a year, below 65,000', 'hard'] },
  'uk-infrastructure-nomad': { platform: ['clashes', 'Kubernetes is a must and is denied', 'hard'] },
  'uk-course-support': {
    platform: ['unknown', 'support for customers of a platform', 'hard'],
    'ml-graduate': ['unknown', 'other work, remote in the UK'],
  },
  'uk-rust-backend': {
    platform: ['fits', 'Rust is a skill they want to grow'],
    'ml-graduate': ['unknown', 'other work, remote in the UK'],
  },
  'uk-devops-forces': { platform: ['clashes', 'targeting software for armed forces is defence', 'hard'] },
  'utrecht-hr-generalist': { hr: ['fits', 'their job, town, hours and language'] },
  'amsterdam-partner-forty': { hr: ['clashes', '40 hours, part-time ruled out', 'hard'] },
  'amersfoort-hr-dutch': { hr: ['clashes', 'Dutch only, English is ruled out', 'hard'] },
  'amsterdam-people-partner': { hr: ['fits', 'a people partner is an HR business partner; 32 hours', 'hard'] },
  'utrecht-hr-software': { hr: ['unknown', 'a developer at a company that sells to HR', 'hard'] },
  'utrecht-florist': { hr: ['unknown', 'other work in their town and hours'] },
};

const ROADS_SITES_AND_WORDS: Partial<Record<SecondLeadName, LabelsByMember>> = {
  'calgary-transit-operator': { driver: ['fits', 'a transit operator drives buses', 'hard'] },
  'calgary-over-the-road': { driver: ['clashes', 'away for 10 to 14 days', 'hard'] },
  'airdrie-gravel': { driver: ['fits', 'local truck; denies long haul and border', 'hard'] },
  'calgary-school-bus': { driver: ['clashes', '21 an hour, they need 27'] },
  'calgary-shuttle': { driver: ['fits', 'bus driver in Calgary above their pay'] },
  'edmonton-bus': { driver: ['clashes', 'on site in Edmonton'] },
  'calgary-bus-mechanic': { driver: ['unknown', 'repairs buses', 'hard'] },
  'calgary-device-drivers': { driver: ['unknown', 'drivers in the sense of software', 'hard'] },
  'calgary-warehouse': { driver: ['unknown', 'other work in their town'] },
  'calgary-furniture-truck': { driver: ['clashes', '46,000 a year is about 22 an hour', 'hard'] },
  'pune-metro-site': { civil: ['fits', 'site engineer for a metro in Pune'] },
  'navi-mumbai-agreement': { civil: ['clashes', 'a service bond of two years'] },
  'bengaluru-roads': { civil: ['fits', 'Bengaluru is Bangalore; denies the bond', 'hard'] },
  'bangalore-monthly': { civil: ['clashes', '4.2 lakh a year, they need 8', 'hard'] },
  'pune-exam-coach': { civil: ['unknown', 'civil services, not civil engineering', 'hard'] },
  'mumbai-bim': { civil: ['fits', 'BIM is a skill they want to grow'] },
  'pune-accounts': { civil: ['unknown', 'other work in their town'] },
  'chicago-copywriter': { copywriter: ['fits', 'their job, town and pay, with health insurance'] },
  'us-content-paid-trial': {
    copywriter: ['fits', 'content writer; the trial is paid', 'hard'],
    'ml-graduate': ['clashes', 'remote, but only for US residents', 'hard'],
  },
  'us-copy-hourly': { copywriter: ['clashes', '17 an hour is about 35,000 a year', 'hard'] },
  'us-copy-slots': { copywriter: ['clashes', 'slots and betting are gambling', 'hard'] },
  'us-ux-writer': { copywriter: ['fits', 'UX writing is a skill they want to grow'] },
  'chicago-copy-center': { copywriter: ['unknown', 'makes copies on printers', 'hard'] },
  'chicago-reporter': { copywriter: ['fits', 'a reporter is a journalist', 'hard'] },
  'new-york-copywriter': { copywriter: ['clashes', 'on site in New York'] },
  'chicago-plumber': { copywriter: ['unknown', 'other work in their town'] },
};

const THE_REST: Partial<Record<SecondLeadName, LabelsByMember>> = {
  'wien-apotheke': { pharmacist: ['fits', 'part time possible, permanent, denies night duty', 'hard'] },
  'moedling-apotheke': { pharmacist: ['clashes', 'night duty in a shortened compound', 'hard'] },
  'graz-apotheke': { pharmacist: ['clashes', 'on site in Graz'] },
  'wien-spital': { pharmacist: ['fits', 'hospital pharmacist in Wien, part time'] },
  'vienna-drug-safety': { pharmacist: ['fits', 'Pharmakovigilanz in Wien, both in English', 'hard'] },
  'wien-karenz': { pharmacist: ['clashes', 'limited to 12 months'] },
  'wien-buchhandlung': { pharmacist: ['unknown', 'other work in their town, part time'] },
  'lyon-receptionniste': { receptionist: ['fits', 'their job in Lyon, CDI, above their pay'] },
  'villeurbanne-night-audit': { receptionist: ['clashes', 'works from 23h to 7h', 'hard'] },
  'lyon-six-months': { receptionist: ['clashes', 'a CDD where a CDI is a must', 'hard'] },
  'lyon-front-end': { receptionist: ['unknown', 'front end of software', 'hard'] },
  'lyon-front-office': { receptionist: ['fits', 'a front office agent works at the hotel front desk', 'hard'] },
  'lyon-comptable': { receptionist: ['unknown', 'other work in their town'] },
  'london-graduate-ml': { 'ml-graduate': ['fits', 'graduate ML job in London with a visa'] },
  'london-senior-ml': { 'ml-graduate': ['clashes', 'senior, they are a junior'] },
  'cambridge-scientist-no-visa': { 'ml-graduate': ['clashes', 'visas are ruled out', 'hard'] },
  'uk-ml-bidding': { 'ml-graduate': ['clashes', 'bids for advertisements are adtech', 'hard'] },
  'london-deep-learning-intern': {
    'ml-graduate': ['fits', 'deep learning is machine learning; 31,200 a year', 'hard'],
  },
  'cambridge-sales-admin': { 'ml-graduate': ['unknown', 'private healthcare is a perk', 'hard'] },
  'cambridge-vision': { 'ml-graduate': ['fits', 'computer vision for graduates in Cambridge'] },
  'london-data-entry': { 'ml-graduate': ['unknown', 'types data in', 'hard'] },
  'paris-junior-ml': { 'ml-graduate': ['clashes', 'on site in Paris'] },
  'remote-translator': {
    translator: ['fits', 'German to French, remote, above their pay'],
    copywriter: ['unknown', 'other work, remote'],
    pharmacist: ['unknown', 'other work, remote'],
  },
  'remote-linguist': { translator: ['clashes', 'MTPE is post-editing of machine translation', 'hard'] },
  'luxembourg-translator': { translator: ['clashes', 'on site, they want only remote'] },
  'world-localization': {
    translator: ['fits', 'localisation with a z; dollars are not compared', 'hard'],
    hr: ['unknown', 'other work, remote'],
    product: ['unknown', 'other work, remote'],
  },
  'remote-translator-monthly': { translator: ['clashes', '3,100 a month is about 18 an hour', 'hard'] },
  'remote-translational': {
    translator: ['unknown', 'translational medicine is research', 'hard'],
    receptionist: ['unknown', 'other work, remote'],
  },
  'dublin-barista': { 'any-work-dublin': ['fits', 'part time in Dublin above their pay'] },
  'dublin-night-porter': { 'any-work-dublin': ['clashes', 'nights'] },
  'dublin-shop-guaranteed': {
    'any-work-dublin': ['fits', 'denies zero hours; door to door is company history', 'hard'],
  },
  'dublin-fundraiser': { 'any-work-dublin': ['clashes', 'sells at the doors', 'hard'] },
  'dublin-store-manager': { 'any-work-dublin': ['clashes', 'full time only', 'hard'] },
  'tailspin-hunch': {
    physio: ['unknown', 'nothing is known of the job'],
    driver: ['unknown', 'nothing is known of the job'],
    civil: ['unknown', 'nothing is known of the job'],
    'any-work-dublin': ['unknown', 'neither place nor hours are known'],
  },
};

/**
 * Pairs labelled by hand, without a look at the matcher.
 * Pairs on which the labeller was torn are left out.
 */
export const SECOND_PAIRS: readonly LabelledPair[] = [
  CARE_AND_PRODUCT,
  PLATFORM_AND_PEOPLE,
  ROADS_SITES_AND_WORDS,
  THE_REST,
].flatMap((labels) =>
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
