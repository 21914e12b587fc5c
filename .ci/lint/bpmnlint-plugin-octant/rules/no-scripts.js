'use strict';

const { everything, fileRule, is } = require('../lib/model');

/** Models hold no code: no scripts, no classes, no listeners other than delegates. */
module.exports = fileRule((definitions, report) => {
  for (const node of everything(definitions)) {
    if (is(node, 'bpmn:ScriptTask')) {
      report(node, 'Script tasks are not used; write a delegate');
    } else if (is(node, 'camunda:Script')) {
      report(node, 'Scripts are not used; write a delegate');
    } else if (is(node, 'camunda:ExecutionListener') || is(node, 'camunda:TaskListener')) {
      if (node.get('class') || node.get('expression') || node.get('script')) {
        report(node, 'A listener is named by delegateExpression or left out');
      }
    } else if (is(node, 'camunda:FormData') || is(node, 'camunda:Connector') || is(node, 'camunda:Field')) {
      report(node, `${node.$type} is not used`);
    }
  }
});
