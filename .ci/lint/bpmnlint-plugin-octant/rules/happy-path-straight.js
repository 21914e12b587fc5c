'use strict';

const { everything, fileRule, is, isAny } = require('../lib/model');
const { centre, near, scene } = require('../lib/geometry');

/** From a start to an end there is one straight line: what usually happens is seen at a glance. */
module.exports = fileRule((definitions, report) => {
  const { edges, shapes } = scene(definitions);
  const shapeOf = new Map(shapes.map((shape) => [shape.element, shape]));
  const edgeOf = new Map(edges.map((edge) => [edge.element, edge]));
  for (const node of everything(definitions)) {
    if (isAny(node, ['bpmn:Process', 'bpmn:SubProcess'])) {
      const starts = (node.flowElements || []).filter((element) => is(element, 'bpmn:StartEvent'));
      if (starts.length && !starts.some((start) => leadsStraightToAnEnd(start, shapeOf, edgeOf))) {
        report(node, 'No straight line leads from a start event to an end event');
      }
    }
  }
});

function leadsStraightToAnEnd(start, shapeOf, edgeOf) {
  const level = shapeOf.get(start) && centre(shapeOf.get(start)).y;
  const seen = new Set();
  const open = [start];
  while (open.length) {
    const node = open.pop();
    if (seen.has(node)) {
      continue;
    }
    seen.add(node);
    if (is(node, 'bpmn:EndEvent')) {
      return true;
    }
    for (const flow of node.outgoing || []) {
      const points = edgeOf.has(flow) ? edgeOf.get(flow).points : [];
      const target = shapeOf.get(flow.targetRef);
      if (target && points.length && points.every(({ y }) => near(y, level))) {
        open.push(flow.targetRef);
      }
    }
  }
  return false;
}
