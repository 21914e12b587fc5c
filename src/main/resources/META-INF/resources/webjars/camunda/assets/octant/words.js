// What Octant says in other words than Camunda does. Everything else is Camunda's own English.

/** Camunda's terms and ours, wherever they occur. */
const TERMS = [
  [/Business [Kk]ey/g, 'Reference'],
  [/Human Task/g, 'Task'],
  [/Log out/g, 'Sign out'],
  [/[Ll]ogin and out of the application/g, 'sign out and in again'],
  [/you need to login/g, 'sign in again'],
  [/You are unauthorized to/g, 'You may not'],
];

const EVERYWHERE = {
  BANNER_CE_EOL_TEXT: '',
  PAGES_MSG_ACTION_DENIED: 'You may not do this, or this page is out of date. Reload it and try again.',
  PAGES_STATUS_ACCESS_DENIED: 'Not allowed',
  PAGES_STATUS_COMMUNICATION_ERROR: 'Unexpected answer',
  PAGES_STATUS_REQUEST_TIMEOUT: 'No answer',
  PAGES_STATUS_SERVER_ERROR: 'A fault of Octant',
};

const WORDS = {
  tasklist: {
    ASSIGNED_TO_YOU: 'Yours',
    ASSIGN_NOTE_PROCESS: 'You hold these tasks of the same process as well',
    CLAIM_ERROR: 'You cannot take this task',
    CLAIM_OK: 'The task is yours.',
    CLICK_PROCESS_TO_START: 'Choose what to start.',
    COMPLETE_ERROR: 'This was not accepted',
    COMPLETE_OK: 'Done.',
    FORM_FAILURE: 'The form cannot be shown:',
    INVALID_SEARCH: 'This search is not complete',
    NO_DESCRIPTION: 'This task has no description.',
    NO_DIAGRAM: 'There is no diagram of this process.',
    NO_MATCHING_TASK: 'There is no task here.',
    NO_PROCESS_DEFINITION_AVAILABLE: 'There is nothing here that you may start.',
    PROCESS_INSTANCE_BUSINESS_KEY: 'Reference',
    PROCESS_START_ERROR: 'This was not accepted',
    PROCESS_START_OK: 'Started.',
    SEARCH_PLACEHOLDER: 'Search these tasks',
    SELECT_TASK_IN_LIST: 'Choose a task from the list.',
    SHORTCUT_HELP: 'Keyboard shortcuts',
    TASK_HAS_BEEN_REMOVED: 'This task is no longer there: it has been done, or overtaken by events.',
    TASK_NOT_EXIST: 'This task is no longer there: it has been done, or overtaken by events',
    UNCLAIM_ERROR: 'The task could not be put back',
    UNCLAIM_OK: 'The task is back with the team.',
    UNCLAIM_TASK: 'Put back',
  },
  cockpit: {},
  admin: {
    BANNER_CE_EOL_TEXT:
      'Camunda 7 community edition had its last release in October 2025. What that means for Octant, and what is done about it, is in Octant’s README, under “Support”.',
  },
  welcome: {},
};

const inOurTerms = (label) => TERMS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), label);

export const reword = (app, labels) => ({
  ...Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, inOurTerms(label)])),
  ...EVERYWHERE,
  ...WORDS[app],
});
