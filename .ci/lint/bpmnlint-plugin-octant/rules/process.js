'use strict';

const { is, fileRule, isBlank } = require('../lib/model');

/** One executable process per file, named like the file, with a version and a time after which history may go. */
module.exports = fileRule((definitions, report, { file }) => {
  const processes = (definitions.rootElements || []).filter((element) => is(element, 'bpmn:Process'));
  if (processes.length !== 1) {
    report(definitions, `The file holds ${processes.length} processes; it is to hold one`);
  }
  for (const process of processes) {
    if (!process.isExecutable) {
      report(process, 'isExecutable is not true');
    }
    if (isBlank(process.name)) {
      report(process, 'The process has no name for people to read');
    }
    if (!/^P[1-9]\d*D$/.test(process.get('camunda:historyTimeToLive') || '')) {
      report(process, 'historyTimeToLive is to be in days, such as P2557D; the engine reads no other unit');
    }
    if (isBlank(process.get('camunda:versionTag'))) {
      report(process, 'versionTag is missing');
    }
    if (file && process.id !== expectedId(file)) {
      report(process, `The process of ${file} is to have the id ${expectedId(file)}, not ${process.id}`);
    }
  }
});

/** "bpmn/8-renewal.bpmn" holds the process renewal. */
const expectedId = (file) => file.replace(/^.*[\\/]/, '').replace(/\.bpmn$/, '').replace(/^\d+-/, '');
