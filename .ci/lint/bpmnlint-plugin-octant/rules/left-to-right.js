'use strict';

const { fileRule, is } = require('../lib/model');
const { centre, scene } = require('../lib/geometry');

/** Time runs to the right. A flow that leads back does so above or below the shape it returns to. */
module.exports = fileRule((definitions, report) => {
  const { edges, shapes } = scene(definitions);
  const shapeOf = new Map(shapes.map((shape) => [shape.element, shape]));
  for (const { element, segments } of edges.filter((edge) => is(edge.element, 'bpmn:SequenceFlow'))) {
    const source = shapeOf.get(element.sourceRef);
    const target = shapeOf.get(element.targetRef);
    if (!source || !target) {
      continue;
    }
    const leftward = segments.filter(({ from, to }) => to.x < from.x - 1);
    if (centre(target).x >= centre(source).x - 1) {
      if (leftward.length) {
        report(element, 'The flow leads on, but a part of it runs to the left');
      }
    } else if (!leftward.every((line) => runsAround(line, target.box))) {
      report(element, 'The flow leads back; let it do so above or below the shape it returns to');
    }
  }
});

function runsAround({ from, to }, target) {
  return Math.max(from.y, to.y) < target.top || Math.min(from.y, to.y) > target.bottom;
}
