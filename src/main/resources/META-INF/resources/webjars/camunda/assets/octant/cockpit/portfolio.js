// What managers watch: a page of Octant's own in Cockpit, with what the server counts.
import { parameters } from '../calls.js';
import { boardOf } from './board.js';
import { tableOf } from './cells.js';
import { drawChart } from './charts.js';
import { element } from './element.js';

const PAGE = '/portfolio';
const API = '/api/portfolio/';
const TITLES = {
  steps: 'Steps',
  expiry: 'Expiry',
  duties: 'Duties',
  work: 'Work',
  money: 'Money',
  trouble: 'Trouble',
  finished: 'Finished',
};
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

const fetchJson = async (address) => {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? 'Octant does not answer. Try again in a minute.');
  }
  return answer.json();
};

const navigation = (current) =>
  element(
    'nav',
    { 'aria-label': 'Portfolio', class: 'octant-portfolio-nav' },
    element(
      'ul',
      {},
      ...Object.entries(TITLES).map(([id, title]) =>
        element(
          'li',
          {},
          element('a', { href: `#${PAGE}?page=${id}`, 'aria-current': id === current ? 'page' : undefined }, title),
        ),
      ),
    ),
  );

const figure = ({ label, value, tone, list }) =>
  element(
    'div',
    { class: `octant-figure octant-tone-${tone.toLowerCase()}` },
    element('dt', {}, label),
    element(
      'dd',
      {},
      list ? element('a', { href: `#${PAGE}?list=${encodeURIComponent(list)}` }, value) : value,
    ),
  );

const panel = (page, { id, title, note, chart, table }) => {
  const heading = element('h2', { id: `octant-panel-${id}` }, title);
  const section = element('section', { 'aria-labelledby': heading.id }, heading, element('p', {}, note));
  const numbers = table.rows.length > 0 ? tableOf(table, title) : element('p', {}, 'There is nothing.');
  if (chart && table.rows.length > 0) {
    const canvas = element('canvas', { role: 'img', 'aria-label': `${title}. The table below has the numbers.` });
    section.append(element('div', { class: `octant-chart octant-chart-${chart.shape.toLowerCase()}` }, canvas));
    // Without the picture there is the table.
    drawChart(canvas, chart).catch(() => canvas.parentElement.remove());
    section.append(element('details', { open: true }, element('summary', {}, 'The numbers as a table'), numbers));
  } else if (id === 'board' && table.rows.length > 0) {
    section.append(boardOf(table), element('details', {}, element('summary', {}, 'The same as a table'), numbers));
  } else {
    section.append(numbers);
  }
  section.append(
    element('p', {}, element('a', { href: `${API}${page}/${id}.csv`, download: true }, `${title} as a file (CSV)`)),
  );
  return section;
};

const showPage = async (id) => {
  const { at, view } = await fetchJson(API + encodeURIComponent(id));
  return [
    element('h1', {}, view.title),
    element('p', { class: 'octant-question' }, view.question),
    element('p', { class: 'octant-aside' }, `As of ${MOMENT.format(new Date(at))}, London time.`),
    element('dl', { class: 'octant-figures' }, ...view.figures.map(figure)),
    ...view.panels.map((one) => panel(view.id, one)),
  ];
};

const showList = async (list) => {
  const [name, query = ''] = list.split('?');
  const { at, all, table } = await fetchJson(`${API}lists/${encodeURIComponent(name)}?${query}`);
  const shown = table.rows.length;
  const count = shown < all ? `The first ${shown} of ${all}; the file has all of them.` : `${all} in all.`;
  return [
    element('h1', {}, 'The list behind it'),
    element('p', {}, element('a', { href: '#', class: 'octant-back' }, 'Back')),
    element('p', { class: 'octant-aside' }, `${count} As of ${MOMENT.format(new Date(at))}, London time.`),
    shown > 0 ? tableOf(table, 'The list behind it') : element('p', {}, 'There is nothing.'),
    element(
      'p',
      {},
      element('a', { href: `${API}lists/${encodeURIComponent(name)}.csv?${query}`, download: true }, 'The list as a file (CSV)'),
    ),
  ];
};

const show = async (root) => {
  const wanted = parameters();
  const list = wanted.get('list');
  const page = wanted.get('page') ?? 'steps';
  const place = element('div', { class: 'octant-portfolio-page', 'aria-live': 'polite' }, 'One moment …');
  root.replaceChildren(navigation(list ? undefined : page), place);
  try {
    place.replaceChildren(...(await (list ? showList(list) : showPage(page))));
  } catch (fault) {
    place.replaceChildren(element('p', { role: 'alert' }, fault.message));
  }
};

const goBack = (event) => {
  if (event.target.closest?.('.octant-back')) {
    event.preventDefault();
    window.history.back();
  }
};

let stop = () => undefined;

export default [
  {
    id: 'octant-portfolio',
    pluginPoint: 'cockpit.route',
    properties: { path: PAGE },
    render: (node) => {
      const root = element('div', { class: 'octant-portfolio' });
      const follow = () => window.location.hash.startsWith(`#${PAGE}`) && show(root);
      node.append(root);
      root.addEventListener('click', goBack);
      window.addEventListener('hashchange', follow);
      stop = () => window.removeEventListener('hashchange', follow);
      follow();
    },
    unmount: () => stop(),
  },
  {
    id: 'octant-portfolio-navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 100,
    properties: { path: PAGE },
    render: (node) => node.append(element('a', { href: `#${PAGE}` }, 'Portfolio')),
  },
];
