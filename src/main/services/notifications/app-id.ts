/** By this id, which the installer writes, Windows knows whose notifications it shows. */
export const APP_ID = 'app.lateral.desktop';
