'use strict';

const { elementRule, isBlank, stated } = require('../lib/model');

/** A business rule task names its decision, which version of it, and where the outcome goes. */
module.exports = elementRule(['bpmn:BusinessRuleTask'], (task, report) => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(task.get('camunda:decisionRef') || '')) {
    report('camunda:decisionRef is to name a decision, such as review-tier');
  }
  if (!['deployment', 'latest'].includes(stated(task, 'camunda:decisionRefBinding'))) {
    report('camunda:decisionRefBinding is to say which version: deployment, or latest where running cases follow');
  }
  for (const attribute of ['resultVariable', 'mapDecisionResult']) {
    if (isBlank(task.get(`camunda:${attribute}`))) {
      report(`camunda:${attribute} is missing`);
    }
  }
  for (const attribute of ['class', 'expression', 'delegateExpression', 'type', 'topic']) {
    if (!isBlank(task.get(`camunda:${attribute}`))) {
      report(`camunda:${attribute} has no place at a decision`);
    }
  }
});
