/** The words of this part of the app. */
export const settings = {} as const;
