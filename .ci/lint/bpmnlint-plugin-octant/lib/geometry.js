'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { extent } = require('./text');

/** A file's diagram as shapes, edges and labels. All lengths are in pixels of the diagram. */

const LABEL_FONT = 11;

/** The shapes, edges and labels of a file. */
function scene(definitions) {
  const shapes = [];
  const edges = [];
  for (const drawn of planeElements(definitions)) {
    const element = drawn.bpmnElement;
    if (!element) {
      continue;
    }
    if (is(drawn, 'bpmndi:BPMNEdge')) {
      const points = (drawn.waypoint || []).map(({ x, y }) => ({ x, y }));
      edges.push({ element, points, segments: segments(points), label: label(drawn) });
    } else if (drawn.bounds && !isAny(element, ['bpmn:Participant', 'bpmn:Lane'])) {
      shapes.push({ element, box: box(drawn.bounds), label: label(drawn), drawn });
    }
  }
  return { shapes, edges, labels: [...shapes, ...edges].filter((item) => item.label) };
}

function planeElements(definitions) {
  return (definitions.diagrams || []).flatMap((diagram) => (diagram.plane && diagram.plane.planeElement) || []);
}

function box({ x, y, width, height }) {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** Where bpmn-js puts the text: broken to the width that the file gives it, around the middle of that place. */
function label(drawn) {
  const place = drawn.label && drawn.label.bounds;
  const text = drawn.bpmnElement.name;
  if (!place || !text) {
    return undefined;
  }
  const size = extent(text, LABEL_FONT, place.width);
  const middle = place.x + place.width / 2;
  return {
    left: middle - size.width / 2,
    right: middle + size.width / 2,
    top: place.y,
    bottom: place.y + size.height,
    tooNarrow: size.width > place.width + 1
  };
}

/** Lines from one waypoint to the next; those of no length are left out. */
function segments(points) {
  return points.slice(1)
    .map((to, index) => ({ from: points[index], to }))
    .filter(({ from, to }) => from.x !== to.x || from.y !== to.y);
}

const centre = (shape) => ({
  x: (shape.box.left + shape.box.right) / 2,
  y: (shape.box.top + shape.box.bottom) / 2
});

/** Whether two boxes share any point, borders included. */
const overlap = (a, b) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const contains = (outer, inner) => inner.left >= outer.left && inner.right <= outer.right
  && inner.top >= outer.top && inner.bottom <= outer.bottom;

const shrunk = (a, by) => ({ left: a.left + by, right: a.right - by, top: a.top + by, bottom: a.bottom - by });

/** Whether a line touches a box. */
function hits({ from, to }, target) {
  let enter = 0;
  let leave = 1;
  for (const [start, delta, low, high] of [
    [from.x, to.x - from.x, target.left, target.right],
    [from.y, to.y - from.y, target.top, target.bottom]
  ]) {
    if (delta === 0) {
      if (start < low || start > high) {
        return false;
      }
    } else {
      const one = (low - start) / delta;
      const other = (high - start) / delta;
      enter = Math.max(enter, Math.min(one, other));
      leave = Math.min(leave, Math.max(one, other));
    }
  }
  return enter <= leave;
}

/** How far a box is from a line or from another box; 0 where they touch. */
function distance(a, b) {
  const other = b.from
    ? {
        left: Math.min(b.from.x, b.to.x),
        right: Math.max(b.from.x, b.to.x),
        top: Math.min(b.from.y, b.to.y),
        bottom: Math.max(b.from.y, b.to.y)
      }
    : b;
  const across = Math.max(other.left - a.right, a.left - other.right, 0);
  const down = Math.max(other.top - a.bottom, a.top - other.bottom, 0);
  return Math.hypot(across, down);
}

const near = (a, b, tolerance = 1) => Math.abs(a - b) <= tolerance;

/** Whether one element holds the other, at any depth. */
function holds(outer, inner) {
  for (let holder = inner.$parent; holder; holder = holder.$parent) {
    if (holder === outer) {
      return true;
    }
  }
  return false;
}

module.exports = { centre, contains, distance, hits, holds, near, overlap, planeElements, scene, shrunk };
