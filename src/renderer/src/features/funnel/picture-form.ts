/** As what a picture is saved. */
export const PICTURE_FORMS = ['svg', 'png'] as const;

/** As what a picture is saved. */
export type PictureForm = (typeof PICTURE_FORMS)[number];
