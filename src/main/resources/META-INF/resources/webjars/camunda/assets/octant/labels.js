import { rewordFaults } from './sentences.js';

// Names for what Camunda's webapps show as a bare icon, so that a screen reader can say it, and keys for what they let
// only a mouse press.
const NAMES = [
  ['button.region-toggle[data-region="filters"]', 'Show or hide the filters'],
  ['button.region-toggle[data-region="list"]', 'Show or hide the list of tasks'],
  ['button.region-toggle[data-region="task"]', 'Show or hide the task'],
  ['button.maximize', 'Show the task alone'],
  ['button.reset-regions', 'Show filters, list and task side by side'],
  ['.new-sort > .dropdown-toggle', 'Add a sort order'],
  ['a.sort-direction', 'Reverse the sort order'],
  ['a.remove-search', 'Remove this criterion'],
  ['.app-switch > .dropdown-toggle', 'Other applications'],
  ['input.main-field', 'Search'],
  ['a.circle-green', 'Running without incidents'],
  ['a.circle-red', 'Running with incidents'],
  ['a.circle', 'State'],
  ['#inputResourceId', 'Resource'],
  ['select.select-auth-type', 'Kind of authorization'],
  ['#inputPassword', 'New password'],
  ['.bjs-drilldown', 'Show the called process'],
  ['.dmn-icon-decision-table', 'Show the decision table'],
  ['.djs-search-input > input', 'Search in this diagram'],
  ['input.toggle', 'Show how many instances are at each step'],
  ['.tree-node .btn-toggle', 'Open or close this part'],
  ['input[name="name"][ng-keyup="search()"]', 'Filter by name'],
];

/** The last resort: what an icon usually means. */
const ICONS = [
  ['.glyphicon-ok', 'Save'],
  ['.glyphicon-ban-circle, .glyphicon-remove', 'Cancel'],
  ['.glyphicon-pencil', 'Edit'],
  ['.glyphicon-trash', 'Delete'],
  ['.caret', 'Choose'],
];

const isNamed = (element) =>
  element.hasAttribute('aria-label') || element.hasAttribute('title') || element.textContent.trim() !== '';

const sortName = (element) => {
  const heading = element.closest('th, td')?.textContent.trim();
  return heading && element.getAttribute('ng-click')?.startsWith('changeOrder') ? `Sort by ${heading}` : undefined;
};

/** What the mouse is told when it rests on an icon. */
const tooltip = (element) =>
  (element.matches('[uib-tooltip]') ? element : element.querySelector('[uib-tooltip]'))?.getAttribute('uib-tooltip');

const icon = (element) => ICONS.find(([selector]) => element.querySelector(selector))?.[1];

const nameIcons = () => {
  NAMES.forEach(([selector, name]) =>
    document.querySelectorAll(selector).forEach((element) => {
      if (!element.hasAttribute('aria-label')) {
        element.setAttribute('aria-label', name);
      }
    }),
  );
  document.querySelectorAll('a[href], a[role], button').forEach((element) => {
    const name = isNamed(element) ? undefined : (sortName(element) ?? tooltip(element) ?? icon(element));
    if (name) {
      element.setAttribute('aria-label', name);
    }
  });
};

/** A box before a line of a table is named by that line. */
const nameBoxes = () =>
  document.querySelectorAll('tr input[type="checkbox"]:not([aria-label])').forEach((box) => {
    box.setAttribute('aria-label', `Choose ${box.closest('tr').textContent.trim().replace(/\s+/g, ' ')}`);
  });

/** What the mouse alone needs: text can be copied with the keys as any text can, and a tile has a link of its own. */
const hideTwins = () =>
  document.querySelectorAll('[cam-widget-clipboard] > a.glyphicon, a.app-label-wrapper').forEach((twin) => {
    if (twin.textContent.trim() === '') {
      twin.setAttribute('aria-hidden', 'true');
      twin.setAttribute('tabindex', '-1');
    }
  });

/** The question above a form's choices belongs to each of them. */
const nameChoices = () =>
  document.querySelectorAll('.fjs-form-field-radio:not([role]), .fjs-form-field-checklist:not([role])').forEach((field) => {
    const question = field.querySelector('label:not([for])');
    if (question) {
      question.id = `${field.querySelector('input')?.id ?? 'choice'}-question`;
      field.setAttribute('role', field.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
      field.setAttribute('aria-labelledby', question.id);
    }
  });

const completeSearchFields = () =>
  document.querySelectorAll('input[aria-expanded]:not([role])').forEach((input) => {
    input.setAttribute('role', 'combobox');
    if (input.hasAttribute('aria-owns')) {
      input.setAttribute('aria-controls', input.getAttribute('aria-owns'));
    }
  });

const letKeysReach = () =>
  document.querySelectorAll('a[ng-click]:not([href]):not([role])').forEach((element) => {
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '0');
  });

/** A text too long for its place is scrolled with the keys as well. */
const letKeysScroll = () =>
  document.querySelectorAll('pre:not([tabindex])').forEach((text) => text.setAttribute('tabindex', '0'));

const pressByKey = (event) => {
  const isOurs = event.target.matches?.('a[role="button"][ng-click]:not([href])');
  if (isOurs && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    event.target.click();
  }
};

const complete = () => {
  letKeysReach();
  letKeysScroll();
  nameIcons();
  nameBoxes();
  nameChoices();
  hideTwins();
  completeSearchFields();
  rewordFaults();
};

export const watchLabels = () => {
  let asked = false;
  const soon = () => {
    if (!asked) {
      asked = true;
      window.requestAnimationFrame(() => {
        asked = false;
        complete();
      });
    }
  };
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, characterData: true });
  document.addEventListener('keydown', pressByKey);
  soon();
};
