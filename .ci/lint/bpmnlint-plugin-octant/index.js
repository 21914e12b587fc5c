'use strict';

/** Every rule of this plugin; each file in rules/ says at its head what it holds. */
const RULES = [
  'call-activities',
  'conditions',
  'decisions',
  'diagram',
  'edges',
  'event-names',
  'expressions',
  'flows-do-not-cross',
  'flows-keep-clear',
  'gateways',
  'happy-path-straight',
  'ids',
  'labels-clear',
  'left-to-right',
  'messages',
  'names-fit',
  'no-clutter',
  'no-overlaps',
  'no-scripts',
  'process',
  'service-tasks',
  'task-names',
  'timers',
  'user-tasks'
];

module.exports = {
  configs: {
    all: { rules: Object.fromEntries(RULES.map((rule) => [rule, 'error'])) }
  },
  rules: Object.fromEntries(RULES.map((rule) => [rule, `./rules/${rule}.js`]))
};
