import type { LabelsByLead } from './labels-by-lead.ts';

/** Labels of the leads of front-ends, selling, learning, books, offices. */
export const LABELS_2 = {
  frontEndUk: {
    frontEnd: ['fits', 'their work, remote in the UK; others write the Java', 'hard'],
    projectManager: ['unknown', 'other work, remote in the UK'],
    uxDesigner: ['clashes', 'remote in the UK only'],
  },
  javaLondon: {
    frontEnd: ['clashes', 'Java'],
  },
  jsDeveloper: {
    frontEnd: ['fits', 'JavaScript is not Java; remote', 'hard'],
    dataEngineer: ['unknown', 'other work'],
    biologist: ['unknown', 'other work'],
  },
  frontEndOffice: {
    frontEnd: ['clashes', 'said not to be remote', 'hard'],
  },
  remoteNoProblem: {
    frontEnd: ['fits', 'remote is "no problem"; up to £60,000 may do', 'hard'],
  },
  frontEndIntern: {
    frontEnd: ['clashes', 'an internship, £24,000 a year'],
  },
  frontEndUpTo: {
    frontEnd: ['clashes', 'the most is below the floor', 'hard'],
  },
  reactContract: {
    frontEnd: ['fits', 'React, remote in the UK, £475 a day is plenty', 'hard'],
    projectManager: ['unknown', 'other work'],
  },
  designTechnologist: {
    frontEnd: ['fits', 'half code, with accessibility', 'hard'],
    uxDesigner: ['fits', 'looks after a design system', 'hard'],
    dataEngineer: ['unknown', 'other work'],
    biologist: ['unknown', 'other work'],
  },
  adsFullStack: {
    frontEnd: ['clashes', 'ad tech'],
  },
  firmwareSwe: {
    frontEnd: ['unknown', 'a developer, but of firmware', 'hard'],
    dataEngineer: ['unknown', 'data is only named as another opening', 'hard'],
    uxDesigner: ['unknown', 'design is only named as another opening', 'hard'],
    salesRep: ['unknown', 'sales is only named as another opening', 'hard'],
    formerTeacher: ['unknown', 'other work'],
  },
  chicagoDeveloper: {
    formerTeacher: ['unknown', 'develops software, not curricula', 'hard'],
  },
  salesforceAdmin: {
    salesRep: ['unknown', 'Salesforce is a tool, this is not selling', 'hard'],
  },
  retailScientist: {
    biologist: ['unknown', 'a scientist of data, for shops', 'hard'],
    dataEngineer: ['unknown', 'close, but another job; none of the tools they name', 'hard'],
  },
  accountExecutive: {
    salesRep: ['fits', 'the role in Zürich with a base above the floor'],
  },
  commissionRep: {
    salesRep: ['clashes', 'nothing but commission'],
  },
  tobaccoKam: {
    salesRep: ['clashes', 'tobacco'],
  },
  smokeFreeSales: {
    salesRep: ['fits', 'a tobacco-free site is not tobacco', 'hard'],
  },
  germanyOnlyAe: {
    salesRep: ['clashes', 'remote, but in Germany', 'hard'],
    formerTeacher: ['clashes', 'remote, but in Germany'],
    dataEngineer: ['unknown', 'other work, remote in Germany'],
    nurse: ['unknown', 'other work, remote in Germany'],
    biologist: ['unknown', 'other work, remote in Germany'],
    warehouseWorker: ['unknown', 'other work, remote in Germany'],
    welder: ['unknown', 'other work, remote in Germany'],
  },
  swissKam: {
    salesRep: ['fits', 'the role from home in Switzerland; euros against francs', 'hard'],
  },
  fieldSales: {
    salesRep: ['fits', 'B2B selling around Zürich, fixed pay plus commission', 'hard'],
  },
  instructionalDesigner: {
    formerTeacher: ['fits', 'the role in Chicago, travel of 10 %', 'hard'],
    uxDesigner: ['clashes', 'Chicago, and no visa'],
  },
  travellingTrainer: {
    formerTeacher: ['clashes', '30 % travel, 20 are the most', 'hard'],
  },
  gradeTeacher: {
    formerTeacher: ['clashes', 'a class to teach', 'hard'],
  },
  museumPrograms: {
    formerTeacher: ['fits', 'a museum; classroom teaching is denied', 'hard'],
  },
  edtechSuccess: {
    formerTeacher: ['fits', 'edtech, remote in the US, little travel', 'hard'],
  },
  storylineDeveloper: {
    formerTeacher: ['fits', 'Storyline, remote in the US; the pay straddles the floor', 'hard'],
  },
  cheapCurriculum: {
    formerTeacher: ['clashes', '$21 an hour is about $43,700 a year', 'hard'],
  },
  charityPrograms: {
    formerTeacher: ['fits', 'a non-profit; Chicago is one of two places', 'hard'],
  },
  comptableCdi: {
    accountant: ['fits', 'a CDI in Lyon with two days at home'],
  },
  comptableCdd: {
    accountant: ['clashes', 'a CDD'],
  },
  comptableAnglais: {
    accountant: ['clashes', 'fluent English is a must there'],
  },
  comptableClients: {
    accountant: ['fits', 'English is not asked for; the pay straddles the floor', 'hard'],
  },
  ledgerAccountant: {
    accountant: ['fits', 'an accountant in Lyon, CDI', 'hard'],
  },
  interimAccountant: {
    accountant: ['clashes', 'intérim'],
  },
  lyonAccountManager: {
    accountant: ['unknown', 'an account manager keeps clients, not books', 'hard'],
  },
  bookkeeper: {
    returner: ['fits', '12 to 16 hours from home'],
    accountant: ['clashes', 'remote, but in the UK', 'hard'],
    projectManager: ['clashes', '£15 an hour, about £31,000 a year', 'hard'],
  },
  chatHelper: {
    returner: ['fits', '15 hours in school time from home'],
  },
  officeAdmin: {
    returner: ['fits', '20 hours in the mornings in Glasgow'],
  },
  fullTimeReception: {
    returner: ['clashes', 'full time'],
  },
  weekendReception: {
    returner: ['clashes', 'Saturday and Sunday', 'hard'],
  },
  directorsPa: {
    returner: ['fits', 'part-time is possible; weekends are denied', 'hard'],
  },
  deliveryDriver: {
    returner: ['clashes', 'a driving licence is a must'],
  },
  centreAdmin: {
    returner: ['fits', '16 hours; no driving licence needed', 'hard'],
  },
} satisfies LabelsByLead;
