import type { LabelledLead } from './labelled.ts';

/** Leads for clinics, products and platforms. */
export const SECOND_LEADS_1 = [
  {
    name: 'galway-staff-physio',
    company: 'Northwind Clinics',
    role: 'Staff Grade Physiotherapist',
    place: 'Galway, Co. Galway',
    mode: 'onsite',
    pay: '€46,200 - €58,900 a year',
    notes: `Posted 3 days ago
Job type: Full-time, Permanent

Northwind Clinics is a family-run group with clinics in Dublin, Cork and Galway.
What you will do
- Assess and treat a mixed caseload of outpatients, mostly orthopaedic
- Keep clear notes in our electronic record
- Supervise students on placement
What we offer
- Five paid CPD days a year and a course budget
- 27 days of annual leave, bike to work scheme
Northwind Clinics is an equal opportunities employer.`,
  },
  {
    name: 'limerick-physio-split',
    company: 'Globex Health',
    role: 'Chartered Physiotherapist',
    place: 'Limerick',
    notes: `Busy practice near the city centre is looking for a physio to join the team!
• You are registered as self-employed and keep 60% of what your clients pay
• Full diary from week one
• Free parking, great coffee
• CORU registration is essential
Interested? Send us your CV. Only shortlisted candidates will be contacted.`,
  },
  {
    name: 'limerick-physio-employee',
    role: 'Physio',
    place: 'Limerick city',
    pay: '€27 p/h',
    notes: 'You would be an employee here, not self-employed. CPD days are paid. One Saturday in six.',
  },
  {
    name: 'dublin-physio-part-time',
    company: 'Woodgrove Hospital',
    role: 'Physiotherapist (part-time, 20 hrs)',
    place: 'Dublin 9',
    mode: 'onsite',
    pay: '€26.50 per hour',
    notes: 'Outpatients, Monday to Thursday mornings.',
  },
  {
    name: 'galway-baker',
    company: 'Fourth Coffee',
    role: 'Baker',
    place: 'Galway',
    notes: 'Early mornings. Nice team.',
  },
  {
    name: 'galway-physio-placement',
    role: 'Physiotherapy intern',
    place: 'Galway',
    notes: 'For final-year students. Eight weeks over the summer, supervised.',
  },
  {
    name: 'limerick-senior-physio',
    role: 'Senior Physiotherapist MSK',
    place: 'Limerick',
    pay: '€58,000',
    mode: 'onsite',
  },
  {
    name: 'berlin-produktmanager',
    company: 'Contoso Energie GmbH',
    role: 'Produktmanager (m/w/d)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '78.000 – 90.000 € brutto/Jahr',
    notes: `Jetzt bewerben – auch ohne Anschreiben!
Vollzeit · unbefristet · ab sofort

Deine Aufgaben
– Du verantwortest die Roadmap unserer App für Wallboxen
– Interviews mit Kundinnen und Kunden, Priorisierung, Preismodelle
– Enge Zusammenarbeit mit Design und Entwicklung
Das bringst du mit
– ein paar Jahre Erfahrung im Produktmanagement
– sehr gutes Deutsch und Englisch
Wir bieten
– 2 Tage Büro am Ostkreuz, 3 Tage Homeoffice
– 30 Tage Urlaub und ein Deutschlandticket
Wir freuen uns über alle Bewerbungen, unabhängig von Herkunft, Geschlecht oder Alter.`,
  },
  {
    name: 'berlin-sportsbook',
    company: 'Tailspin Play',
    role: 'Product Manager',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '€85k',
    notes: 'You own the odds page of our sportsbook and the welcome bonus of the online casino. One office day a week.',
  },
  {
    name: 'remote-kids-games',
    company: 'Tailspin Toys',
    role: 'Product Manager',
    place: 'Germany',
    mode: 'remote',
    pay: '€80,000 - €88,000',
    notes: `About us
Tailspin Toys makes learning games that four million families trust.
No ads, no loot boxes, no gambling, and certainly no crypto.
About you
* You have shipped consumer apps
* You talk to parents and teachers every week
Perks
* Work from anywhere in Germany, we meet twice a year
* Learning budget
Save this job · Report this job`,
  },
  {
    name: 'berlin-owner-four-days',
    company: 'Fabrikam Mobility',
    role: 'Product Owner',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '€82,000',
    notes: 'We like to meet: Monday to Thursday in the office at Alexanderplatz, Friday from home.',
  },
  {
    name: 'berlin-product-photos',
    company: 'Wingtip Toys',
    role: 'Product photographer',
    place: 'Berlin',
    pay: 'to be agreed',
  },
  {
    name: 'eu-head-of-product',
    company: 'Litware',
    role: 'Head of Product',
    place: 'EU',
    mode: 'remote',
    pay: '€125,000',
    notes: 'Lead five product managers and report to the CEO.',
  },
  {
    name: 'us-senior-product-manager',
    company: 'Globex',
    role: 'Senior Product Manager',
    place: 'Remote',
    mode: 'remote',
    pay: '$150,000 - $175,000',
    notes: `Over 200 people have clicked apply
Globex builds scheduling software for dentists. We have customers in Berlin, Paris and Tokyo.
You will
- Own scheduling end to end
- Report to our VP of Product
This role is fully remote, but you must live in the United States and be authorized to work there.
Benefits: medical, dental, vision, 401(k) with match, unlimited PTO
Globex is an equal opportunity employer and considers all applicants without regard to race, color,
religion, sex, national origin, disability or veteran status.`,
  },
  {
    name: 'berlin-manager-monthly',
    role: 'Product Manager:in',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '4.400 € brutto im Monat',
    notes: 'Büro 1x pro Woche.',
  },
  {
    name: 'europe-manager-francs',
    role: 'Product manager',
    place: 'anywhere in Europe',
    mode: 'remote',
    pay: 'CHF 68,000',
  },
  {
    name: 'berlin-peatland-analyst',
    company: 'Adatum',
    role: 'Operations analyst',
    place: 'Berlin',
    mode: 'hybrid',
    notes: 'Young climate tech company, they measure peatlands from the air. One office day a week.',
  },
  {
    name: 'uk-platform-engineer',
    company: 'Northwind Pay',
    role: 'Platform Engineer',
    place: 'Remote, UK',
    mode: 'remote',
    pay: '£78,000 - £90,000',
    notes: `About the job
Our platform team looks after 40 Kubernetes clusters for 200 developers.
What you'll be doing
• Paved roads for deploying, from laptop to production
• Terraform, Go, a bit of Python
• Security with defence in depth: policies, scanning, least privilege
What's in it for you
• Work from anywhere in the UK
• Private medical cover, 28 days off
We welcome everybody regardless of age, disability, race, religion, military or veteran status.
Similar jobs: Senior Data Scientist, Engineering Manager`,
  },
  {
    name: 'uk-reliability-rota',
    company: 'Contoso Bank',
    role: 'Site Reliability Engineer',
    place: 'UK',
    mode: 'remote',
    pay: '£85k',
    notes: 'You join the on-call rota, one week in six, paid extra.',
  },
  {
    name: 'uk-reliability-sun',
    company: 'Litware',
    role: 'Site Reliability Engineer (SRE)',
    place: 'United Kingdom',
    mode: 'remote',
    pay: 'from £80,000 per annum',
    notes: `Litware hosts maps for city councils.

Day to day:
- keep latency and cost honest
- move the last services to Kubernetes
- write runbooks people like
There is no on-call for this role: our colleagues in Sydney and Denver take over when you log off.
Interview: a chat, a pairing session, an offer.
Agencies, please don't call.`,
  },
  {
    name: 'manchester-devops',
    role: 'DevOps Engineer',
    place: 'Manchester',
    mode: 'hybrid',
    pay: '£72k',
    notes: '3 days on site',
  },
  {
    name: 'uk-devops-outside',
    role: 'DevOps Engineer (contract)',
    place: 'Remote, UK',
    mode: 'remote',
    pay: '£525/day',
    notes: 'Outside IR35, six months, Kubernetes on two clouds.',
  },
  {
    name: 'uk-devops-charity',
    role: 'Senior DevOps engineer',
    place: 'UK',
    mode: 'remote',
    pay: '£205 per day',
    notes: 'A charity, five days a week for a year. Kubernetes. Outside IR35.',
  },
  {
    name: 'uk-infrastructure-nomad',
    company: 'Wide World Importers',
    role: 'Platform Engineer',
    place: 'UK',
    mode: 'remote',
    pay: '£80,000',
    notes: 'We run everything on Nomad and plain VMs. We do not use Kubernetes and have no plans to.',
  },
  {
    name: 'uk-course-support',
    company: 'School of Fine Art',
    role: 'Customer support, e-learning platform',
    place: 'UK',
    mode: 'remote',
  },
  {
    name: 'uk-rust-backend',
    company: 'Proseware',
    role: 'Backend Developer',
    place: 'Remote (UK)',
    mode: 'remote',
    pay: '£82,000',
    notes: 'All our services are written in Rust and deployed on Kubernetes.',
  },
  {
    name: 'uk-devops-forces',
    company: 'Initech Systems',
    role: 'Senior DevOps Engineer',
    place: 'UK',
    mode: 'remote',
    pay: '£90,000 plus bonus',
    notes: `Make a difference where it matters.
You will build the pipelines behind targeting software that the armed forces rely on in the field.
Must have
- SC clearance or the ability to obtain it
- Kubernetes, Helm, GitLab
- A calm head
Nice to have
- Ansible
What you get: flexible hours, a pension with 10% from us, a cycle scheme.
Please note that we close adverts early when we have enough applications.`,
  },
] as const satisfies readonly LabelledLead[];
