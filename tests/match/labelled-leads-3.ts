import type { LabelledLead } from './labelled.ts';

/** Selling, learning, books, offices. */
export const LABELLED_LEADS_3 = [
  {
    name: 'accountExecutive',
    company: 'Northwind',
    role: 'Account Executive, DACH',
    place: 'Zürich',
    mode: 'hybrid',
    pay: "CHF 110'000 base + bonus",
    notes: `Northwind is the leading platform for building permits. Backed by great investors.
- manage the full cycle from first call to signature
- work with marketing on campaigns
- CRM: Salesforce
You: 3+ years in B2B, German and English.
We offer 25 days, GA travelcard, team trips to Lisbon.`,
  },
  {
    name: 'commissionRep',
    role: 'Sales Rep (B2B)',
    place: 'Zug',
    pay: '100 % commission, no cap',
    notes: 'be your own boss',
  },
  {
    name: 'tobaccoKam',
    role: 'Key Account Manager',
    place: 'Zürich',
    pay: 'CHF 120k',
    notes: 'kiosk chains. products: heated tobacco, pouches',
  },
  {
    name: 'smokeFreeSales',
    company: 'Fabrikam Packaging',
    role: 'B2B Sales Manager',
    place: 'Zürich-Altstetten',
    pay: '100-115k CHF',
    notes: 'Folding boxes for cosmetics. Base 80 %, bonus 20 %. Tobacco-free site since 2010, canteen, train ticket.',
  },
  { name: 'germanyOnlyAe', role: 'Account Executive', place: 'Remote - Germany', mode: 'remote', pay: '€80k' },
  {
    name: 'swissKam',
    role: 'Key Account Manager (m/w/d)',
    place: 'Schweiz, Homeoffice',
    mode: 'remote',
    pay: '€ 85.000',
    notes: 'deutsche Firma, zahlt in Euro',
  },
  { name: 'fieldSales', role: 'Verkauf Aussendienst B2B', place: 'Region Zürich', notes: 'Fixlohn + Provision' },
  {
    name: 'instructionalDesigner',
    company: 'Contoso Learning',
    role: 'Instructional Designer II',
    place: 'Chicago, IL (Loop)',
    mode: 'hybrid',
    pay: '$65K–$78K',
    notes: `The Role
Turn the knowledge of our experts into courses people finish.

Must have
- 2+ years designing learning, teachers welcome
- Storyline or Rise

Travel: up to 10 %
Benefits: medical, dental and vision from day one, 401(k) match, PTO
Contoso is an Equal Opportunity Employer. Visa sponsorship is not available for this position.`,
  },
  {
    name: 'travellingTrainer',
    role: 'L&D Specialist',
    place: 'Remote, US',
    mode: 'remote',
    pay: '$72,000/yr',
    notes: 'Roll out our courses at plants in the Midwest, approx. 30% travel. Health plan.',
  },
  {
    name: 'gradeTeacher',
    role: '5th Grade Teacher',
    place: 'Chicago',
    pay: '$61k',
    notes: 'own class of 24, great team',
  },
  {
    name: 'museumPrograms',
    company: 'Contoso Museum of Science',
    role: 'Digital programs coordinator',
    place: 'Chicago',
    pay: '$29/hr',
    notes: 'online material for visitors. No classroom teaching, you work behind the scenes. Health insurance.',
  },
  {
    name: 'edtechSuccess',
    company: 'Wingtip Learning',
    role: 'Customer Success Mgr',
    place: 'US (remote)',
    mode: 'remote',
    pay: '$68k',
    notes: 'edtech, help school districts to get started. travel < 10 %',
  },
  {
    name: 'storylineDeveloper',
    role: 'eLearning developer (Storyline)',
    place: 'remote, US',
    mode: 'remote',
    pay: '$56-72k',
  },
  { name: 'cheapCurriculum', role: 'Curriculum developer', place: 'Remote US', mode: 'remote', pay: '$21/hour, W2' },
  {
    name: 'charityPrograms',
    role: 'Program associate',
    place: 'Chicago or Milwaukee',
    notes: 'non-profit for adult literacy, looks for ex-teachers to write material',
  },
  {
    name: 'comptableCdi',
    company: 'Globex Rhône',
    role: 'Comptable (H/F)',
    place: 'Lyon 3e',
    mode: 'hybrid',
    pay: '32 k€',
    notes: `Rattaché(e) au DAF, vous tenez la comptabilité générale de trois sociétés.
CDI, 39 h avec RTT, télétravail 2 jours par semaine, tickets restaurant, mutuelle.
Poste ouvert aux personnes en situation de handicap.`,
  },
  {
    name: 'comptableCdd',
    role: 'Comptable fournisseurs',
    place: 'Villeurbanne',
    pay: '2 500 €/mois',
    notes: 'CDD 6 mois, remplacement congé maternité',
  },
  {
    name: 'comptableAnglais',
    role: 'Comptable général H/F',
    place: 'Lyon',
    pay: '35-38 K€',
    notes: 'CDI. Anglais courant indispensable (reporting au siège de Dublin)',
  },
  {
    name: 'comptableClients',
    role: 'Comptable clients',
    place: '69100 Villeurbanne',
    pay: '2 300 à 2 700 € brut / mois',
    notes: "CDI. L'anglais n'est pas exigé.",
  },
  {
    name: 'ledgerAccountant',
    company: 'Globex',
    role: 'Accountant (GL)',
    place: 'Lyon Part-Dieu',
    pay: '38K€',
    notes: 'permanent (CDI), French-speaking team',
  },
  { name: 'interimAccountant', role: 'Assistant comptable', place: 'Lyon', notes: "mission d'intérim, 3 mois, 13 €/h" },
  {
    name: 'lyonAccountManager',
    role: 'Account Manager',
    place: 'Lyon',
    pay: '40k€',
    notes: 'CDI, portefeuille de clients retail, télétravail 2 j',
  },
  {
    name: 'bookkeeper',
    role: 'Bookkeeper, part-time',
    place: 'Remote UK',
    mode: 'remote',
    pay: '£15/h',
    notes: '12-16 hrs a week, Xero. School hours are fine',
  },
  {
    name: 'chatHelper',
    role: 'Live chat helper',
    place: 'your home, UK',
    mode: 'remote',
    pay: '£13.10 an hour',
    notes: '15 h, weekdays only, 9.30 to 14.30',
  },
  {
    name: 'officeAdmin',
    role: 'Office Administrator (P/T)',
    place: 'Glasgow',
    pay: '£13.40/h',
    notes: '20h, 5 mornings',
  },
  {
    name: 'fullTimeReception',
    role: 'Receptionist',
    place: 'Glasgow',
    pay: '£27,500',
    notes: 'Full time, 37.5h Mon-Fri',
  },
  {
    name: 'weekendReception',
    role: 'Receptionist, part time',
    place: 'Glasgow West End',
    pay: '£13 ph',
    notes: '16 h: Sat + Sun 8 to 4',
  },
  {
    name: 'directorsPa',
    role: 'PA to the directors',
    place: 'Glasgow',
    mode: 'hybrid',
    pay: '£30k FTE',
    notes: 'Part-time or full-time, you tell us. No weekend work. Law firm.',
  },
  {
    name: 'deliveryDriver',
    role: 'Delivery driver p/t',
    place: 'Glasgow',
    pay: '£12.90/h',
    notes: '18h Mon-Fri 9-1. Clean UK driving licence essential',
  },
  {
    name: 'centreAdmin',
    role: 'Admin, community centre',
    place: 'Glasgow Southside',
    pay: '£12.60',
    notes: 'part time 16 h Tue-Thu. No driving licence needed, bus stops outside',
  },
] as const satisfies readonly LabelledLead[];
