'use strict';

const { is, fileRule, everything } = require('../lib/model');

/** Ids say what a thing is and does; tools' made-up ids say nothing in a test or an incident. */

const PREFIXES = [
  ['bpmn:StartEvent', 'StartEvent_'],
  ['bpmn:EndEvent', 'EndEvent_'],
  ['bpmn:BoundaryEvent', 'BoundaryEvent_'],
  ['bpmn:Event', 'Event_'],
  ['bpmn:CallActivity', 'CallActivity_'],
  ['bpmn:SubProcess', 'SubProcess_'],
  ['bpmn:Task', 'Task_'],
  ['bpmn:Gateway', 'Gateway_'],
  ['bpmn:SequenceFlow', 'Flow_'],
  ['bpmn:Message', 'Message_'],
  ['bpmn:Error', 'Error_'],
  ['bpmn:Signal', 'Signal_'],
  ['bpmn:Escalation', 'Escalation_'],
  ['bpmn:TextAnnotation', 'TextAnnotation_'],
  ['bpmn:Association', 'Association_']
];

/** A flow may be named by both of its ends: Flow_OpenReview_ReviewDue. */
const words = (type) => `[A-Z][A-Za-z0-9]*${type === 'bpmn:SequenceFlow' ? '(_[A-Z][A-Za-z0-9]*)?' : ''}`;

const MADE_UP = /_(?=[0-9a-z]*\d)[0-9a-z]{7}$/;

module.exports = fileRule((definitions, report) => {
  for (const node of everything(definitions)) {
    const found = PREFIXES.find(([type]) => is(node, type));
    if (found) {
      const [type, prefix] = found;
      if (!new RegExp(`^${prefix}${words(type)}$`).test(node.id || '')) {
        report(node, `The id of a ${type.slice(5)} is ${prefix} and words in PascalCase, not ${node.id}`);
      }
    } else if (MADE_UP.test(node.id || '')) {
      report(node, `The id ${node.id} was made up by a tool; leave it out or name it`);
    }
  }
});
