'use strict';

const { fileRule, is } = require('../lib/model');
const { scene } = require('../lib/geometry');

/** Flows neither cross nor run on top of each other, except where they leave or enter a shape together. */
module.exports = fileRule((definitions, report) => {
  const flows = scene(definitions).edges.filter(({ element }) => is(element, 'bpmn:SequenceFlow'));
  flows.forEach((one, index) => {
    for (const other of flows.slice(index + 1)) {
      const together = shareAnEnd(one.element, other.element);
      if (one.segments.some((a) => other.segments.some((b) => clash(a, b, together)))) {
        report(other.element, `The flow crosses ${one.element.id}`);
      }
    }
  });
});

const shareAnEnd = (a, b) => a.sourceRef === b.sourceRef || a.targetRef === b.targetRef
  || a.sourceRef === b.targetRef || a.targetRef === b.sourceRef;

const side = (a, b, c) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

const within = (point, { from, to }) =>
  point.x >= Math.min(from.x, to.x) && point.x <= Math.max(from.x, to.x)
  && point.y >= Math.min(from.y, to.y) && point.y <= Math.max(from.y, to.y);

/** Lines that share an end may touch; any others may not even do that. */
function clash(a, b, together) {
  const [one, two] = [side(a.from, a.to, b.from), side(a.from, a.to, b.to)];
  const [three, four] = [side(b.from, b.to, a.from), side(b.from, b.to, a.to)];
  if (one * two < 0 && three * four < 0) {
    return true;
  }
  if (together) {
    return false;
  }
  return (one === 0 && within(b.from, a)) || (two === 0 && within(b.to, a))
    || (three === 0 && within(a.from, b)) || (four === 0 && within(a.to, b));
}
