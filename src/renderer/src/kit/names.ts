/** A name of 60 letters, the longest the app takes: what every component has to bear. */
export const LONG_NAME = 'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstone';

/** A role and company as long as job boards write them. */
export const LONG_LEAD =
  'Senior data engineer for streaming platforms and analytics, Internationale Handelsgesellschaft';

/** A path as deep as people put their folders. */
export const LONG_PATH = `C:\\Users\\alice\\OneDrive - ${LONG_LEAD}\\Documents\\Looking for work\\Thursday circle`;
