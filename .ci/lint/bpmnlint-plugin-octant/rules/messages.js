'use strict';

const { elementRule, is, isBlank } = require('../lib/model');

/** What happens outside a process is named by where it comes from and what it is: award.standstillEnded. */

const FACT = /^[a-z]+(-[a-z]+)*\.[a-z][A-Za-z]*$/;

module.exports = elementRule(
  [
    'bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation',
    'bpmn:MessageEventDefinition', 'bpmn:SignalEventDefinition',
    'bpmn:ErrorEventDefinition', 'bpmn:EscalationEventDefinition', 'bpmn:ReceiveTask'
  ],
  (node, report) => {
    if (is(node, 'bpmn:Message') || is(node, 'bpmn:Signal')) {
      if (!FACT.test(node.name || '')) {
        report(`The name is to be process.fact, such as award.standstillEnded, not ${node.name}`);
      }
    } else if (is(node, 'bpmn:Error')) {
      if (!/^Err_[A-Z]\w*$/.test(node.errorCode || '')) {
        report(`The error code is to be Err_ and words in PascalCase, not ${node.errorCode}`);
      }
    } else if (is(node, 'bpmn:Escalation')) {
      if (isBlank(node.escalationCode)) {
        report('The escalation code is missing');
      }
    } else if (!reference(node)) {
      report('The event does not say what it waits for or sends');
    }
  }
);

const reference = (node) => node.messageRef || node.signalRef || node.errorRef || node.escalationRef
  || node.get('camunda:delegateExpression');
