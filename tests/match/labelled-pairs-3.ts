import type { LabelsByLead } from './labels-by-lead.ts';

/** Labels of the leads of design, projects, kitchens, laboratories, and of vague ones. */
export const LABELS_3 = {
  designerVisa: {
    uxDesigner: ['fits', 'the role in Amsterdam with a visa'],
  },
  designerNoVisa: {
    uxDesigner: ['clashes', 'no visa', 'hard'],
  },
  designerPermanent: {
    uxDesigner: ['fits', 'permanent; freelance is denied', 'hard'],
  },
  designerCover: {
    uxDesigner: ['clashes', 'a contract of 12 months is fixed-term', 'hard'],
  },
  leadUx: {
    uxDesigner: ['fits', 'one step up, remote in the Netherlands', 'hard'],
  },
  freelanceUx: {
    uxDesigner: ['clashes', 'freelance'],
  },
  healthResearcher: {
    uxDesigner: ['fits', 'user research in healthcare in Utrecht', 'hard'],
  },
  itProjects: {
    projectManager: ['fits', 'the role in Manchester; the oil heats the office', 'hard'],
  },
  productManager: {
    projectManager: ['unknown', 'PM means product manager here', 'hard'],
    frontEnd: ['unknown', 'other work, remote in the UK'],
  },
  oilProjects: {
    projectManager: ['clashes', 'oil and gas'],
    salesRep: ['clashes', 'remote, but in the UK'],
    frontEnd: ['unknown', 'other work, remote in the UK'],
  },
  oliveOil: {
    projectManager: ['fits', 'olive oil is food', 'hard'],
    nurse: ['unknown', 'other work in Leeds'],
  },
  armsLength: {
    projectManager: ['fits', "a body at arm's length has no arms", 'hard'],
    nurse: ['unknown', 'other work in Leeds'],
  },
  pmoPlaces: {
    projectManager: ['fits', 'Leeds is one of three places', 'hard'],
    electrician: ['unknown', 'other work; Bristol is one of three places', 'hard'],
    nurse: ['unknown', 'other work; Leeds is one of three places', 'hard'],
    frontEnd: ['clashes', 'none of the three is London'],
  },
  projectsOfficer: {
    projectManager: ['fits', 'PRINCE2, in Greater Manchester; the pay straddles', 'hard'],
  },
  officeProgramme: {
    projectManager: ['clashes', 'five days in the office'],
  },
  chefDublin: {
    chef: ['fits', 'the role in Dublin; split shifts are denied', 'hard'],
  },
  splitSous: {
    chef: ['clashes', 'split shifts'],
  },
  lineCook: {
    chef: ['clashes', 'they give no training, and the chef wants some', 'hard'],
  },
  bakeryHand: {
    chef: ['fits', 'pastry with training; only experience is not needed', 'hard'],
  },
  hotelCook: {
    chef: ['fits', 'a cook in Dublin with training; €37k is above the floor', 'hard'],
  },
  commis: {
    chef: ['clashes', '€13.70, the floor is €16'],
  },
  chefDeProjet: {
    chef: ['unknown', 'French for project manager', 'hard'],
    accountant: ['unknown', 'other work, remote'],
    welder: ['unknown', 'other work, remote'],
  },
  kitchenFitter: {
    chef: ['unknown', 'builds kitchens, does not cook', 'hard'],
  },
  cellScientist: {
    biologist: ['fits', 'a first job in industry in Basel'],
    nurse: ['clashes', 'Basel; Leeds is another site', 'hard'],
  },
  postdocMunich: {
    biologist: ['clashes', 'a postdoc'],
  },
  inVivo: {
    biologist: ['clashes', 'experiments on animals'],
  },
  noAnimals: {
    biologist: ['fits', 'animal experiments are denied', 'hard'],
  },
  regulatoryAssociate: {
    biologist: ['fits', 'regulatory affairs in Munich; the pay straddles the floor', 'hard'],
  },
  studyMonitor: {
    biologist: ['fits', 'CRA written out; from home in Germany', 'hard'],
  },
  medicalWriter: {
    biologist: ['fits', 'medical writing from home'],
    returner: ['fits', '15 to 20 hours from home'],
  },
  leedsHunch: {
    nurse: ['unknown', 'nothing is told of the work', 'hard'],
    projectManager: ['unknown', 'nothing is told of the work'],
    chef: ['clashes', 'Leeds is not Dublin'],
  },
  globexHunch: {
    salesRep: ['unknown', 'only a company'],
    biologist: ['unknown', 'only a company'],
    frontEnd: ['unknown', 'only a company'],
    electrician: ['unknown', 'only a company'],
  },
  someAssistant: {
    formerTeacher: ['unknown', 'assistant of what?'],
    returner: ['unknown', 'neither hours nor place are told'],
    accountant: ['unknown', 'assistant of what?'],
    nurse: ['unknown', 'assistant of what?', 'hard'],
  },
  someManager: {
    projectManager: ['unknown', 'manager of what?', 'hard'],
    salesRep: ['clashes', 'Manchester is not Zürich'],
  },
} satisfies LabelsByLead;
