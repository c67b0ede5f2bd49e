import type { LabelledLead } from './labelled.ts';

/** Data, veterinary, plumbing, office and teaching leads. */
export const FOURTH_LEADS_1 = [
  {
    name: 'northwind-ds',
    company: 'Northwind Mobility',
    role: 'Senior Data Scientist (m/w/d)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '75.000 – 90.000 € p.a.',
    notes: `Senior Data Scientist (m/w/d) - Northwind Mobility - Berlin - Posted 3 days ago - 47 applicants
About us
Northwind Mobility moves people and parcels through 14 cities.
Your tasks
• Build forecasts of demand and explain them to people who hate formulas
• Design experiments together with our product teams
Your profile
• 4+ years with Python and SQL
• Fluent English, German is a plus
What we offer
• 30 days of holiday, three days of home office a week, Deutschlandticket
We celebrate diversity. Please do not add a photo to your application.`,
  },
  {
    name: 'contoso-odds',
    company: 'Contoso Play',
    role: 'Data Scientist',
    mode: 'remote',
    notes: `Data Scientist, Pricing | Contoso Play | Remote
Save job - Easy apply
Who we are: a fast growing entertainment company with 400 people.
What you will do:
- price live odds for our sportsbook
- predict how long players stay in the online casino
- work with a friendly team of nine
Benefits: fruit basket, gym card, laptop of your choice
Contoso Play is an equal opportunity employer.`,
  },
  { name: 'fabrikam-climate', role: 'Research engineer', place: 'Germany', mode: 'remote', notes: 'Climate models' },
  { name: 'tailspin-ds', role: 'Data Scientist', place: 'Berlin', pay: '4.200 € brutto im Monat' },
  {
    name: 'northwind-student',
    role: 'Werkstudent Data Science (m/w/d)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '15 €/h',
  },
  {
    name: 'globex-ml',
    company: 'Globex',
    role: 'Machine Learning Engineer',
    place: 'Berlin',
    mode: 'hybrid',
    notes: 'Nobody here is ever on call. They speak English. 2-3 days from home.',
  },
  {
    name: 'initech-marketing',
    company: 'Initech',
    role: 'Product Marketing Manager (m/w/d)',
    place: 'Berlin',
    mode: 'hybrid',
    notes: `Initech sucht ab sofort: Product Marketing Manager (m/w/d), Berlin, Vollzeit, unbefristet
Deine Aufgaben
- Du planst Kampagnen und schreibst Texte für unsere Website
- Du arbeitest eng mit Vertrieb und unseren Data Scientists zusammen
Dein Profil
- Erfahrung im B2B Marketing
Wir bieten
- ein super working climate und flache Hierarchien
- Obst, Kaffee, Jobrad
Wir freuen uns auf deine Bewerbung!`,
  },
  {
    name: 'fabrikam-vets',
    company: 'Fabrikam Vets',
    role: 'Registered Veterinary Nurse',
    place: 'Bristol',
    mode: 'onsite',
    pay: '£27,000 - £31,000 depending on experience',
    notes: `RVN | Fabrikam Vets | Bristol BS6 | Full time, permanent
Reference: FV-2231
Are you looking for a practice where nurses are allowed to nurse?
The role:
* Anaesthesia, theatre, nurse clinics
* 1 in 4 Saturdays, never a Sunday
The package:
* £600 a year for your CPD plus 4 paid days
* RCVS and VDS fees paid
* 6 weeks of holiday, discount for your own pets
To apply, send us a CV or just pop in for a cup of tea. We may close this advert early.`,
  },
  {
    name: 'tailspin-emergency',
    company: 'Tailspin Emergency Vets',
    role: 'Veterinary Nurse (RVN)',
    place: 'Bristol',
    notes: `Tailspin Emergency Vets - Veterinary Nurse - Bristol
£36,000 + benefits
We look after the patients of 60 practices while everyone else sleeps.
Rota: permanent night shifts, one week on, two weeks off
You will have: RCVS registration, a cool head
We give you: £1,000 CPD budget, private pension, paid breaks
Join our growing family! Apply now
Applicants must have the right to work in the UK.`,
  },
  {
    name: 'globex-bath',
    company: 'Globex Pets',
    role: 'Vet Nurse',
    place: 'Bath',
    notes: 'Out of hours goes to another clinic, so no night shifts and never sole charge.',
  },
  {
    name: 'contoso-groomer',
    company: 'Contoso Paws',
    role: 'Dog groomer',
    place: 'Bristol',
    notes: 'Tue to Sat, training given',
  },
  {
    name: 'fabrikam-wildlife',
    role: 'Volunteer coordinator',
    place: 'near Bristol',
    pay: '£29,500',
    notes: 'A wildlife rescue with hedgehogs and owls',
  },
  {
    name: 'northwind-vet-surgeon',
    company: 'Northwind Vets',
    role: 'Veterinary Surgeon',
    place: 'Bristol',
    notes: `Veterinary Surgeon - Northwind Vets, Bristol - up to £58k
We are an independent, four-vet practice.
You will
- see 15 minute consults and operate two days a week
- be supported by a brilliant team of vet nurses
You need
- MRCVS, two years in practice
You get
- CPD allowance, 4 day week, 1 in 5 weekends
Northwind Vets welcomes applications from everyone.`,
  },
  {
    name: 'initech-care-home',
    company: 'Initech Care',
    role: 'Registered Nurse (RGN)',
    place: 'Bristol',
    pay: '£21 per hour',
    notes: 'Care home for older people, days only',
  },
  {
    name: 'fabrikam-plumbing',
    company: 'Fabrikam Mechanical',
    role: 'Journeyman Plumber',
    place: 'Calgary, AB',
    notes: `Journeyman Plumber
Fabrikam Mechanical Ltd. - Calgary, AB
$44–$48 an hour - Full-time, Permanent
Job details
- Rough-ins and finishing in multi-family buildings
- Reading drawings, keeping the site clean
Qualifications: Red Seal or Alberta journeyman ticket, driver's licence class 5
Benefits: dental care, extended health care, RRSP match, company van and fuel card
Work remotely: No
We thank all applicants; only those selected for an interview will be contacted.`,
  },
  {
    name: 'northwind-edmonton',
    company: 'Northwind Drains',
    role: 'Service Plumber',
    place: 'Edmonton',
    pay: '$46/hr',
    notes: 'Van included',
  },
  {
    name: 'globex-boilers',
    role: 'Boiler technician',
    place: 'Airdrie',
    notes: 'All hydronic heating, they would train',
  },
  {
    name: 'initech-rough-in',
    role: 'Plumber',
    place: 'Okotoks',
    notes: 'New houses. You are paid per rough-in, not for your hours.',
  },
  {
    name: 'contoso-plumber',
    role: 'Service plumber',
    place: 'Calgary',
    pay: '$93,000 a year',
    notes: 'with a company van',
  },
  { name: 'tailspin-forklift', role: 'Forklift driver', notes: 'Heard it from my neighbour, ask me' },
  {
    name: 'fabrikam-ea',
    company: 'Fabrikam France',
    role: 'Executive Assistant H/F',
    place: 'Paris 8e',
    mode: 'hybrid',
    pay: '38 - 42 k€ brut / an',
    notes: `Executive Assistant H/F - CDI - Paris 8e
L'entreprise
Fabrikam France conseille depuis 20 ans des entreprises familiales.
Vos missions
- gérer l'agenda de deux associés
- préparer les comités et rédiger les comptes rendus
Votre profil : anglais courant, 5 ans d'expérience
Avantages : titres-restaurant, mutuelle, 2 jours de télétravail par semaine
Processus : un appel, puis une rencontre dans nos bureaux.
Tous nos postes sont ouverts aux personnes en situation de handicap.`,
  },
  {
    name: 'contoso-cdd',
    role: 'Assistante de direction',
    place: 'La Défense',
    notes: 'CDD de 9 mois, remplacement congé maternité',
  },
  {
    name: 'globex-office',
    company: 'Globex',
    role: 'Office Manager',
    place: 'Paris',
    pay: '3 200 € / mois',
    notes: 'Équipe de 12, CDI, lundi et vendredi en télétravail',
  },
  {
    name: 'tailspin-pa',
    role: 'Executive assistant to the CEO',
    place: 'Paris',
    notes: 'CDI. You are abroad with her ten days every month.',
  },
  {
    name: 'northwind-museum',
    company: 'Musée Northwind',
    role: 'Chargée de billetterie',
    place: 'Paris',
    notes: 'A small museum in the Marais, CDI',
  },
  {
    name: 'initech-professor',
    role: 'Assistant Professor of Marketing',
    place: 'Paris',
    notes: 'Business school, starts in September',
  },
  {
    name: 'northwind-primary',
    company: 'Northwind Primary School',
    role: 'Classroom Teacher (Grade 5/6)',
    place: 'Preston, Melbourne VIC',
    notes: `Classroom Teacher - Grade 5/6 - Northwind Primary School
Location: Preston, Melbourne VIC | Ongoing | 0.8 FTE, four days
Selection criteria
SC1 Knows how pupils learn and plans for it
SC2 Works well with families
About the school: 420 pupils, a veggie garden, a government school since 1931
Conditions of employment
• VIT registration is required
• All staff must follow the Child Safe Standards
The Department values diversity and inclusion in all its forms.`,
  },
  {
    name: 'globex-catholic',
    company: 'Globex Catholic Primary',
    role: 'Year 4 Teacher',
    place: 'Geelong',
    notes: '0.8, two years',
  },
  {
    name: 'contoso-museum-ed',
    role: 'Learning officer',
    place: 'Melbourne',
    notes: 'Museum education: school groups three days a week',
  },
  {
    name: 'tailspin-full-time',
    role: 'Primary School Teacher',
    place: 'Melbourne',
    notes: 'Ongoing. Full-time only, they cannot split the class between two people.',
  },
  {
    name: 'fabrikam-secular',
    role: 'Primary teacher',
    place: 'Geelong',
    notes: 'Not a religious school, not casual relief either: two-year contract, 3 days',
  },
  {
    name: 'initech-secondary',
    role: 'Secondary maths teacher',
    place: 'Geelong',
    notes: 'Years 9 to 12, ongoing, 4 days',
  },
] as const satisfies readonly LabelledLead[];
