/** Every rule finds nothing in a good model, and finds each violation that is planted into it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { findingsIn } from '../linter.mjs';
import { LIBERTIES, PLANTINGS } from './plantings.mjs';

const FILE = '9-sample.bpmn';
const SAMPLE = readFileSync(new URL(FILE, import.meta.url), 'utf8');
const { rules } = createRequire(import.meta.url)('bpmnlint-plugin-octant');

test('a good model has no findings', async () => {
  assert.deepEqual(await findingsIn(SAMPLE, FILE), []);
});

for (const [rule, violation, element, piece, instead] of PLANTINGS) {
  test(`${rule} finds ${violation}`, async () => {
    const findings = await findingsIn(plant(piece, instead), FILE);
    assert.ok(
      findings.some((finding) => finding.rule === rule && finding.element === element),
      `expected ${rule} at ${element}, found ${JSON.stringify(findings, null, 2)}`
    );
  });
}

for (const [liberty, piece, instead] of LIBERTIES) {
  test(`no rule minds ${liberty}`, async () => {
    assert.deepEqual(await findingsIn(plant(piece, instead), FILE), []);
  });
}

test('every rule of ours has been shown to fail', () => {
  const shown = new Set(PLANTINGS.map(([rule]) => rule));
  assert.deepEqual(Object.keys(rules).filter((rule) => !shown.has(`octant/${rule}`)), []);
});

function plant(piece, instead) {
  if (typeof piece === 'string') {
    assert.equal(SAMPLE.split(piece).length, 2, `stands once in the sample: ${piece}`);
    return SAMPLE.split(piece).join(instead);
  }
  assert.match(SAMPLE, piece);
  return SAMPLE.replace(piece, instead);
}
