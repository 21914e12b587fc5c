'use strict';

const { VARIABLE_TEST, elementRule, is } = require('../lib/model');

/** Conditions stand behind gateways only, and read one variable that the step before has written. */
module.exports = elementRule(['bpmn:SequenceFlow'], (flow, report) => {
  const condition = flow.conditionExpression;
  if (!condition) {
    return;
  }
  if (!is(flow.sourceRef, 'bpmn:ExclusiveGateway')) {
    report('A condition behind an activity or event is easily missed; put a gateway there');
  }
  if (condition.language || condition.get('camunda:resource')) {
    report('The condition is a script');
  }
  if (!VARIABLE_TEST.test(condition.body || '')) {
    report(`The condition is to read one variable, such as \${tier == 'FULL'}, not ${condition.body}`);
  }
});
