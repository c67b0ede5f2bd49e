import type { LabelledLead } from './labelled.ts';

/** Leads for pharmacies, hotels, models and whoever needs something in Dublin. */
export const SECOND_LEADS_3 = [
  {
    name: 'wien-apotheke',
    company: 'Apotheke zum Northwind',
    role: 'Apotheker:in (m/w/d)',
    place: '1070 Wien',
    pay: 'ab 4.600 € brutto/Monat auf Vollzeitbasis',
    notes: `Wir suchen Verstärkung!
Teilzeit ab 20 Stunden oder Vollzeit, ganz wie es passt
Unbefristete Anstellung
Keine Nachtdienste, jeder zweite Samstag frei
Beratung, Rezeptur, Medikationsanalyse
Fortbildung in der Dienstzeit
Öffi-Ticket und Mitarbeiterrabatt
Bewerbung bitte per Mail oder einfach vorbeikommen.`,
  },
  {
    name: 'moedling-apotheke',
    role: 'Apothekerin',
    place: 'Mödling',
    pay: '4.900 €/Monat',
    notes: 'Teilzeit möglich. Nacht- und Sonntagsdienste ca. viermal im Monat.',
  },
  { name: 'graz-apotheke', role: 'Apotheker/in', place: 'Graz', mode: 'onsite', notes: 'Teilzeit oder Vollzeit' },
  { name: 'wien-spital', role: 'Hospital pharmacist', place: 'Wien', pay: '€ 5.100/Monat', notes: 'Teilzeit 25h' },
  {
    name: 'vienna-drug-safety',
    company: 'Litware Pharma',
    role: 'Pharmacovigilance Specialist',
    place: 'Vienna, Austria',
    mode: 'hybrid',
    pay: 'EUR 4,700 per month',
    notes: `Litware Pharma is a leading company with 12,000 employees in 30 countries.
Your responsibilities:
- Case processing and follow-up of adverse events
- Literature screening
- Contact with the authorities
Your profile:
- Degree in pharmacy or a life science
- Fluent English, good German
Part-time (30 hours) is possible. Permanent position.`,
  },
  {
    name: 'wien-karenz',
    role: 'Krankenhausapotheker:in',
    place: 'Wien',
    pay: '€ 4.800 brutto',
    notes: 'Karenzvertretung, auf 12 Monate befristet. Teilzeit 30h.',
  },
  { name: 'wien-buchhandlung', role: 'Buchhändler:in', place: 'Wien', notes: 'Teilzeit 25 Stunden, nette Kundschaft' },
  {
    name: 'lyon-receptionniste',
    company: 'Hôtel Contoso',
    role: 'Réceptionniste H/F',
    place: 'Lyon 2e',
    pay: '2 050 € brut par mois',
    notes: `Publié il y a 2 jours
Type de contrat : CDI, temps plein
Vos missions :
- accueil des clients, check-in et check-out
- réservations, téléphone, courriels
- encaissements et clôture de caisse
Votre profil : anglais courant, le sourire, une première expérience
Avantages : mutuelle, repas, 50 % des transports
Nos postes sont ouverts à toutes et à tous.`,
  },
  {
    name: 'villeurbanne-night-audit',
    role: 'Night auditor',
    place: 'Villeurbanne',
    pay: '2 200 €/mois',
    notes: 'CDI, 23h-7h',
  },
  {
    name: 'lyon-six-months',
    role: 'Réceptionniste',
    place: 'Lyon',
    pay: '2 000 € brut/mois',
    notes: 'CDD de 6 mois, temps plein',
  },
  {
    name: 'lyon-front-end',
    company: 'Relecloud',
    role: 'Développeur front-end',
    place: 'Lyon',
    pay: '42 k€',
    notes: 'CDI',
  },
  {
    name: 'lyon-front-office',
    company: 'Fabrikam Hotels',
    role: 'Front Office Agent',
    place: 'Lyon',
    pay: '25 000 € brut annuel',
    notes: 'Check-in, check-out, concierge questions. Day shifts, permanent contract (CDI).',
  },
  { name: 'lyon-comptable', role: 'Comptable', place: 'Lyon', mode: 'hybrid', notes: 'CDI, cabinet de 12 personnes' },
  {
    name: 'london-graduate-ml',
    company: 'Adatum Labs',
    role: 'Graduate Machine Learning Engineer',
    place: 'London',
    mode: 'hybrid',
    pay: '£38,000',
    notes: `Graduate programme, autumn intake
You rotate through two teams in your first year and get a mentor.
What you'll work on
- training and shipping models in PyTorch
- cleaning more data than you would like
- reading groups on Fridays
Who can apply
- a degree in a numerate subject, finished in the last two years
- we sponsor Skilled Worker visas
Adatum is a Disability Confident employer.`,
  },
  {
    name: 'london-senior-ml',
    role: 'Senior Machine Learning Engineer',
    company: 'Globex',
    place: 'London',
    pay: '£95,000',
  },
  {
    name: 'cambridge-scientist-no-visa',
    company: 'Wingtip Bio',
    role: 'Junior Data Scientist',
    place: 'Cambridge, UK',
    mode: 'hybrid',
    pay: '£34,000 - £38,000',
    notes: `Wingtip Bio looks for new antibodies with the help of data.
The role
- dashboards and models for lab teams
- Python, SQL, some statistics
- careful communication
The package
- 25 days plus bank holidays, pension, gym
You must already have the right to work in the UK: we are unable to sponsor visas.`,
  },
  {
    name: 'uk-ml-bidding',
    company: 'Tailspin Media',
    role: 'Junior Machine Learning Engineer',
    place: 'UK',
    mode: 'remote',
    pay: '£40k',
    notes: `Entry level - new graduates welcome
Our models decide in 20 ms which banner a visitor sees and what an advertiser bids for it.
You will
- improve click prediction for our demand-side platform
- run experiments on billions of ad impressions
- learn from a friendly team
Visa sponsorship available.`,
  },
  {
    name: 'london-deep-learning-intern',
    role: 'Deep learning intern',
    place: 'London',
    pay: '£2,600 pcm',
    notes: 'Six months',
  },
  {
    name: 'cambridge-sales-admin',
    company: 'Lucerne Publishing',
    role: 'Sales administrator',
    place: 'Cambridge',
    pay: '£29,500',
    notes: 'Invoices, orders, phones. Private healthcare and a pension from the first day.',
  },
  {
    name: 'cambridge-vision',
    role: 'Computer vision engineer',
    place: 'Cambridge',
    notes: 'new graduates welcome, visas are ok',
  },
  { name: 'london-data-entry', role: 'Data entry clerk', place: 'London', pay: '£28,500', mode: 'onsite' },
  { name: 'paris-junior-ml', role: 'Junior ML engineer', place: 'Paris', mode: 'onsite', pay: '€42k' },
  {
    name: 'remote-translator',
    role: 'Translator German-French',
    mode: 'remote',
    pay: '€36 per hour',
    notes: 'Manuals, freelance',
  },
  {
    name: 'remote-linguist',
    company: 'Proseware Language Services',
    role: 'French linguist',
    mode: 'remote',
    pay: '€34/h',
    notes: `Proseware Language Services is the partner of 400 brands.
- you revise output of our engine (MTPE), about 6,000 words a day
- style guides and termbases are provided
- native French, strong German or English
- flexible hours
- payment within 30 days
Apply through the portal. We keep your data for two years.`,
  },
  {
    name: 'luxembourg-translator',
    role: 'Translator EN-FR',
    place: 'Luxembourg',
    mode: 'onsite',
    pay: '€5,900 per month',
  },
  {
    name: 'world-localization',
    role: 'Localization Specialist (French)',
    place: 'Worldwide',
    mode: 'remote',
    pay: '$30 per hour',
  },
  {
    name: 'remote-translator-monthly',
    role: 'Übersetzer (Französisch)',
    mode: 'remote',
    pay: '3.100 € im Monat, Vollzeit',
  },
  { name: 'remote-translational', role: 'Translational medicine associate', company: 'Litware Pharma', mode: 'remote' },
  {
    name: 'dublin-barista',
    role: 'Barista, part-time',
    company: 'Fourth Coffee',
    place: 'Dublin 2',
    pay: '€15.40 an hour',
  },
  {
    name: 'dublin-night-porter',
    role: 'Night porter',
    place: 'Dublin',
    pay: '€17/hr',
    notes: 'Part time, three nights a week',
  },
  {
    name: 'dublin-shop-guaranteed',
    company: 'Wingtip Toys',
    role: 'Shop assistant',
    place: 'Dublin 14',
    pay: '€15.60 per hour',
    notes: `Wingtip Toys Dundrum is hiring!
Part-time, 20 guaranteed hours. We don't do zero hour contracts.
- help families find the right present
- tills and stock
- every second weekend
Staff discount and paid breaks.
Wingtip has been selling toys door to door and in shops since 1921; today it is shops only.`,
  },
  {
    name: 'dublin-fundraiser',
    role: 'Charity fundraiser',
    place: 'Dublin',
    pay: '€16 per hour',
    notes: 'Part time. You knock on doors in the suburbs and sign people up.',
  },
  {
    name: 'dublin-store-manager',
    role: 'Store manager',
    place: 'Dublin',
    pay: '€48k',
    notes: 'Full time only, 39 hours.',
  },
  { name: 'tailspin-hunch', company: 'Tailspin Toys', notes: 'They raised money, I bet they will hire this spring.' },
] as const satisfies readonly LabelledLead[];
