// SPDX-License-Identifier: Apache-2.0
// The offline page in a real browser: filled in, saved, reloaded, loaded, in two
// languages, and looked at with axe.
// usage: node browser.mjs NATIONAL.html TYPES.html SAVED.json
// NATIONAL is the form of the model `national` in English and Arabic, TYPES the one of
// questions.yaml, in English and Arabic too. SAVED is written: what TYPES saved.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import puppeteer from 'puppeteer-core';
import {card, checkWithAxe, choose, complaints, folder, fresh, isShown, load, notice, opened, press,
    progress, saved, ticked} from './driver.mjs';

const [national, types, result] = process.argv.slice(2).map((path) => resolve(path));
const filled = {
    'STR-2.2': {
        answer: 'yes', note: 'Two lines\nand "quotes" </script>', confidence: 'high',
        evidence: [{kind: 'published_strategy', title: 'Strategy 2024', date: '2024-05',
            link: 'https://example.org/s?a=1&b=2'}],
    },
    contents: {answer: ['goals', 'budget']},
    'goals-published': {answer: 'not_applicable', reason: 'They are secret'},
    hours: {answer: 'unknown'},
    staff: {answer: '25'},
    'staff-large': {answer: 'partly'},
    exercise: {answer: '2025-11-03'},
    words: {answer: 'شكرا \u{1f600}'},
};

async function fillFirst(page) {
    const first = await card(page, 'STR-2.2');
    await choose(page, 'STR-2.2', 'yes');
    await (await first.$('.of-documents > summary')).click();
    await (await first.$('.add')).click();
    await (await first.$('.add')).click();
    await (await first.$$('.document button'))[1].click();
    const [title, date, link] = await first.$$('.document input');
    await (await first.$('.document select')).select('published_strategy');
    await title.type('Strategy 2024');
    await date.type('2024-05');
    await link.type('https://example.org/s?a=1&b=2');
    await (await first.$('.of-note > summary')).click();
    await (await first.$('.of-note textarea')).type('Two lines\nand "quotes" </script>');
    await (await first.$('.of-note select')).select('high');
}

async function fillIn(page) {
    await page.select('.header select', 'KEN');
    assert.equal(await isShown(page, 'contents'), false);
    await fillFirst(page);
    assert.equal(await isShown(page, 'contents'), true);
    await choose(page, 'contents', 'budget');
    await choose(page, 'contents', 'none');
    assert.deepEqual(await ticked(page, 'contents'), ['none'], 'none excludes the others');
    await choose(page, 'contents', 'budget');
    assert.deepEqual(await ticked(page, 'contents'), ['budget'], 'and the others exclude it');
    assert.equal(await isShown(page, 'goals-published'), false);
    await choose(page, 'contents', 'goals');
    assert.equal(await isShown(page, 'goals-published'), true);
    await choose(page, 'goals-published', 'not_applicable');
    await (await (await card(page, 'goals-published')).$('.reason textarea')).type('They are secret');
    await choose(page, 'hours', 'unknown');
    await press(page, 'Next: Second part');
    const figure = await (await card(page, 'staff')).$('input.figure');
    await figure.type('2.5');
    assert.equal(await figure.evaluate((input) => input.getAttribute('aria-invalid')), 'true');
    assert.equal(await isShown(page, 'staff-large'), false);
    await figure.click({clickCount: 3});
    await figure.type('٢٥');
    assert.equal(await isShown(page, 'staff-large'), true);
    await choose(page, 'staff-large', 'partly');
    const day = await (await card(page, 'exercise')).$('input[type=date]');
    await day.evaluate((input) => {
        input.value = '2025-11-03';
        input.dispatchEvent(new Event('input'));
    });
    await (await (await card(page, 'words')).$('textarea')).type(filled.words.answer);
}

async function checkTypes(browser) {
    let page = await opened(await fresh(browser), types);
    assert.equal(await progress(page), '0 of 5 answered');
    await fillIn(page);
    assert.equal(await progress(page), '8 of 8 answered');
    await checkWithAxe(page, 'every type of question, filled in');

    const first = await saved(page);
    assert.equal(first.name, 'answers-page-test-1-KEN.json');
    assert.deepEqual(first.file.answers, filled);
    assert.deepEqual(first.file.header, {country: 'KEN'});
    assert.equal(first.file.form.questionnaire, 'page-test@1');
    assert.deepEqual(Object.keys(first.file), ['capmat', 'form', 'header', 'answers']);

    writeFileSync(result, readFileSync(first.path));

    // Kept in the browser: a reload brings everything back.
    await page.reload();
    assert.equal(await progress(page), '8 of 8 answered');
    assert.equal(await notice(page), 'The answers kept in this browser are back.');
    assert.deepEqual((await saved(page)).file, first.file);

    // Another language: the same answers, read from right to left.
    await page.select('.language select', 'ar');
    assert.equal(await page.$eval('html', (root) => root.lang + root.dir), 'arrtl');
    assert.equal(await (await card(page, 'STR-2.2'))
        .$eval('input[value=yes]', (input) => input.checked), true);
    await page.select('.language select', 'en');
    assert.deepEqual((await saved(page)).file, first.file);
    await checkSkipped(page, first);
    writeFileSync(join(folder, 'kept'), JSON.stringify(first.file));
    await page.close({runBeforeUnload: false});

    // In a browser that kept nothing, the file brings everything.
    page = await opened(await fresh(browser), types);
    assert.equal(await progress(page), '0 of 5 answered');
    await load(page, join(folder, 'kept'));
    assert.equal(await progress(page), '8 of 8 answered');
    await checkRefused(page, first.file);
    assert.deepEqual((await saved(page)).file, first.file);
}

/// What is no longer asked is hidden and not counted, but not forgotten; leaving with
/// changes that are in no file asks first.
async function checkSkipped(page, first) {
    await choose(page, 'STR-2.2', 'no');
    assert.equal(await isShown(page, 'contents'), false);
    assert.equal(await isShown(page, 'goals-published'), false);
    assert.equal(await progress(page), '6 of 6 answered');
    let asked = 0;
    page.once('dialog', async (dialog) => {
        asked += dialog.type() === 'beforeunload' ? 1 : 0;
        await dialog.accept();
    });
    await page.reload();
    assert.equal(asked, 1, 'leaving with unsaved changes asks');
    assert.equal(await progress(page), '6 of 6 answered');
    const {file} = await saved(page);
    assert.equal(file.answers['STR-2.2'].answer, 'no');
    assert.deepEqual(file.answers.contents, first.file.answers.contents);
    await choose(page, 'STR-2.2', 'yes');
    assert.equal(await progress(page), '8 of 8 answered');
    page.once('dialog', (dialog) => dialog.accept());
}

async function checkRefused(page, right) {
    const cases = [
        ['{', 'This file holds no answers'],
        ['[]', 'This file holds no answers'],
        [JSON.stringify({...right, form: {...right.form, questionnaire: 'other@3'}}),
            'This file belongs to another questionnaire (other@3); this form is page-test@1.'],
        [JSON.stringify({...right, form: {...right.form, hash: 'x'}}),
            'This file was saved from page-test@1 before its questions were changed'],
    ];
    for (const [text, message] of cases) {
        writeFileSync(join(folder, 'wrong'), text);
        await load(page, join(folder, 'wrong'));
        const told = await page.$eval('dialog p', (place) => place.textContent);
        assert.ok(told.startsWith(message), told);
        assert.ok(told.endsWith('Nothing was changed.'), told);
        await press(page, 'OK');
        assert.equal(await progress(page), '8 of 8 answered');
    }
}

/// From the top with the keyboard alone: the skip link, then a question is answered.
async function checkKeyboard(page) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'questions');
    for (let tabs = 0; tabs < 12; ++tabs) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement.type === 'radio')) {
            break;
        }
    }
    await page.keyboard.press('Space');
    assert.equal(await progress(page), '1 of 140 answered');
    const outline = await page.evaluate(() =>
        getComputedStyle(document.activeElement.closest('.choice')).outlineStyle);
    assert.equal(outline, 'solid', 'the focus is seen');
}

async function checkNational(browser) {
    const page = await opened(browser, national);
    const time = await page.evaluate(() =>
        performance.getEntriesByType('navigation')[0].loadEventEnd);
    console.log(`140 questions open in ${Math.round(time)} ms`);
    assert.ok(time < 1000, `opened in ${time} ms`);
    assert.equal(await progress(page), '0 of 140 answered');
    await checkKeyboard(page);
    await checkWithAxe(page, 'English');
    await page.select('.language select', 'ar');
    await checkWithAxe(page, 'Arabic');
    assert.equal(await page.$eval('#progress-bar', (bar) => bar.value), 1);
    for (const width of [360, 1280]) {
        await page.setViewport({width, height: 800});
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width,
            `nothing stands out at ${width} px`);
    }
    const paper = await page.pdf({path: join(folder, 'page.pdf'), format: 'A4'});
    assert.ok(paper.length > 50000, 'the print is empty');
    assert.equal(await page.$$eval('.printed', (copies) => copies.length), 0);
    await page.select('.language select', 'en');
    await page.click('#open-list');
    await checkWithAxe(page, 'the list of what is open');
}

/// Every word the script asks for is in the page.
function checkWords() {
    const data = JSON.parse(/id="form-data">(.*?)<\/script>/s
        .exec(readFileSync(national, 'utf8'))[1]);
    const root = new URL('../../questionnaires/forms/page/', import.meta.url);
    const script = readdirSync(root).filter((name) => name.endsWith('.js'))
        .map((name) => readFileSync(new URL(name, root), 'utf8')).join('');
    const used = new Set([...script.matchAll(/\bsay\(\s*'([a-z_]+)'/g)].map((match) => match[1]));
    assert.ok(used.size > 50);
    for (const language of data.languages) {
        assert.deepEqual([...used].filter((key) => !(key in language.words)), []);
    }
    const quoted = Object.keys(data.languages[0].words)
        .filter((key) => !script.includes(`'${key}'`));
    assert.deepEqual(quoted, [], 'words that nothing says');
}

const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
});
try {
    checkWords();
    await checkNational(browser);
    await checkTypes(browser);
    assert.deepEqual(complaints, [], 'the browser complains');
    console.log('the page does what it should');
} finally {
    await browser.close();
    rmSync(folder, {recursive: true});
}
