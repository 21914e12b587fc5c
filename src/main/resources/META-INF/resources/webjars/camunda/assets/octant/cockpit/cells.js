import { element } from './element.js';

const NUMBER = new Intl.NumberFormat('en-GB');
const MONEY = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const WORDS = {
  COUNT: (value) => NUMBER.format(value),
  DAYS: (value) => NUMBER.format(value),
  DAY: (value) => DAY.format(new Date(value)),
  MONEY: (value) => MONEY.format(value),
  PERCENT: (value) => `${value} %`,
};
const NUMBERS = new Set(['COUNT', 'DAYS', 'MONEY', 'PERCENT']);

const words = (kind, value) => (value === null || value === '' ? '' : (WORDS[kind] ?? String)(value));

/** A link to the file of a case, whatever its reference is made of. */
export const caseLink = (reference, text) =>
  element('a', { href: `/file?about=${encodeURIComponent(reference)}`, target: '_blank' }, text);

const linked = (kind, value) => {
  const text = words(kind, value);
  return kind === 'CASE' && text ? caseLink(text, text) : text;
};

const rowHeading = (row, text) =>
  row.list ? element('a', { href: `#/portfolio?list=${encodeURIComponent(row.list)}` }, text) : text;

/** A table of the portfolio as people read it. Its first column says what each row is about. */
export const tableOf = ({ columns, rows }, caption) =>
  element(
    'table',
    { class: 'octant-portfolio-table', role: 'table' },
    element('caption', {}, caption),
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        ...columns.map(({ title, kind }) =>
          element('th', { scope: 'col', role: 'columnheader', class: NUMBERS.has(kind) ? 'octant-number' : undefined }, title),
        ),
      ),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row) =>
        element(
          'tr',
          { role: 'row', class: `octant-tone-${row.tone.toLowerCase()}` },
          ...row.cells.map((value, index) => {
            const { kind, title } = columns[index];
            const content = linked(kind, value);
            return index === 0
              ? element('th', { scope: 'row', role: 'rowheader' }, rowHeading(row, content))
              : element(
                  'td',
                  { role: 'cell', 'data-label': title, class: NUMBERS.has(kind) ? 'octant-number' : undefined },
                  element('span', {}, content),
                );
          }),
        ),
      ),
    ),
  );
