'use strict';

const { everything, fileRule, isAny } = require('../lib/model');

/** What an executable model of ours does without. Who does a task is said by its candidate groups. */

const CLUTTER = [
  'bpmn:Collaboration', 'bpmn:LaneSet', 'bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference',
  'bpmn:ComplexGateway', 'bpmn:InclusiveGateway', 'bpmn:ManualTask', 'bpmn:Group', 'bpmn:Transaction',
  'bpmn:AdHocSubProcess', 'bpmn:LinkEventDefinition'
];

module.exports = fileRule((definitions, report) => {
  for (const node of everything(definitions)) {
    if (isAny(node, CLUTTER)) {
      report(node, `${node.$type.slice(5)} is not used in Octant's models`);
    }
  }
});
