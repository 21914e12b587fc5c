'use strict';

const { elementRule, is, isBlank } = require('../lib/model');
const { pascalCase, uncapitalised } = require('../lib/names');

/** A service task calls the delegate that is named like it, and nothing else. */

const OTHER_WAYS = ['class', 'expression', 'type', 'topic', 'resultVariable'];
const DELEGATE = /^\$\{([a-z]\w*Delegate)\}$/;

module.exports = elementRule(
  ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:MessageEventDefinition'],
  (node, report) => {
    if (is(node, 'bpmn:MessageEventDefinition') && !isThrown(node)) {
      return;
    }
    for (const way of OTHER_WAYS) {
      if (!isBlank(node.get(`camunda:${way}`))) {
        report(`camunda:${way} is not used; name a delegate by camunda:delegateExpression`);
      }
    }
    const call = DELEGATE.exec(node.get('camunda:delegateExpression') || '');
    if (!call) {
      report('camunda:delegateExpression is to name a delegate, such as ${openReviewDelegate}');
    } else if (is(node, 'bpmn:Task')) {
      const expected = `${uncapitalised(pascalCase(node.name))}Delegate`;
      if (call[1].toLowerCase() !== expected.toLowerCase()) {
        report(`A task named “${node.name}” calls \${${expected}}, not ${call[0]}`);
      }
    }
  }
);

const isThrown = (definition) =>
  is(definition.$parent, 'bpmn:IntermediateThrowEvent') || is(definition.$parent, 'bpmn:EndEvent');
