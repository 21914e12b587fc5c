'use strict';

const { elementRule, is, isBlank } = require('../lib/model');
const { faultOfSentenceCase } = require('../lib/names');

/** A gateway that decides asks a question, its flows answer it, and one of them is taken when no other is. */
module.exports = elementRule(['bpmn:Gateway'], (gateway, report) => {
  const outgoing = gateway.outgoing || [];
  const decides = is(gateway, 'bpmn:ExclusiveGateway') && outgoing.length > 1;
  if (!decides) {
    if (!isBlank(gateway.name)) {
      report('Only a gateway that decides has a name');
    }
    return;
  }
  if (isBlank(gateway.name) || !gateway.name.trim().endsWith('?')) {
    report('The gateway is to ask a question that ends in a question mark');
  } else {
    const fault = faultOfSentenceCase(gateway.name);
    if (fault) {
      report(`The question “${gateway.name}” ${fault}`);
    }
  }
  for (const flow of outgoing.filter((each) => isBlank(each.name))) {
    report(`${flow.id} is to be named by the answer it stands for`);
  }
  if (!gateway.default) {
    report('No default flow: where no condition holds the engine stops with an error');
  }
  for (const flow of outgoing) {
    if (flow === gateway.default && flow.conditionExpression) {
      report(`${flow.id} is the default flow, so its condition is never read`);
    }
  }
});
