import type { LabelsByLead } from './labels-by-lead.ts';

/** Labels of the leads of care, metal, warehouses, electricity and data. */
export const LABELS_1 = {
  wardNurse: {
    nurse: ['fits', 'a ward nurse on days in Leeds; nights and on-call are denied', 'hard'],
    projectManager: ['clashes', 'the most is £37,796, the floor £48,000'],
    electrician: ['clashes', 'the ward is in Leeds; Bristol is another hospital of theirs', 'hard'],
    frontEnd: ['clashes', 'in Leeds, London is only named as another hospital', 'hard'],
  },
  nightNurse: {
    nurse: ['clashes', 'nothing but nights'],
  },
  careAssistant: {
    nurse: ['fits', 'a carer by day in Bonn', 'hard'],
  },
  oldAgeNurse: {
    nurse: ['fits', 'nursing for the old in Bonn, night watches are denied', 'hard'],
  },
  staffingNurse: {
    nurse: ['clashes', 'Arbeitnehmerüberlassung is agency work', 'hard'],
    welder: ['clashes', 'agency work, and in Köln', 'hard'],
  },
  communityNurse: {
    nurse: ['fits', 'a nurse in Leeds; "no agencies" is said to recruiters', 'hard'],
  },
  woundTrainer: {
    nurse: ['fits', 'wound care, and Köln and Bonn lie in the region', 'hard'],
    salesRep: ['clashes', 'Germany, not Switzerland'],
  },
  careerCoach: {
    nurse: ['unknown', 'a career is not care; other work in Köln', 'hard'],
  },
  homeCook: {
    nurse: ['unknown', 'in a nursing home, but it is cooking', 'hard'],
    chef: ['clashes', 'a cook, but in Leeds'],
    projectManager: ['clashes', 'far below the floor, and weekends'],
  },
  newHospital: {
    nurse: ['fits', 'staff nurses by day in Leeds, said in the notes', 'hard'],
    projectManager: ['fits', 'they need a project manager in Leeds', 'hard'],
    chef: ['clashes', 'cooks, but in Leeds'],
    electrician: ['clashes', 'an electrician, but in Leeds'],
  },
  wigWelder: {
    welder: ['fits', 'their trade and town; agency and nights are denied', 'hard'],
  },
  pipeWelder: {
    welder: ['clashes', 'sites all over Germany'],
  },
  threeShiftWelder: {
    welder: ['clashes', 'the third shift is a night shift', 'hard'],
  },
  lowPaidFitter: {
    welder: ['clashes', '2,300 a month is about 13 an hour', 'hard'],
  },
  tigWelder: {
    welder: ['fits', 'TIG is WIG, in a part of Dortmund', 'hard'],
  },
  plantMechanic: {
    welder: ['fits', 'they would learn orbital welding, days, in Bochum', 'hard'],
    biologist: ['clashes', 'Bochum; pharma is only who they build for', 'hard'],
  },
  weldersWanted: {
    welder: ['fits', 'a welder, written with ss', 'hard'],
    electrician: ['unknown', 'another trade, nothing else is told'],
    chef: ['unknown', 'another trade, nothing else is told'],
    nurse: ['unknown', 'another trade'],
    salesRep: ['unknown', 'another trade'],
    warehouseWorker: ['unknown', 'another trade'],
    projectManager: ['unknown', 'another trade'],
    returner: ['unknown', 'neither hours nor place nor pay are told'],
  },
  forkliftDays: {
    warehouseWorker: ['fits', 'Stapler is forklift; weekdays, no agency', 'hard'],
  },
  nightPicker: {
    warehouseWorker: ['clashes', 'night shift; the line means that they do not want it', 'hard'],
  },
  rotaWarehouse: {
    warehouseWorker: ['clashes', 'Saturdays and Sundays are in the rota'],
  },
  weekdayWarehouse: {
    warehouseWorker: ['fits', 'no weekends and no nights are promised', 'hard'],
  },
  helperHamburg: {
    warehouseWorker: ['fits', 'picking in the area of Hamburg'],
  },
  reachTruck: {
    warehouseWorker: ['fits', 'a kind of forklift; early and late, no nights', 'hard'],
  },
  glasgowPicker: {
    returner: ['fits', '20 hours in the morning in Glasgow'],
    warehouseWorker: ['clashes', 'Glasgow, and part time'],
  },
  maintenanceElectrician: {
    electrician: ['fits', 'an electrician in Bristol'],
  },
  electricalTechnician: {
    electrician: ['fits', 'the same trade under another name, in Bath', 'hard'],
  },
  sparky: {
    electrician: ['fits', 'a sparky is an electrician; £200 a day is £25 an hour', 'hard'],
  },
  cheapElectrician: {
    electrician: ['clashes', '£13 an hour, the floor is £16'],
    frontEnd: ['clashes', '£13 an hour is about £27,000 a year', 'hard'],
    welder: ['unknown', 'another trade, another currency'],
    chef: ['unknown', 'another trade, another currency'],
  },
  electricianAbroad: {
    electrician: ['clashes', 'Rotterdam is not Bristol'],
  },
  dataRemoteEu: {
    dataEngineer: ['fits', 'the role, from anywhere in the EU; on-call is denied', 'hard'],
    uxDesigner: ['unknown', 'other work, remote'],
    biologist: ['unknown', 'other work, remote'],
    warehouseWorker: ['unknown', 'other work, remote; Hamburg is in the EU'],
    formerTeacher: ['clashes', 'EU only; Austin is an office, not the place', 'hard'],
  },
  dataOnCall: {
    dataEngineer: ['clashes', 'one week in six on call'],
  },
  dataBetting: {
    dataEngineer: ['clashes', 'a sportsbook and a casino are gambling', 'hard'],
    salesRep: ['clashes', 'gambling'],
  },
  dataThreeDays: {
    dataEngineer: ['clashes', 'three days in the office, two are the most', 'hard'],
  },
  analyticsTwoDays: {
    dataEngineer: ['fits', 'two days are not more than two; German is not needed', 'hard'],
  },
  dataUsOnly: {
    dataEngineer: ['clashes', 'remote, but in the United States only', 'hard'],
    frontEnd: ['clashes', 'remote, but in the United States only', 'hard'],
    biologist: ['clashes', 'remote, but one must be allowed to work in the US', 'hard'],
    formerTeacher: ['unknown', 'remote in the US, but other work'],
  },
  juniorData: {
    dataEngineer: ['clashes', 'junior, and 48k'],
  },
  dataGerman: {
    dataEngineer: ['clashes', 'C1 German is fluent German', 'hard'],
  },
  droneData: {
    dataEngineer: ['clashes', 'missiles are weapons', 'hard'],
  },
  climateBackend: {
    dataEngineer: ['fits', 'Spark and climate; "not on-call"', 'hard'],
  },
  transitAnalyst: {
    dataEngineer: ['fits', 'public transport, in Berlin, mostly from home'],
  },
  dataAnywhere: {
    dataEngineer: ['fits', 'the role from anywhere; dollars cannot be held against euros', 'hard'],
    biologist: ['unknown', 'other work, remote'],
    formerTeacher: ['unknown', 'other work, remote'],
    salesRep: ['unknown', 'other work, remote'],
  },
  dataStudent: {
    dataEngineer: ['clashes', 'for students, and they are senior', 'hard'],
  },
} satisfies LabelsByLead;
