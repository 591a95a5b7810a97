// Opens a report from disk in a real browser, uses it as a person would, and prints what was there as JSON.
// Arguments: the path of the browser, the path of the report, and optionally where to put a picture.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [browserPath, reportPath, picturePath] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const problems = [], requests = [];
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()); });
  page.on('pageerror', error => problems.push(`${error}`));
  page.on('request', request => { if (!request.url().startsWith('file:')) requests.push(request.url()); });
  await page.goto(pathToFileURL(reportPath).href);

  const tree = () => page.locator('#tree').innerText();
  const slide = share => page.locator('#step').evaluate((slider, part) => {
    slider.value = Math.round(slider.max * part);
    slider.dispatchEvent(new Event('input'));
  }, share);
  const look = async () => ({ tree: await tree(), position: await page.locator('#position').innerText(), event: await page.locator('#event').innerText() });

  const first = await look();
  await slide(.5);
  const middle = await look();
  await slide(1);
  const last = await look();
  // The list goes along, and its last row is the last message of all.
  const lastListed = await page.locator('#rows .row').last().innerText();
  await page.locator('#timeline').press('Home');
  const home = await look();
  await page.locator('#search').fill('frame-2 2');
  const found = await page.locator('#found').innerText();
  await page.locator('#search').press('Enter');
  const message = await page.locator('#message').innerText();
  await page.locator('#search').fill('');
  // Without a mouse: to the next message, and back.
  const details = () => page.locator('#message pre').innerText();
  const chosen = await details();
  await page.locator('#timeline').press('ArrowDown');
  const down = await details();
  await page.locator('#timeline').press('ArrowUp');
  const up = await details();
  const background = () => page.locator('body').evaluate(body => getComputedStyle(body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background();
  const rows = await page.locator('#rows .row').count();
  const drawn = await page.locator('#canvas').evaluate(canvas => {
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    const colours = new Set();
    for (let i = 0; i < pixels.length; i += 4) colours.add(pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2]);
    return colours.size;
  });
  // How long a step takes that the slider jumps to, far from any other: the middle of the run, in milliseconds.
  const stepTime = await page.evaluate(() => {
    const slider = document.getElementById('step');
    const begin = performance.now();
    for (let i = 1; i <= 20; i++) {
      slider.value = Math.round(slider.max * i / 20);
      slider.dispatchEvent(new Event('input'));
    }
    return (performance.now() - begin) / 20;
  });
  if (picturePath) {
    await slide(.6);
    await page.screenshot({ path: picturePath });
  }
  console.log(JSON.stringify({ problems, requests, first, middle, last, home, found, message, rows, drawn, stepTime, lastListed, chosen, down, up, dark, light }));
} finally {
  await browser.close();
}
