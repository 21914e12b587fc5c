import { caseLink } from './cells.js';
import { element } from './element.js';

const STEP = 'Step';
const DAYS = 'Days in this step';
const PLACES = { reference: 'Case', title: 'What', next: 'What is next', due: 'Due', standing: 'How it stands' };

const read = ({ columns }, row) => {
  const at = (title) => row.cells[columns.findIndex((column) => column.title === title)];
  return { ...Object.fromEntries(Object.entries(PLACES).map(([key, title]) => [key, at(title)])), step: at(STEP), days: at(DAYS) };
};

const card = ({ reference, title, next, standing, days }, tone) =>
  element(
    'li',
    { class: `octant-tone-${tone.toLowerCase()}` },
    caseLink(reference, title),
    element('span', {}, `${reference}, ${days} ${days === 1 ? 'day' : 'days'} in this step`),
    element('span', {}, element('strong', {}, standing), next ? `: ${next}` : ''),
  );

/** Cases as cards under the steps at which they stand. */
export const boardOf = (table) => {
  const columns = new Map();
  table.rows.forEach((row) => {
    const facts = read(table, row);
    columns.set(facts.step, [...(columns.get(facts.step) ?? []), card(facts, row.tone)]);
  });
  return element(
    'div',
    { class: 'octant-board' },
    ...[...columns.entries()]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([step, cards]) => element('section', {}, element('h3', {}, `${step} (${cards.length})`), element('ul', {}, ...cards))),
  );
};
