import type { LabelledLead } from './labelled.ts';

/** Data and software. */
export const LABELLED_LEADS_2 = [
  {
    name: 'dataRemoteEu',
    company: 'Northwind Analytics',
    role: 'Senior Data Engineer (f/m/d)',
    place: 'Remote, EU',
    mode: 'remote',
    pay: '€75,000 – €90,000',
    notes: `Who we are
We raised $20M to make retail forecasting boring. 60 people, offices in Austin and Singapore.

What you will do
- own our pipelines end to end
- move nightly batch jobs to streams
- help analysts to write better models

What we work with
Python, Airflow, dbt, Snowflake, Terraform

What you will not find
There is no on-call: a separate team watches production.

Benefits
- 30 days off, learning budget, a laptop of your choice

Northwind is an equal opportunity employer. No agencies.`,
  },
  {
    name: 'dataOnCall',
    company: 'Globex',
    role: 'Data Engineer (Platform)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '80k',
    notes: `You build and run the platform that 300 colleagues use every day.
- Kubernetes, Kafka, Spark
- you share the on-call rotation with five others (one week in six)
- one day a week together in the office, English is our language
Perks: gym, lunch, dog-friendly. We celebrate diversity.`,
  },
  {
    name: 'dataBetting',
    company: 'Fabrikam',
    role: 'Senior Data Engineer',
    place: 'Malta or remote in Europe',
    mode: 'remote',
    pay: '95k EUR',
    notes: 'Personalisation for our sportsbook and online casino, 4 million players. dbt, Spark.',
  },
  {
    name: 'dataThreeDays',
    company: 'Initech',
    role: 'Senior Data Engineer',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '78.000 €',
    notes: 'We are a hybrid company: three days a week in our Kreuzberg office, two from home. English-speaking.',
  },
  {
    name: 'analyticsTwoDays',
    role: 'Analytics Engineer',
    place: 'Berlin-Mitte',
    mode: 'hybrid',
    pay: '65-80k EUR',
    notes: '2 days/week on site, the rest wherever you like. Team language English, German not required.',
  },
  {
    name: 'dataUsOnly',
    company: 'Wingtip',
    role: 'Sr. Data Engineer',
    place: 'Remote - US only',
    mode: 'remote',
    pay: '$150k - $180k + equity',
    notes: 'Must be authorized to work in the United States. Medical, dental, vision, 401(k).',
  },
  { name: 'juniorData', role: 'Junior Data Engineer', place: 'Berlin', mode: 'hybrid', pay: 'around 48k' },
  {
    name: 'dataGerman',
    company: 'Contoso Versicherung',
    role: 'Data Engineer (m/w/d)',
    place: 'Berlin',
    mode: 'hybrid',
    pay: '72.000 - 85.000 EUR',
    notes: `Deine Aufgaben: Datenstrecken bauen und betreuen, Fachbereiche beraten.
Dein Profil: Python, SQL, verhandlungssicheres Deutsch (C1).
Wir bieten: 1 Tag pro Woche vor Ort, sonst Homeoffice, 30 Tage Urlaub, Betriebsrente.
Vielfalt ist uns wichtig.`,
  },
  {
    name: 'droneData',
    company: 'Tailspin Systems',
    role: 'Senior Data Engineer',
    place: 'Berlin',
    pay: '85-100k',
    notes: 'Sensor data for drones and missiles, customers are the armed forces. security clearance',
  },
  {
    name: 'climateBackend',
    company: 'Northwind Climate',
    role: 'Backend engineer (Spark)',
    place: 'Berlin or remote',
    notes: 'climate risk models for cities. You are not on-call, ops does that',
  },
  {
    name: 'transitAnalyst',
    role: 'Planning analyst, public transport',
    place: 'Berlin',
    mode: 'hybrid',
    notes: 'timetables and passenger counts. mostly from home',
  },
  { name: 'dataAnywhere', role: 'Data engineer', place: 'worldwide', mode: 'remote', pay: '$70-90 an hour' },
  {
    name: 'dataStudent',
    role: 'Werkstudent Data Engineering (m/w/d)',
    place: 'Berlin',
    pay: '16 €/h',
    notes: '20 h/Woche, Englisch reicht',
  },
  {
    name: 'frontEndUk',
    company: 'Contoso Health',
    role: 'Frontend Engineer (React, TypeScript)',
    place: 'Remote (UK)',
    mode: 'remote',
    pay: '£55k - £65k DOE',
    notes: `You will build the booking pages that 2 million patients use.
- React, TypeScript, Playwright
- a design team to work with
Colleagues on the server side write Java; you will not have to.
Benefits: private health care, pension, a day off on your birthday.
We are an equal opportunity employer.`,
  },
  { name: 'javaLondon', role: 'Java Developer', place: 'London', mode: 'hybrid', pay: '£60k', notes: 'Spring, AWS' },
  {
    name: 'jsDeveloper',
    company: 'Globex',
    role: 'JavaScript developer',
    mode: 'remote',
    pay: '£52,000',
    notes: 'React mostly',
  },
  {
    name: 'frontEndOffice',
    role: 'Front End Dev',
    place: 'London EC1',
    mode: 'onsite',
    pay: '£58k',
    notes: 'Office based, five days. This is not a remote role.',
  },
  {
    name: 'remoteNoProblem',
    role: 'Web developer',
    place: 'London',
    pay: 'up to £60,000',
    notes: 'React shop, 12 people. Remote? No problem. Come in when there is cake.',
  },
  {
    name: 'frontEndIntern',
    role: 'Frontend Developer Intern',
    place: 'London',
    mode: 'hybrid',
    pay: '£2,000/month',
    notes: 'summer, for students in their last year',
  },
  { name: 'frontEndUpTo', role: 'Front-end developer', place: 'Canary Wharf, London', pay: 'up to £42,000' },
  {
    name: 'reactContract',
    role: 'React contractor',
    place: 'UK remote',
    mode: 'remote',
    pay: '£475/day outside IR35',
    notes: '6 months, start asap',
  },
  {
    name: 'designTechnologist',
    role: 'Design technologist',
    mode: 'remote',
    notes: 'half code, half Figma: look after our design system, accessibility audits, docs',
  },
  {
    name: 'adsFullStack',
    company: 'Tailspin Ads',
    role: 'Full-stack dev (React/Node)',
    mode: 'remote',
    pay: '£70k',
    notes: 'programmatic ad tech, 5 billion bids per day',
  },
  {
    name: 'firmwareSwe',
    company: 'Initech',
    role: 'SWE II, firmware (C/C++)',
    mode: 'remote',
    pay: 'competitive',
    notes: `Motor controllers for lifts.
We are growing everywhere: see also our openings in data, design and sales.`,
  },
  { name: 'chicagoDeveloper', role: 'Software Developer (.NET)', place: 'Chicago, IL', mode: 'onsite', pay: '$95,000' },
  {
    name: 'salesforceAdmin',
    company: 'Globex',
    role: 'Salesforce Administrator',
    place: 'Zürich',
    mode: 'hybrid',
    pay: 'CHF 105k',
    notes: 'flows, permissions, reports',
  },
  {
    name: 'retailScientist',
    role: 'Data Scientist, retail pricing',
    mode: 'remote',
    pay: '€74k',
    notes: 'elasticity models, A/B tests, R',
  },
] as const satisfies readonly LabelledLead[];
