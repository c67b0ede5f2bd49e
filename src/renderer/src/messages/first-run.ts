/** The words of this part of the app. */
export const firstRun = {} as const;
