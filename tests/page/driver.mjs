// SPDX-License-Identifier: Apache-2.0
// The page as a person uses it, driven in headless Chromium.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
export const folder = mkdtempSync(join(tmpdir(), 'capmat-page-'));
export const complaints = [];

/// A browser that has kept nothing yet, as on another computer.
export function fresh(browser) {
    return browser.createBrowserContext(
        {downloadBehavior: {policy: 'allow', downloadPath: folder}});
}

export async function opened(browser, path) {
    const page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
        if (!/^(file|blob|data):/.test(request.url())) {
            complaints.push('asks for ' + request.url());
        }
    });
    await page.setViewport({width: 1280, height: 900});
    await page.goto(pathToFileURL(path).href);
    return page;
}

export const progress = (page) => page.$eval('#progress-text', (place) => place.textContent);
export const notice = (page) => page.$eval('#notice', (place) => place.textContent);
export const pause = (time) => new Promise((done) => { setTimeout(done, time); });

/// The card of a question, found as a person finds it: by its id in the legend.
export async function card(page, id) {
    const found = await page.evaluateHandle((wanted) => [...document.querySelectorAll('.question')]
        .find((each) => each.querySelector('.id').textContent === wanted), id);
    assert.ok(found.asElement(), 'no question ' + id);
    return found.asElement();
}

export const isShown = async (page, id) => (await card(page, id)).evaluate((each) => !each.hidden);
export const choose = async (page, id, code) =>
    (await (await card(page, id)).$(`.answer input[value=${code}]`)).click();

export const ticked = async (page, id) => (await card(page, id))
    .$$eval('.answer :checked', (inputs) => inputs.map((input) => input.value));

export async function press(page, label) {
    const found = await page.evaluateHandle((wanted) => [...document.querySelectorAll('button')]
        .filter((each) => each.offsetParent && each.textContent === wanted).pop(), label);
    assert.ok(found.asElement(), 'no button ' + label);
    await found.asElement().click();
}

export async function saved(page) {
    readdirSync(folder).forEach((name) => rmSync(join(folder, name)));
    await page.click('#save');
    await press(page, 'Save the file');
    for (let tries = 0; tries < 50; ++tries) {
        const name = readdirSync(folder).find((each) => each.endsWith('.json'));
        if (name) {
            return {name, path: join(folder, name),
                file: JSON.parse(readFileSync(join(folder, name), 'utf8'))};
        }
        await pause(100);
    }
    throw new Error('nothing was saved');
}

export async function load(page, path) {
    const [chooser] = await Promise.all([page.waitForFileChooser(), press(page, 'Load a saved file')]);
    await chooser.accept([path]);
    await pause(300);
}

export async function checkWithAxe(page, what) {
    await page.evaluate(axe);
    const {violations, passes} = await page.evaluate(() => window.axe.run());
    const bad = violations.filter((each) => ['serious', 'critical'].includes(each.impact));
    assert.deepEqual(bad.map((each) => [each.id, each.nodes[0].html]), [], 'axe: ' + what);
    assert.ok(passes.length > 10, 'axe looked at nothing');
    console.log(`axe, ${what}: ${passes.length} rules hold, ${violations.length} remarks` +
        violations.map((each) => ` (${each.impact}: ${each.id})`).join(''));
}
