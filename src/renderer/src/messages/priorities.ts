/** The words of this part of the app. */
export const priorities = {} as const;
