'use strict';

const { is, isAny } = require('bpmnlint-utils');

/** Reading models, so that the rules say nothing but what they hold. */

/** A rule that looks at single elements of the given types. */
function elementRule(types, check) {
  return () => ({
    check(node, reporter) {
      if (isAny(node, types)) {
        check(node, (message) => reporter.report(node.id || parentId(node), message));
      }
    }
  });
}

/** A rule that looks at a whole file. */
function fileRule(check) {
  return (options) => ({
    check(node, reporter) {
      if (is(node, 'bpmn:Definitions')) {
        check(node, (element, message) => reporter.report(element.id || parentId(element), message), options || {});
      }
    }
  });
}

/** Elements without an id of their own are reported at whatever holds them. */
function parentId(node) {
  let holder = node;
  while (holder && !holder.id) {
    holder = holder.$parent;
  }
  return holder ? holder.id : undefined;
}

/** Extension elements of a type, such as camunda:In. */
function extensions(node, type) {
  const values = (node.extensionElements && node.extensionElements.values) || [];
  return values.filter((value) => is(value, type));
}

const eventDefinition = (node, type) => (node.eventDefinitions || []).find((definition) => is(definition, type));

const isBlank = (text) => !text || !text.trim();

/** An attribute as it stands in the file; undefined where the schema's default would step in. */
function stated(node, attribute) {
  const property = node.$model.getPropertyDescriptor(node, attribute);
  return property && Object.hasOwn(node, property.name) ? node.get(attribute) : undefined;
}

/** All elements of a file that hold an attribute, depth first, diagrams left out. */
function* everything(node) {
  yield node;
  for (const property of properties(node)) {
    if (property.isReference || property.isAttr || property.ns.name === 'bpmn:diagrams') {
      continue;
    }
    const value = node.get(property.name);
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && child.$type) {
        yield* everything(child);
      }
    }
  }
}

/** What a node's type may hold; nothing is known of types that no schema describes. */
const properties = (node) => (node.$descriptor && node.$descriptor.properties) || [];

const ARGUMENT = '(execution|task|execution\\.processBusinessKey|[a-z]\\w*|\\d+)';
const BEAN_CALL = new RegExp(`^\\$\\{[a-z]\\w*\\.[a-z]\\w*\\((${ARGUMENT}(, ?${ARGUMENT})?)?\\)\\}$`);
const VARIABLE_TEST = /^\$\{(![a-z]\w*|[a-z]\w*( (==|!=) ('[^']*'|-?\d+|true|false))?)\}$/;
const BUSINESS_KEY = '#{execution.processBusinessKey}';

module.exports = {
  BEAN_CALL,
  BUSINESS_KEY,
  VARIABLE_TEST,
  elementRule,
  eventDefinition,
  everything,
  extensions,
  fileRule,
  is,
  isAny,
  isBlank,
  properties,
  stated
};
