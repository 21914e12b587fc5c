'use strict';

const { fileRule } = require('../lib/model');
const { contains, distance, hits, holds, overlap, scene, shrunk } = require('../lib/geometry');

/** A name beside a shape or flow lies on nothing else, and near enough for everybody to see whose it is. */

const FARTHEST = 30;

module.exports = fileRule((definitions, report) => {
  const { edges, labels, shapes } = scene(definitions);
  for (const owner of labels) {
    const { element } = owner;
    const text = shrunk(owner.label, 1);
    if (owner.label.tooNarrow) {
      report(element, `A word of “${element.name}” is wider than the place of the name`);
    }
    for (const shape of shapes) {
      if (holds(shape.element, element)) {
        if (!contains(shape.box, owner.label)) {
          report(element, `The name lies on the border of ${shape.element.id}`);
        }
      } else if (overlap(text, shape.box)) {
        report(element, `The name lies on ${shape.element.id}`);
      }
    }
    for (const other of labels) {
      if (other !== owner && overlap(text, shrunk(other.label, 1))) {
        report(element, `The name lies on the name of ${other.element.id}`);
      }
    }
    for (const edge of edges) {
      if (edge.segments.some((segment) => hits(segment, text))) {
        report(element, `The name lies on the line of ${edge.element.id}`);
      }
    }
    const nearest = Math.min(...(owner.segments || [owner.box]).map((part) => distance(owner.label, part)));
    if (nearest > FARTHEST) {
      report(element, `The name is ${Math.round(nearest)} pixels away from what it names`);
    }
  }
});
