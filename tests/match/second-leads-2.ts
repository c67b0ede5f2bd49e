import type { LabelledLead } from './labelled.ts';

/** Leads for people, roads, building sites and words. */
export const SECOND_LEADS_2 = [
  {
    name: 'utrecht-hr-generalist',
    company: 'Fabrikam Foods',
    role: 'HR Generalist',
    place: 'Utrecht',
    mode: 'hybrid',
    pay: '€3,600 - €4,300 per month',
    notes: `Are you the person everybody comes to?
24 to 32 hours per week | English-speaking office | permanent contract after a year
Your tasks
- First contact for 140 colleagues
- Onboarding, absence, contracts
- Projects with our works council
Your profile
- A few years in HR
- You know Dutch employment law or want to learn it
Our offer
- Travel costs, lunch, 27 days off
Acquisition based on this vacancy is not appreciated.`,
  },
  {
    name: 'amsterdam-partner-forty',
    company: 'Contoso',
    role: 'HR Business Partner',
    place: 'Amsterdam',
    mode: 'hybrid',
    pay: '€4.800 per maand',
    notes: 'English-speaking. 40 hours a week; part-time is not possible for this position.',
  },
  {
    name: 'amersfoort-hr-dutch',
    role: 'HR generalist',
    place: 'Amersfoort',
    pay: '3900 euro bruto per maand',
    notes: '28 uur. Voertaal is Nederlands: native Dutch speakers only, English is not enough.',
  },
  {
    name: 'amsterdam-people-partner',
    company: 'Relecloud',
    role: 'People Partner',
    place: 'Amsterdam',
    mode: 'hybrid',
    pay: '€58,000 for 32 hours',
    notes: `Hi, we are Relecloud! 90 people, 31 nationalities, one canal view.
We are looking for somebody for our People team who
✔ supports managers with HR questions, from hiring to goodbye
✔ keeps our policies human
✔ speaks English (that's all we speak in the office)
✔ wants to work four days, 32 hours
You get
✔ 30 days of holiday
✔ a phone, a laptop and too much cheese
Sounds like you? Apply in two minutes.`,
  },
  {
    name: 'utrecht-hr-software',
    company: 'Contoso HR',
    role: 'Frontend Developer',
    place: 'Utrecht',
    mode: 'hybrid',
    notes: `Contoso HR makes software for HR generalists and HR business partners.
As a frontend developer you build the screens that they use every day.
- TypeScript, React
- Accessibility from the start
- 32 hours is fine
We speak English. Apply with a CV or just your GitHub.
No recruiters please.`,
  },
  {
    name: 'utrecht-florist',
    role: 'Florist',
    place: 'Utrecht',
    notes: '24 hours, Tuesday to Saturday, English is fine',
  },
  {
    name: 'calgary-transit-operator',
    company: 'City of Contoso Transit',
    role: 'Transit Operator',
    place: 'Calgary, AB',
    pay: '$29.48 - $36.10 an hour',
    notes: `Permanent · 40 hours · Union
Take Calgarians where they need to go.
As a transit operator you will:
• drive 40-foot and articulated buses on city routes
• help passengers with fares and directions
• inspect the vehicle before each run
You need a Class 2 licence; paid training is provided if you hold a Class 5.
Benefits from day one, pension, free pass for the family.
We thank all applicants; only those selected for an interview will be contacted.`,
  },
  {
    name: 'calgary-over-the-road',
    company: 'Wide World Importers',
    role: 'Class 1 truck driver',
    place: 'Calgary, AB',
    pay: '$0.62 per mile',
    notes: `URGENT!! 6 drivers needed
- newer trucks, fridge and bunk
- you are out 10 to 14 days, then 2 days at home
- BC, Saskatchewan, Manitoba
- fuel card
- safety bonus every quarter
Call or text the office any time, ask for recruiting.`,
  },
  {
    name: 'airdrie-gravel',
    company: 'Fabrikam Aggregates',
    role: 'Truck driver',
    place: 'Airdrie',
    pay: '$31/hr',
    notes: 'Gravel around town. No long haul, no border, home every night.',
  },
  { name: 'calgary-school-bus', role: 'School bus driver', place: 'Calgary', pay: '$21/hour', notes: 'Split shifts.' },
  {
    name: 'calgary-shuttle',
    role: 'Bus Driver',
    place: 'Calgary, AB',
    pay: '$32/h',
    notes: 'Airport shuttle, early shifts',
  },
  { name: 'edmonton-bus', role: 'Bus driver', place: 'Edmonton, AB', mode: 'onsite', pay: 'CA$33 per hour' },
  { name: 'calgary-bus-mechanic', role: 'Bus mechanic', company: 'Contoso Transit', place: 'Calgary', pay: '$44/h' },
  {
    name: 'calgary-device-drivers',
    company: 'Lucerne Audio',
    role: 'Software developer, device drivers',
    place: 'Calgary',
    mode: 'hybrid',
  },
  {
    name: 'calgary-warehouse',
    company: 'Tailspin Toys',
    role: 'Warehouse associate',
    place: 'Calgary',
    pay: 'CAD 28 an hour',
  },
  {
    name: 'calgary-furniture-truck',
    role: 'Truck driver (local)',
    place: 'Calgary',
    pay: '$46,000 per year',
    notes: 'Furniture, with a helper. Full time.',
  },
  {
    name: 'pune-metro-site',
    company: 'Northwind Infra Pvt Ltd',
    role: 'Site Engineer - Metro',
    place: 'Pune',
    pay: '₹ 9-11 LPA',
    notes: `Experience: 3-6 years   Openings: 4   Applicants: 312
Job description
* Daily supervision of viaduct and station works
* Checking bills of sub-contractors, reconciliation of steel and cement
* Coordination with client and PMC
Key skills: AutoCAD, MS Project, site supervision
Education: BE/B.Tech Civil
Working days: Monday to Friday
Perks: PF, mediclaim for the family, site mobile
Beware of fraud: we never ask candidates for money.`,
  },
  {
    name: 'navi-mumbai-agreement',
    company: 'Globex Constructions',
    role: 'Civil Engineer',
    place: 'Navi Mumbai',
    pay: 'Rs. 8.5 - 10 lakh per annum',
    notes: `We are hiring for our township project.
- BE Civil, 2+ years
- Quantity estimation, BBS
- PF and insurance as per law
- Five days a week
- Candidate has to sign a two years service bond; Rs. 1.5 lakh are recovered if you leave early
Walk-in from 10 am to 1 pm with two photographs.`,
  },
  {
    name: 'bengaluru-roads',
    role: 'Civil engineer (roads)',
    place: 'Bengaluru',
    pay: '12 LPA',
    notes: 'Mon-Fri. No service bond, they were clear about it.',
  },
  {
    name: 'bangalore-monthly',
    role: 'Site Engineer',
    place: 'Bangalore',
    pay: '₹35,000 per month',
    notes: 'Apartments.',
  },
  {
    name: 'pune-exam-coach',
    company: 'Lamna Academy',
    role: 'Coach for civil services exams',
    place: 'Pune',
    notes: 'Teach history and polity to UPSC aspirants.',
  },
  {
    name: 'mumbai-bim',
    company: 'Adatum',
    role: 'BIM coordinator',
    place: 'Mumbai',
    pay: '₹11,00,000 p.a.',
    mode: 'hybrid',
  },
  { name: 'pune-accounts', role: 'Accounts executive', place: 'Pune', notes: 'GST returns, Tally' },
  {
    name: 'chicago-copywriter',
    company: 'Fourth Coffee',
    role: 'Copywriter',
    place: 'Chicago, IL',
    mode: 'hybrid',
    pay: '$68,000 - $76,000 a year',
    notes: `Full job description
We roast coffee in Pilsen and sell it in 900 stores. We need words for bags, emails and the odd bus stop.
Responsibilities:
- Write campaigns from concept to final copy
- Keep our voice in a guide people read
- Present to the marketing team
Qualifications:
- 2+ years in an agency or in-house
- A portfolio
Benefits: health insurance, dental, paid time off, free coffee
Fourth Coffee participates in E-Verify. Reasonable accommodations are available on request.`,
  },
  {
    name: 'us-content-paid-trial',
    company: 'Proseware',
    role: 'Content Writer',
    place: 'United States',
    mode: 'remote',
    pay: '$66k',
    notes: `Proseware explains tax to normal people.
You'd write two guides a week and update old ones.
How we hire:
1. a call of 30 minutes
2. one trial article. It is paid: nobody does unpaid trial work for us
3. an offer within a week
Health insurance (90% covered), 20 days off, a home office stipend.
US residents only, sorry.`,
  },
  {
    name: 'us-copy-hourly',
    role: 'Copywriter',
    place: 'Remote, US',
    mode: 'remote',
    pay: '$17/hr',
    notes: 'Full time, W2.',
  },
  {
    name: 'us-copy-slots',
    company: 'Tailspin Play',
    role: 'Copywriter',
    place: 'US',
    mode: 'remote',
    pay: '$75,000',
    notes: 'Emails and push messages for our slots and sports betting apps. Health insurance.',
  },
  { name: 'us-ux-writer', company: 'Relecloud', role: 'UX Writer', place: 'US', mode: 'remote', pay: '$90,000' },
  {
    name: 'chicago-copy-center',
    company: 'Contoso Office Supplies',
    role: 'Copy center associate',
    place: 'Chicago',
    notes: 'Run the printers, bind, laminate, help customers.',
  },
  {
    name: 'chicago-reporter',
    company: 'The Fabrikam Tribune',
    role: 'Reporter, city hall',
    place: 'Chicago',
    pay: '$62,000 - $70,000',
    notes: `The Tribune's metro desk is growing.
We want someone who reads budgets for fun and calls people back.
* Two or three stories a week, one longer piece a month
* Public records requests
* Some evenings when the council sits
* Union newsroom; medical and dental insurance
Send five clips and a short letter.`,
  },
  { name: 'new-york-copywriter', role: 'Copywriter', place: 'New York City', mode: 'onsite', pay: '$85,000' },
  { name: 'chicago-plumber', role: 'Plumber', place: 'Chicago', pay: '$38 per hour', notes: 'health insurance, van' },
] as const satisfies readonly LabelledLead[];
