'use strict';

const { fileRule } = require('../lib/model');
const { holds, overlap, scene } = require('../lib/geometry');

/** No shape lies on another, but for events on the border of what they belong to and the contents of a sub-process. */
module.exports = fileRule((definitions, report) => {
  const { shapes } = scene(definitions);
  shapes.forEach((one, index) => {
    for (const other of shapes.slice(index + 1)) {
      if (overlap(one.box, other.box) && !belongTogether(one.element, other.element)) {
        report(other.element, `This lies on ${one.element.id}`);
      }
    }
  });
});

const belongTogether = (one, other) => one.attachedToRef === other || other.attachedToRef === one
  || holds(one, other) || holds(other, one);
