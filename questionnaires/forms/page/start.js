// SPDX-License-Identifier: Apache-2.0
// The page opens: what the browser kept comes back, then events are listened to.

function openFirst() {
    if (page.sections.length > 0) {
        fillSection(0);
        page.sections[0].open = true;
    }
}

/// Whether answers kept in this browser were taken.
function takeKept() {
    try {
        const kept = JSON.parse(storedText());
        if (!kept || fileProblem(kept.file, page.data.identity)) {
            return false;
        }
        takeFile(kept.file);
        page.unsaved = Boolean(kept.unsaved);
        page.text = page.data.languages.find((language) =>
            language.code === kept.file.form.language) || page.text;
        return true;
    } catch (error) {
        return false;
    }
}

/// Asked or not is open until what the rule looks at is answered.
function mayBeAsked(question) {
    return questionsIn(question.ask_if).some((id) => isBlank((page.entries[id] || {}).answer));
}

function showForPaper(card, index) {
    const entry = entryAt(index);
    card.hidden = !page.asked[index] && !mayBeAsked(page.data.questions[index]);
    const opened = {'of-note': !isBlank(entry.note) || !isBlank(entry.confidence),
        'of-documents': (entry.evidence || []).length > 0};
    for (const part of card.querySelectorAll('.extra')) {
        part.dataset.closed = part.open ? '' : 'yes';
        part.open = part.open || opened[part.classList[1]];
    }
}

/// Paper shows every question that may be asked; a text that is longer than its box is
/// shown in full, and what nobody filled in is an empty line.
function beforePrint() {
    page.sections.forEach((part, number) => {
        fillSection(number);
        part.dataset.closed = part.open ? '' : 'yes';
        part.open = true;
    });
    for (const area of document.querySelectorAll('textarea')) {
        area.after(element('div', {class: 'printed', dir: 'auto'}, area.value));
    }
    for (const input of document.querySelectorAll('select, input[type=date]')) {
        input.classList.toggle('blank', input.value === '');
    }
    page.cards.forEach(showForPaper);
}

function afterPrint() {
    for (const copy of document.querySelectorAll('.printed')) {
        copy.remove();
    }
    for (const part of document.querySelectorAll('[data-closed=yes]')) {
        part.open = false;
        delete part.dataset.closed;
    }
    page.cards.forEach((card, index) => refreshCard(index));
}

function listen() {
    window.addEventListener('beforeprint', beforePrint);
    window.addEventListener('afterprint', afterPrint);
    window.addEventListener('pagehide', () => keepTimer && keepNow());
    window.addEventListener('beforeunload', (event) => {
        if (keepTimer) {
            keepNow();
        }
        if (page.unsaved) {
            event.preventDefault();
            event.returnValue = '';
        }
    });
    window.addEventListener('storage', (event) => {
        if (event.key === storageKey && event.newValue !== null) {
            announce(say('other_window'));
        }
    });
}

function start() {
    page.data = JSON.parse(document.getElementById('form-data').textContent);
    page.text = page.data.languages[0];
    const {identity, header} = page.data;
    storageKey = ['capmat', identity.questionnaire, identity.hash, identity.settles,
        header.country, header.round, header.role, header.organisation].join(':');
    page.keeps = canKeep();
    setUntouched();
    const kept = page.keeps && takeKept();
    showAll();
    openFirst();
    if (kept) {
        announce(say('restored'));
    }
    listen();
}

start();
