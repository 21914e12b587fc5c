'use strict';

const { everything, fileRule, is, isAny, isBlank } = require('../lib/model');
const { contains, holds, near, planeElements, scene } = require('../lib/geometry');

/** Everything is drawn, once, on one sheet, with a place for every name beside its shape. */
module.exports = fileRule((definitions, report) => {
  if ((definitions.diagrams || []).length !== 1) {
    report(definitions, 'A file has one diagram');
  }
  const drawn = new Map(planeElements(definitions).map((item) => [item.bpmnElement, item]));
  for (const node of everything(definitions)) {
    if (isAny(node, ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:TextAnnotation', 'bpmn:Association'])) {
      const item = drawn.get(node);
      if (!item) {
        report(node, 'This is not drawn');
      } else {
        checkItem(node, item, report);
      }
    }
  }
  checkNesting(scene(definitions).shapes, report);
});

function checkItem(node, item, report) {
  if (hasNameBeside(node) && !isBlank(node.name) && !(item.label && item.label.bounds)) {
    report(node, 'The name has no place of its own (bpmndi:BPMNLabel with dc:Bounds)');
  }
  if (is(node, 'bpmn:ExclusiveGateway') && !item.isMarkerVisible) {
    report(node, 'The gateway is drawn without its X (isMarkerVisible="true")');
  }
  if (is(node, 'bpmn:SubProcess') && !item.isExpanded) {
    report(node, 'The sub-process is drawn closed, so nobody sees what is in it (isExpanded="true")');
  }
  if (is(node, 'bpmn:SequenceFlow') && (item.waypoint || []).length < 2) {
    report(node, 'The flow has no waypoints');
  }
}

const hasNameBeside = (node) => isAny(node, ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow']);

function checkNesting(shapes, report) {
  for (const inner of shapes) {
    const host = shapes.find((shape) => shape.element === inner.element.attachedToRef);
    if (host && !sitsOnBorder(inner.box, host.box)) {
      report(inner.element, `The event is not drawn on the border of ${host.element.id}`);
    }
    for (const outer of shapes) {
      if (holds(outer.element, inner.element) && !contains(outer.box, inner.box)) {
        report(inner.element, `The element is drawn outside ${outer.element.id}, which holds it`);
      }
    }
  }
}

function sitsOnBorder(event, host) {
  const x = (event.left + event.right) / 2;
  const y = (event.top + event.bottom) / 2;
  const within = x >= host.left && x <= host.right && y >= host.top && y <= host.bottom;
  return within && (near(x, host.left) || near(x, host.right) || near(y, host.top) || near(y, host.bottom));
}
