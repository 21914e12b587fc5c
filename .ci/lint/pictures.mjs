/**
 * Draws every model as a picture for people, under docs/pictures. A picture is drawn anew when its model has changed
 * since, which is known by the digest in models.sha256 and not by the files' times.
 *
 *   npm run pictures     draws what has changed (needs Chromium: /usr/bin/chromium, or what CHROMIUM names)
 *   --all                draws everything
 *   --check              draws nothing, and fails if a picture is missing, out of date or of no model
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MODELS, PICTURES, named } from './project.mjs';

const DIGESTS = join(PICTURES, 'models.sha256');

const wanted = new Map(MODELS().map((file) => [named(file), { file, digest: digestOf(file) }]));
const known = readDigests();
const stale = [...wanted.keys()].filter((name) => !existsSync(pictureOf(name)) || known.get(name) !== wanted.get(name).digest);
const orphaned = [...known.keys()].filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  check();
} else {
  await draw(process.argv.includes('--all') ? [...wanted.keys()] : stale);
}

function check() {
  for (const name of stale) {
    console.error(`${name}: its picture is missing or out of date`);
  }
  for (const name of orphaned) {
    console.error(`${name}: there is a picture, but no such model`);
  }
  if (stale.length || orphaned.length) {
    console.error('Draw the pictures with: npm run pictures --prefix .ci/lint');
    process.exitCode = 1;
  } else {
    console.log(`Pictures: ${wanted.size} up to date`);
  }
}

async function draw(names) {
  orphaned.forEach((name) => rmSync(pictureOf(name), { force: true }));
  if (names.length) {
    const { withArtist } = await import('./artist.mjs');
    await withArtist(async (paint) => {
      for (const name of names) {
        const picture = pictureOf(name);
        mkdirSync(dirname(picture), { recursive: true });
        writeFileSync(picture, await paint(readFileSync(wanted.get(name).file, 'utf8')));
        console.log(`${name} drawn`);
      }
    });
  }
  if (wanted.size || orphaned.length) {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(DIGESTS, [...wanted].map(([name, { digest }]) => `${digest}  ${name}\n`).join(''));
  }
  console.log(`Pictures: ${names.length} drawn, ${wanted.size} in all`);
}

/** bpmn/contract/variation.bpmn is drawn as docs/pictures/contract/variation.png. */
function pictureOf(name) {
  return join(PICTURES, name.replace(/^bpmn\//, '').replace(/\.bpmn$/, '.png'));
}

/** The digest does not depend on how the working copy ends its lines. */
function digestOf(file) {
  return createHash('sha256').update(readFileSync(file, 'utf8').replace(/\r\n/g, '\n')).digest('hex');
}

function readDigests() {
  if (!existsSync(DIGESTS)) {
    return new Map();
  }
  return new Map(
    readFileSync(DIGESTS, 'utf8').split('\n').filter(Boolean).map((line) => {
      const [digest, name] = line.trim().split(/\s+/);
      return [name, digest];
    })
  );
}
