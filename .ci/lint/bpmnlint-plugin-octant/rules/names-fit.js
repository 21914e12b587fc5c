'use strict';

const { fileRule, is, isAny, isBlank } = require('../lib/model');
const { scene } = require('../lib/geometry');
const { extent } = require('../lib/text');

/** A task's name fits into its box without touching the signs in the box's corners. */

const FONT = 12;
const PADDING = 7;

module.exports = fileRule((definitions, report) => {
  for (const { element, box } of scene(definitions).shapes) {
    if (!isAny(element, ['bpmn:Task', 'bpmn:CallActivity']) || isBlank(element.name)) {
      continue;
    }
    const width = box.right - box.left - 2 * PADDING;
    const height = box.bottom - box.top - (is(element, 'bpmn:CallActivity') ? 36 : 18);
    const text = extent(element.name, FONT, width);
    if (text.width > width) {
      report(element, `A word of “${element.name}” is wider than the box; widen the box or use another word`);
    } else if (text.height > height) {
      report(element, `The name “${element.name}” has too many lines for its box; shorten it or enlarge the box`);
    }
  }
});
