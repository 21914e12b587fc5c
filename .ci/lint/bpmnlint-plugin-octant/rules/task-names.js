'use strict';

const { elementRule, isBlank } = require('../lib/model');
const { faultOfSentenceCase, pascalCase } = require('../lib/names');

/** A task is a verb and its object, "Agree terms", and its id is made of the same words. */

const NOUN_LIKE = [/^(?!(Bring|Sing|Ring|Wing)$)\w+ing$/, /^(?!(Mention|Question|Auction|Caution|Position)$)\w+tion$/];

module.exports = elementRule(['bpmn:Task'], (task, report) => {
  if (isBlank(task.name)) {
    return report('The task has no name');
  }
  const fault = faultOfSentenceCase(task.name);
  if (fault) {
    report(`The name “${task.name}” ${fault}`);
  }
  const words = task.name.trim().split(/\s+/);
  if (words.length < 2) {
    report(`The name “${task.name}” is to be a verb and its object`);
  } else if (NOUN_LIKE.some((pattern) => pattern.test(words[0]))) {
    report(`The name “${task.name}” begins with a noun; begin with the verb`);
  }
  if (/\?$/.test(task.name)) {
    report(`The name “${task.name}” is a question; the question stands in the form`);
  }
  const expected = `Task_${pascalCase(task.name)}`;
  if (task.id.toLowerCase() !== expected.toLowerCase()) {
    report(`A task named “${task.name}” has the id ${expected}`);
  }
});
