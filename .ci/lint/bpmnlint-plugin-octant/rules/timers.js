'use strict';

const { BEAN_CALL, elementRule, is } = require('../lib/model');

/** A timer waits for what a bean works out, or for a plain length of time. Bare dates begin at midnight UTC. */

const LENGTH = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/;
const REPEATED = /^R\d*\/P/;
const CRON = /^\S+( \S+){5}$/;
const ALLOWED = {
  timeDate: (text) => BEAN_CALL.test(text),
  timeDuration: (text) => BEAN_CALL.test(text) || LENGTH.test(text),
  timeCycle: (text) => BEAN_CALL.test(text) || REPEATED.test(text) || CRON.test(text)
};

module.exports = elementRule(['bpmn:TimerEventDefinition'], (timer, report) => {
  const given = Object.keys(ALLOWED).filter((kind) => timer[kind]);
  if (given.length !== 1) {
    return report('A timer has a date, a duration or a cycle');
  }
  const [kind] = given;
  const text = (timer[kind].body || '').trim();
  if (!ALLOWED[kind](text)) {
    report(`${kind} is to be a call such as \${contractDates.reviewOpens(execution)}`
      + `${kind === 'timeDate' ? '' : ' or a fixed ISO 8601 or cron value'}, not ${text}`);
  }
  if (is(timer.$parent, 'bpmn:StartEvent') && REPEATED.test(text) && is(timer.$parent.$parent, 'bpmn:Process')) {
    report('A repeated start begins anew with every version that is deployed; use cron');
  }
});
