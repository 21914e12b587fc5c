'use strict';

const { BUSINESS_KEY, elementRule, extensions, stated } = require('../lib/model');

/** A called process is named outright, with the version that is meant, and works under the same reference. */
module.exports = elementRule(['bpmn:CallActivity'], (activity, report) => {
  if (!/^[a-z]+(-[a-z]+)*$/.test(activity.get('calledElement') || '')) {
    report('calledElement is to name a process, such as renewal');
  }
  if (!['deployment', 'latest', 'versionTag'].includes(stated(activity, 'camunda:calledElementBinding'))) {
    report('camunda:calledElementBinding is to say which version: deployment, latest or versionTag');
  }
  const passed = extensions(activity, 'camunda:In');
  if (!passed.some((mapping) => mapping.businessKey === BUSINESS_KEY)) {
    report(`The reference is not passed on: <camunda:in businessKey="${BUSINESS_KEY}"/>`);
  }
  if ([...passed, ...extensions(activity, 'camunda:Out')].some((mapping) => mapping.variables)) {
    report('variables="all" passes on what nobody declared; name each variable');
  }
});
