// SPDX-License-Identifier: Apache-2.0
// What happens: answers change, are kept in the browser, saved to a file, loaded again.

let storageKey = '';
let keepTimer = 0;

function storedText() {
    try {
        return window.localStorage.getItem(storageKey);
    } catch (error) {
        return null;
    }
}

/// Whether the browser keeps anything for a page opened from a file: it may refuse.
function canKeep() {
    try {
        window.localStorage.setItem('capmat:trial', 'x');
        window.localStorage.removeItem('capmat:trial');
        return true;
    } catch (error) {
        return false;
    }
}

function keepNow() {
    window.clearTimeout(keepTimer);
    keepTimer = 0;
    if (!page.keeps) {
        return;
    }
    const file = answersFile(page.data, page.text.code, page.header, page.entries);
    try {
        window.localStorage.setItem(storageKey,
            JSON.stringify({file, unsaved: page.unsaved}));
    } catch (error) {
        page.keeps = false;
        announce(say('keeping_failed'));
    }
}

function keepSoon() {
    page.unsaved = true;
    window.clearTimeout(keepTimer);
    keepTimer = window.setTimeout(keepNow, 300);
}

function headerChanged() {
    keepSoon();
}

function answerChanged(index) {
    const before = page.asked;
    page.asked = askedQuestions(page.data.questions, page.entries);
    refreshCard(index);
    page.asked.forEach((asked, other) => {
        if (asked !== before[other]) {
            refreshCard(other);
        }
    });
    showProgress();
    keepSoon();
}

function copied(value) {
    return JSON.parse(JSON.stringify(value));
}

/// The state before anybody typed: what the coordinator filled in.
function setUntouched() {
    page.header = Object.assign({}, page.data.header);
    page.entries = {};
    for (const question of page.data.questions) {
        if (question.given) {
            page.entries[question.id] =
                Object.assign(copied(question.given), {recheck: Boolean(question.recheck)});
        }
    }
}

/// Takes the answers of a file in place of those on the page; what the coordinator fixed
/// in the header stays.
function takeFile(file) {
    const {entries, strange} = entriesOf(file, page.data.questions);
    page.entries = entries;
    const fixed = headerKeys.filter((key) => key !== 'marking');
    page.header = copyTexts(fixed, page.data.header,
        copyTexts(headerKeys, file.header || {}, {}));
    return strange;
}

function showAll() {
    page.asked = askedQuestions(page.data.questions, page.entries);
    showPage();
}

function switchLanguage(code) {
    const open = page.sections.map((part) => part.open);
    page.text = page.data.languages.find((language) => language.code === code) || page.text;
    showPage();
    open.forEach((isOpen, number) => {
        if (isOpen) {
            fillSection(number);
            page.sections[number].open = true;
        }
    });
    keepNow();
    document.querySelector('.language select').focus();
}

/// Asks or tells something; gives the value of the button that was pressed.
function showDialog(title, content, choices) {
    return new Promise((resolve) => {
        const heading = element('h2', {id: newId()}, title);
        const dialog = element('dialog', {
            'aria-labelledby': heading.id,
            close: () => {
                dialog.remove();
                resolve(dialog.returnValue);
            },
        }, heading, ...content, element('div', {class: 'buttons'},
            ...choices.map(([value, label, main]) =>
                button(label, () => dialog.close(value), {class: main ? 'main' : ''}))));
        document.body.append(dialog);
        dialog.showModal();
        const first = dialog.querySelector('.buttons .main');
        if (first) {
            first.focus();
        }
    });
}

function tell(key, ...values) {
    return showDialog(say('load_title'), [element('p', {}, say(key, ...values))],
        [['', say('ok'), true]]);
}

/// By section, the questions that are asked and not done, each with why.
function openList() {
    const settles = page.data.identity.settles === 'yes';
    return page.data.sections.map((section, number) => {
        const items = [];
        for (let index = section.first; index < section.end; ++index) {
            const question = page.data.questions[index];
            const why = page.asked[index] &&
                whyOpen(question, page.entries[question.id], settles);
            if (why) {
                items.push({index, why});
            }
        }
        return {number, items};
    }).filter((part) => part.items.length > 0);
}

function openItem({index, why}, close) {
    const {questions} = page.text;
    return element('li', {}, button(questions[index].text, () => close(index), {class: 'link'}),
        why !== 'open_blank' && element('span', {class: 'hint'},
            say(why, page.data.questions[index].low, page.data.questions[index].high)));
}

function openParts(close) {
    const parts = openList();
    const total = parts.reduce((sum, part) => sum + part.items.length, 0);
    if (total === 0) {
        return [element('p', {}, say('nothing_open'))];
    }
    return [element('p', {}, say('open_count', total)), element('div', {class: 'open-list'},
        ...parts.map((part) => element('details', {open: total <= 12},
            element('summary', {}, page.text.sections[part.number].title,
                element('span', {class: 'count'}, part.items.length)),
            element('ul', {}, ...part.items.map((item) => openItem(item, close))))))];
}

function missingHeader() {
    const missing = ['country', 'round', 'role', 'organisation', 'date']
        .filter((key) => isBlank(page.header[key])).map((key) => say(key));
    return missing.length > 0 &&
        element('p', {}, say('header_missing', missing.join(say('list_separator'))));
}

function answeredButSkipped() {
    const count = page.data.questions.filter((question, index) =>
        !page.asked[index] && isAnswered(question, page.entries[question.id])).length;
    return count > 0 && element('p', {}, say('skipped_answers', count));
}

/// What is still open; before saving, with the button that saves all the same.
async function showOpen(saving) {
    let wanted = null;
    const close = (index) => {
        wanted = index;
        document.querySelector('dialog').close('');
    };
    const content = [missingHeader(), ...openParts(close), answeredButSkipped()];
    const choices = saving ? [['save', say('save_now'), true], ['', say('go_on'), false]] :
        [['', say('go_on'), true]];
    const pressed = await showDialog(say(saving ? 'save_title' : 'open_title'),
        content.filter(Boolean), choices);
    if (wanted !== null) {
        focusQuestion(wanted);
    } else if (pressed === 'save') {
        saveFile();
    }
}

function saveFile() {
    const file = answersFile(page.data, page.text.code, page.header, page.entries);
    const name = fileName(page.data.identity, page.header);
    const link = element('a', {
        download: name,
        href: URL.createObjectURL(
            new Blob([JSON.stringify(file, null, 2) + '\n'], {type: 'application/json'})),
    });
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    page.unsaved = false;
    keepNow();
    announce(say('saved', name));
}

function chooseFile() {
    const input = element('input', {
        type: 'file', accept: '.json,application/json', class: 'file', hidden: true,
        change: () => {
            loadFile(input.files[0]);
            input.remove();
        },
    });
    document.body.append(input);
    input.click();
}

async function loadFile(chosen) {
    let file = null;
    try {
        file = JSON.parse((await chosen.text()).replace(/^\ufeff/, ''));
    } catch (error) {
        file = null;
    }
    const problem = fileProblem(file, page.data.identity);
    if (problem) {
        await tell(problem, page.data.identity.questionnaire,
            file && file.form ? file.form.questionnaire : '');
        return;
    }
    if (page.unsaved && await showDialog(say('load_title'),
        [element('p', {}, say('load_replaces'))],
        [['load', say('load_now'), true], ['', say('go_on'), false]]) !== 'load') {
        return;
    }
    const strange = takeFile(file);
    page.unsaved = false;
    showAll();
    openFirst();
    keepNow();
    announce(strange ? say('loaded_partly', Object.keys(page.entries).length, strange) :
        say('loaded', Object.keys(page.entries).length));
}

async function forgetAll() {
    const pressed = await showDialog(say('forget_title'),
        [element('p', {}, say('forget_question'))],
        [['', say('go_on'), true], ['forget', say('forget_now'), false]]);
    if (pressed === 'forget') {
        setUntouched();
        page.unsaved = false;
        showAll();
        openFirst();
        window.clearTimeout(keepTimer);
        window.localStorage.removeItem(storageKey);
        announce(say('forgotten'));
    }
}
