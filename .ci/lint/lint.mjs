/** Lints the project's models, or the files given as arguments. */
import { readFileSync } from 'node:fs';
import { findingsIn } from './linter.mjs';
import { MODELS, named } from './project.mjs';

const files = process.argv.length > 2 ? process.argv.slice(2) : MODELS();
let findings = 0;

for (const file of files) {
  for (const { rule, element, message } of await findingsIn(readFileSync(file, 'utf8'), named(file))) {
    findings++;
    console.error(`${named(file)}: ${element ?? '-'}: ${message} [${rule}]`);
  }
}

console.log(`Models: ${files.length} linted, ${findings} findings`);
process.exitCode = findings ? 1 : 0;
