// What the configurations of all webapps have in common.
const day = 'DD/MM/YYYY';
const moment = `${day} HH:mm`;

export const dateFormat = { monthName: 'MMMM', day: 'DD', abbr: moment, normal: moment, long: moment, short: day };

export const config = (name) => ({
  app: { name, vendor: 'Octant' },
  dateFormat,
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['../../assets/octant/webapp'],
});
