// Dates are written the British way whatever language the browser is set to: day, month, year.
const british = (locales) => (locales === undefined || locales === 'default' ? 'en-GB' : locales);

Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (target, [locales, options], newTarget) =>
    Reflect.construct(target, [british(locales), options], newTarget === Intl.DateTimeFormat ? target : newTarget),
  apply: (target, self, [locales, options]) => target(british(locales), options),
});

// The calendar of form fields opens on a Monday.
window.addEventListener('DOMContentLoaded', () => window.flatpickr?.localize({ firstDayOfWeek: 1 }));
