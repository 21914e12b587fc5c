'use strict';

const { elementRule, is, isBlank } = require('../lib/model');
const { faultOfSentenceCase } = require('../lib/names');

/** An event is a state that has come about, "Contract awarded"; a phase is a noun; both in sentence case. */

const VAGUE = /^(start|end|started|ended|done|finished|processed|completed|begin|yes|no|timer|message|error)$/i;

module.exports = elementRule(['bpmn:Event', 'bpmn:CallActivity', 'bpmn:SubProcess'], (node, report) => {
  if (isBlank(node.name)) {
    return report('Everything that happens has a name');
  }
  const fault = faultOfSentenceCase(node.name);
  if (fault) {
    report(`The name “${node.name}” ${fault}`);
  }
  if (is(node, 'bpmn:Event') && VAGUE.test(node.name.trim())) {
    report(`The name “${node.name}” says nothing; say what has come about, such as “Contract awarded”`);
  }
});
