/** The words of this part of the app. */
export const lead = {} as const;
