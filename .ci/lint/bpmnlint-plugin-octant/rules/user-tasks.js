'use strict';

const { BEAN_CALL, elementRule, is, isBlank } = require('../lib/model');
const { kebabCase } = require('../lib/names');

/**
 * A user task opens its own form, belongs to groups and never to a person, and says when it is due. Where a task is done
 * several times, by a group each time that a decision table names, a bean says which.
 */

const PERSONS = ['assignee', 'candidateUsers'];
const GROUPS = /^[a-z]+(-[a-z]+)*(,\s*[a-z]+(-[a-z]+)*)*$/;

module.exports = elementRule(['bpmn:UserTask', 'bpmn:StartEvent'], (node, report) => {
  const formRef = node.get('camunda:formRef');
  if (node.get('camunda:formKey')) {
    report('Use camunda:formRef; a form key names a path, which changes with the packaging');
  }
  if (formRef && node.get('camunda:formRefBinding') !== 'deployment') {
    report('camunda:formRefBinding is to be deployment, so that a running task keeps its form');
  }
  if (!is(node, 'bpmn:UserTask')) {
    return;
  }
  const expected = kebabCase(node.name);
  if (formRef !== expected) {
    report(`camunda:formRef is to be ${expected}, the task's name in small letters, not ${formRef}`);
  }
  const groups = node.get('camunda:candidateGroups') || '';
  if (!GROUPS.test(groups) && !(node.loopCharacteristics && BEAN_CALL.test(groups))) {
    report('camunda:candidateGroups is to name one or more groups, such as contract-managers');
  }
  for (const person of PERSONS) {
    if (!isBlank(node.get(`camunda:${person}`))) {
      report(`camunda:${person} names a person; tasks belong to groups`);
    }
  }
  if (!BEAN_CALL.test(node.get('camunda:dueDate') || '')) {
    report('camunda:dueDate is to ask a bean, such as ${deadlines.taskDue(execution)}');
  }
});
