/**
 * All checks of the models, as `mvn verify` runs them: the rules' own tests, the rules on every model, and whether every
 * picture is of the model as it now is. Packages are installed when package-lock.json has changed, and not otherwise.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINT } from './project.mjs';

const OLDEST_NODE = 20;
const STAMP = join(LINT, 'node_modules', '.octant-stamp');

refuseOldNode();
install();
run(process.execPath, '--test', '--test-reporter=dot', ...tests());
run(process.execPath, 'lint.mjs');
run(process.execPath, 'pictures.mjs', '--check');

function refuseOldNode() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    console.error(`The models are checked with Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
}

function install() {
  const wanted = createHash('sha256').update(readFileSync(join(LINT, 'package-lock.json'))).digest('hex');
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
    run('npm', 'ci', '--no-progress', '--loglevel=error');
    writeFileSync(STAMP, wanted);
  }
}

function tests() {
  return readdirSync(join(LINT, 'test')).filter((file) => file.endsWith('.test.mjs')).map((file) => join('test', file));
}

function run(command, ...words) {
  const shell = command === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(command, words, { cwd: LINT, stdio: 'inherit', shell });
  if (error || status !== 0) {
    console.error(`Failed: ${[command, ...words].join(' ')}${error ? ` (${error.message})` : ''}`);
    process.exit(1);
  }
}
