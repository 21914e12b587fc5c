'use strict';

const { fileRule, is, isAny } = require('../lib/model');
const { centre, near, scene } = require('../lib/geometry');

/** Flows run level or upright, from the border of one shape to the border of the next. */

const TOLERANCE = 1.5;

module.exports = fileRule((definitions, report) => {
  const { edges, shapes } = scene(definitions);
  const shapeOf = new Map(shapes.map((shape) => [shape.element, shape]));
  for (const edge of edges.filter(({ element }) => is(element, 'bpmn:SequenceFlow'))) {
    for (const { from, to } of edge.segments) {
      if (!near(from.x, to.x, TOLERANCE) && !near(from.y, to.y, TOLERANCE)) {
        report(edge.element, `The flow runs aslant from ${at(from)} to ${at(to)}`);
      }
    }
    const ends = [
      [edge.points[0], shapeOf.get(edge.element.sourceRef), 'begin'],
      [edge.points[edge.points.length - 1], shapeOf.get(edge.element.targetRef), 'end']
    ];
    for (const [point, shape, word] of ends) {
      if (point && shape && !docks(point, shape)) {
        report(edge.element, `The flow does not ${word} at the border of ${shape.element.id}: ${at(point)}`);
      }
    }
  }
});

const at = ({ x, y }) => `(${x}, ${y})`;

/** Events and gateways are met at the middle of a side, where round and pointed shapes touch their box. */
function docks(point, shape) {
  const { left, right, top, bottom } = shape.box;
  const { x, y } = centre(shape);
  const sides = near(point.x, left, TOLERANCE) || near(point.x, right, TOLERANCE);
  const ends = near(point.y, top, TOLERANCE) || near(point.y, bottom, TOLERANCE);
  if (isAny(shape.element, ['bpmn:Event', 'bpmn:Gateway'])) {
    return (sides && near(point.y, y, TOLERANCE)) || (ends && near(point.x, x, TOLERANCE));
  }
  return (sides && point.y >= top - TOLERANCE && point.y <= bottom + TOLERANCE)
    || (ends && point.x >= left - TOLERANCE && point.x <= right + TOLERANCE);
}
