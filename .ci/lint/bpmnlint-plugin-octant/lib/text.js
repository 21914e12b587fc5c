'use strict';

/** How bpmn-js sets text: Arial, 12 pixels inside a task, 11 beside an event, gateway or flow. */

const LINE = 1.2;

/** Advance widths of Arial in thousandths of the font size. */
const WIDTHS = {};
function widths(thousandths, characters) {
  for (const character of characters) {
    WIDTHS[character] = thousandths;
  }
}
widths(191, "'");
widths(222, 'ijl‘’');
widths(278, " !,./:;I[\\]ft");
widths(333, '()-r`“”');
widths(355, '"');
widths(389, '*');
widths(500, 'Jcksvxyz');
widths(556, '#$0123456789?L_abdeghnopqu£–');
widths(584, '+<=>~');
widths(611, 'FTZ');
widths(667, '&ABEKPSVXY');
widths(722, 'CDHNRUw');
widths(778, 'GOQ');
widths(833, 'Mm');
widths(889, '%');
widths(944, 'W');
widths(1000, '—…');
widths(1015, '@');

const width = (text, size) => [...text].reduce((sum, character) => sum + (WIDTHS[character] || 600), 0) * size / 1000;

/** Breaks a text into lines between words. */
function lines(text, size, available) {
  const broken = [];
  for (const word of text.split(/\s+/)) {
    const last = broken[broken.length - 1];
    if (last !== undefined && width(`${last} ${word}`, size) <= available) {
      broken[broken.length - 1] = `${last} ${word}`;
    } else {
      broken.push(word);
    }
  }
  return broken;
}

/** The size of a text broken to a width. */
function extent(text, size, available) {
  const broken = lines(text, size, available);
  return {
    width: Math.max(...broken.map((line) => width(line, size))),
    height: broken.length * size * LINE
  };
}

module.exports = { extent };
