/** Draws models with bpmn-js in the Chromium that the machine has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const SHARPNESS = 2;
const MARGIN = 24;

/** bpmn-js puts its sign into the lower right corner, where it is to stay in sight and clear of the drawing. */
const ROOM_FOR_THE_SIGN = 36;

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>
  html, body { margin: 0; background: #ffffff; }
  #canvas { width: 800px; height: 600px; }
</style></head><body><div id="canvas"></div></body></html>`;

/**
 * Opens a browser for some work.
 *
 * @param work is given a function that turns a model into the bytes of a PNG picture
 */
export async function withArtist(work) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--font-render-hinting=none']
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: SHARPNESS });
    await page.setContent(PAGE);
    await page.addStyleTag({ content: readFileSync(require.resolve('bpmn-js/dist/assets/diagram-js.css'), 'utf8') });
    await page.addScriptTag({ content: readFileSync(require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js'), 'utf8') });
    await work((xml) => paint(page, xml));
  } finally {
    await browser.close();
  }
}

async function paint(page, xml) {
  const size = await page.evaluate(async ({ xml, margin, room }) => {
    const holder = document.getElementById('canvas');
    holder.replaceChildren();
    const viewer = new window.BpmnJS({ container: holder });
    const { warnings } = await viewer.importXML(xml);
    if (warnings.length) {
      throw new Error(warnings.map(({ message }) => message).join('\n'));
    }
    const canvas = viewer.get('canvas');
    const { inner } = canvas.viewbox();
    const width = Math.ceil(inner.width + 2 * margin);
    const height = Math.ceil(inner.height + 2 * margin + room);
    holder.style.width = `${width}px`;
    holder.style.height = `${height}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, width, height });
    return { width, height };
  }, { xml, margin: MARGIN, room: ROOM_FOR_THE_SIGN });
  await page.setViewportSize(size);
  return page.locator('#canvas').screenshot({ type: 'png' });
}
