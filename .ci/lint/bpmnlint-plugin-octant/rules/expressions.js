'use strict';

const { BEAN_CALL, BUSINESS_KEY, VARIABLE_TEST, everything, fileRule, properties } = require('../lib/model');

/** No expression is longer than one call of a bean or one look at a variable; business rules stand in Java. */

const EXPRESSION = /[$#]\{/;

module.exports = fileRule((definitions, report) => {
  for (const node of everything(definitions)) {
    for (const text of texts(node)) {
      if (EXPRESSION.test(text) && !isSimple(text.trim())) {
        report(node, `The expression ${text.trim()} does too much for a model; let a bean answer`);
      }
    }
  }
});

const isSimple = (text) => text === BUSINESS_KEY || BEAN_CALL.test(text) || VARIABLE_TEST.test(text);

/** All texts of a node, whether attributes or bodies; documentation may say what it likes. */
function texts(node) {
  if (node.$type === 'bpmn:Documentation') {
    return [];
  }
  return properties(node)
    .filter((property) => !property.isReference && !property.isMany)
    .map((property) => node.get(property.name))
    .filter((value) => typeof value === 'string');
}
