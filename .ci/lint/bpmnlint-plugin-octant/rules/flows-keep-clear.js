'use strict';

const { fileRule } = require('../lib/model');
const { hits, holds, scene, shrunk } = require('../lib/geometry');

/** No line runs through a shape that it has nothing to do with. */
module.exports = fileRule((definitions, report) => {
  const { edges, shapes } = scene(definitions);
  for (const { element, segments } of edges) {
    for (const shape of shapes) {
      const ends = [element.sourceRef, element.targetRef];
      if (ends.includes(shape.element) || holds(shape.element, element)) {
        continue;
      }
      if (segments.some((segment) => hits(segment, shrunk(shape.box, 1)))) {
        report(element, `The line runs through ${shape.element.id}`);
      }
    }
  }
});
