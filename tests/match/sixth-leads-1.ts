import type { LabelledLead } from './labelled.ts';

/** Leads around Manchester and from home in the United Kingdom. */
export const SIXTH_LEADS_1 = [
  {
    name: 'stockport-bookkeeper',
    company: 'Fabrikam Joinery',
    role: 'Bookkeeper',
    place: 'Stockport',
    pay: '£15.50/h',
    notes: 'About 25 hours a week, they use Xero',
  },
  {
    name: 'manchester-accounts-assistant',
    company: 'Woodgrove Logistics',
    role: 'Accounts Assistant',
    place: 'Manchester M17',
    pay: '£28,000 per annum',
    notes: `We are recruiting for an Accounts Assistant to join our busy finance team in Trafford Park.

The role
Reporting to the Finance Manager, you will support the day to day running of the purchase ledger.
- Matching, batching and coding around 400 invoices a month
- Supplier statement reconciliations
- Weekly payment runs
- Assisting with month end

The person
You will have at least two years of experience in a similar position and be confident with Excel. AAT part qualified would be an advantage. Attention to detail is a must.

Hours: full time, Monday to Friday, 8.30am to 5pm. Unfortunately we cannot consider part time applications for this position.

Benefits include 23 days of holiday plus bank holidays, free parking, pension and a cycle to work scheme.
Woodgrove Logistics is an equal opportunities employer. We welcome applications from all sections of the community.`,
  },
  {
    name: 'manchester-payroll-heard',
    company: 'Northwind Foods',
    role: 'Payroll clerk',
    place: 'Manchester',
    notes: "Lena's sister works there. Their payroll person leaves in March, they want someone for 28 hours a week.",
  },
  {
    name: 'manchester-museum-weekends',
    company: 'Lucerne Museum',
    role: 'Visitor assistant',
    place: 'Manchester',
    pay: '£12.90 an hour',
    notes: '21 hours a week, every other weekend',
  },
  {
    name: 'uk-support-specialist',
    company: 'Tailspin Software',
    role: 'Customer Support Specialist',
    place: 'Remote, United Kingdom',
    mode: 'remote',
    pay: '£29,000 - £32,000',
    notes: `Tailspin makes booking software used by 3,000 sports clubs. Our customers love us and we want to keep it that way.

As a Customer Support Specialist you will be the first person they talk to.

What you'll do
- Answer tickets and chats, and the odd phone call
- Write help articles
- Report bugs to our engineers and follow up until they are fixed
- Spot patterns and suggest improvements

What we're looking for
- 1+ years in a customer facing role
- Clear, friendly writing
- Comfortable with tools such as Zendesk or Intercom

Permanent, full time (37.5 hours, Monday to Friday). You can work from anywhere in the UK.
We offer 28 days holiday, your birthday off, private health insurance and a home office budget.
We celebrate difference and are committed to an inclusive workplace for all employees.`,
  },
  {
    name: 'manchester-office-cover',
    company: 'Globex',
    role: 'Office Manager',
    place: 'Manchester city centre',
    notes: 'A friend at Globex says their office manager goes on maternity leave in April. They need cover for a year.',
  },
  {
    name: 'stockport-school-finance',
    company: 'Woodgrove Primary School',
    role: 'School Finance Officer',
    place: 'Stockport',
    mode: 'onsite',
    pay: '£15.20 per hour',
    notes: `The governors of Woodgrove Primary School wish to appoint a Finance Officer to start as soon as possible.
25 hours per week, Monday to Friday, term time plus two weeks. Permanent.
The successful candidate will process orders and invoices, look after dinner money and school trips, reconcile the bank accounts each month and prepare reports for the governors. Experience of school finance systems is desirable but training will be given.
We can offer you a friendly and supportive staff team, well behaved children who love to learn, and membership of the Local Government Pension Scheme.
Visits to the school are warmly encouraged, please ring the office to arrange a time.
The school is committed to safeguarding and promoting the welfare of children. This post is subject to an enhanced DBS check.`,
  },
  {
    name: 'manchester-business-development',
    company: 'Contoso Telecom',
    role: 'Business Development Executive',
    place: 'Manchester',
    pay: '£27,500 + bonus',
    notes: 'Ringing companies who have never heard of them, 80 calls a day',
  },
  {
    name: 'manchester-customer-success',
    company: 'Proseware',
    role: 'Customer Success Manager',
    place: 'Manchester',
    mode: 'hybrid',
    pay: '£34,000',
  },
  {
    name: 'stockport-midday-assistant',
    company: 'Fourth Street Primary',
    role: 'Midday assistant',
    place: 'Stockport',
    pay: '£12.60/hour',
    notes: 'Mon to Fri 11.45 to 13.45',
  },
  {
    name: 'manchester-food-charity',
    company: 'Adatum Food Bank',
    role: 'Somebody to keep the books',
    place: 'Manchester',
    pay: '£16 an hour',
    notes:
      'My old boss is a trustee there. Their bookkeeper retires at Easter. 26 hours, spread over the week as you like.',
  },
  {
    name: 'uk-payroll-administrator',
    company: 'Litware',
    role: 'Payroll Administrator, part time',
    place: 'UK',
    mode: 'remote',
    pay: '£31,000 pro rata',
    notes: '28 hours',
  },
  {
    name: 'manchester-surgery',
    role: 'GP receptionist',
    place: 'Manchester (Didsbury)',
    pay: '£12.75 ph',
    notes: 'Part time, Mon-Wed 8 till 2',
  },
  {
    name: 'manchester-museum-members',
    company: 'Lucerne Museum',
    role: 'Membership Coordinator',
    place: 'Manchester',
    pay: '£29,500',
    notes: 'permanent, 35 hours',
  },
  {
    name: 'manchester-charity-office',
    company: 'Southridge Trust',
    role: 'Office and Finance Administrator',
    place: 'Manchester',
    mode: 'hybrid',
    pay: '£30,500 FTE (£22,773 actual)',
    notes: `Southridge Trust is a charity that helps young people leaving care find a home. We are a team of eleven, based near Piccadilly station.

We are looking for an organised person to keep our office and our books in good order.
Main duties
- Entering invoices and expenses in Xero
- Monthly bank reconciliation
- Helping our external accountant with the year end
- Ordering supplies, answering the phone and welcoming visitors

You should have some experience of bookkeeping and be happy to turn your hand to anything.

This is a permanent post of 28 hours a week, over four or five days. You can work from home for up to two of them.
We offer 27 days of leave (pro rata), a 6% pension and an employee assistance programme.
People with experience of the care system are guaranteed an interview if they meet the essential criteria.
Closing date: noon on the last Friday of the month.`,
  },
  {
    name: 'uk-success-heard',
    company: 'School of Fine Art Online',
    role: 'Customer success',
    place: 'UK, from home',
    mode: 'remote',
    pay: 'around £31k',
    notes: 'Priya, who I met at the meetup, says they hire two more people this spring. Permanent jobs she thinks.',
  },
  {
    name: 'manchester-old-mill',
    company: 'Trey Research',
    place: 'Manchester',
    notes: 'They are moving into the old mill, my aunt says they take on people this summer.',
  },
  { name: 'manchester-optician', company: 'Wingtip Eyewear', role: 'Optician', place: 'Manchester' },
  {
    name: 'manchester-accounts-mornings',
    company: 'Trey Dental',
    role: 'Accounts Assistant',
    place: 'Manchester',
    pay: '£14.80/h',
    notes: '25 hours, mornings',
  },
] as const satisfies readonly LabelledLead[];
