// SPDX-License-Identifier: Apache-2.0
// The saved file, `form-answers/1`: made and read without looking at the page.

const answersFormat = 'form-answers/1';
const headerKeys = ['country', 'name', 'round', 'role', 'organisation', 'date',
    'marking'];
const textKeys = ['reason', 'note', 'confidence', 'by', 'on', 'why'];
const documentKeys = ['kind', 'title', 'date', 'link'];

/// Without what no answer needs and importers refuse: control characters, overrides of
/// the reading direction, halves of characters.
function cleanText(text) {
    return String(text).replace(/\r\n?/g, '\n')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\ufffe\uffff]/g, '')
        .replace(/[\ud800-\udfff]/gu, '').trim();
}

function copyTexts(keys, from, to) {
    for (const key of keys) {
        if (typeof from[key] === 'string' && cleanText(from[key]) !== '') {
            to[key] = cleanText(from[key]);
        }
    }
    return to;
}

function tidyAnswer(question, answer) {
    if (Array.isArray(answer)) {
        return answer.filter((option) => typeof option === 'string');
    }
    const text = cleanText(answer === undefined || answer === null ? '' : answer);
    const typed = question.type === 'number' || question.type === 'level';
    return typed && plainNumber(text) !== null ? plainNumber(text) : text;
}

/// An entry without its blanks; null when nothing is left.
function tidyEntry(question, entry) {
    const tidy = {};
    const answer = tidyAnswer(question, entry.answer);
    if (!isBlank(answer)) {
        tidy.answer = answer;
    }
    copyTexts(textKeys, entry, tidy);
    const documents = (Array.isArray(entry.evidence) ? entry.evidence : [])
        .filter((item) => item && typeof item === 'object')
        .map((item) => copyTexts(documentKeys, item, {}))
        .filter((item) => !isBlankDocument(item));
    if (documents.length > 0) {
        tidy.evidence = documents;
    }
    if (Object.keys(tidy).length === 0) {
        return null;
    }
    return entry.recheck === true ? Object.assign(tidy, {recheck: 'open'}) : tidy;
}

/// What is saved: who the form is, who answered, what was answered; no clock.
function answersFile(data, language, header, entries) {
    const file = {
        capmat: answersFormat,
        form: Object.assign({}, data.identity, {language}),
        header: copyTexts(headerKeys, header, {}),
        answers: {},
    };
    for (const question of data.questions) {
        const tidy = entries[question.id] && tidyEntry(question, entries[question.id]);
        if (tidy) {
            file.answers[question.id] = tidy;
        }
    }
    return file;
}

/// Why a file cannot be loaded into this form: a key of the page's words, or null.
function fileProblem(file, identity) {
    if (!file || typeof file !== 'object' || typeof file.capmat !== 'string' ||
        !file.capmat.startsWith('form-answers/')) {
        return 'not_answers';
    }
    if (file.capmat !== answersFormat || !file.form || typeof file.answers !== 'object') {
        return 'later_format';
    }
    if (file.form.questionnaire !== identity.questionnaire ||
        file.form.settles !== identity.settles) {
        return 'other_form';
    }
    return file.form.hash === identity.hash ? null : 'changed_form';
}

/// The entries of a file and how many of its answers this form has no question for.
function entriesOf(file, questions) {
    const entries = {};
    let strange = 0;
    const byId = new Map(questions.map((question) => [question.id, question]));
    for (const [id, saved] of Object.entries(file.answers || {})) {
        const question = byId.get(id);
        const open = Boolean(saved) && saved.recheck === 'open';
        const entry = question && saved && typeof saved === 'object' &&
            tidyEntry(question, Object.assign({}, saved, {recheck: open}));
        if (entry) {
            entries[id] = Object.assign(entry, {recheck: open});
        } else {
            strange += 1;
        }
    }
    return {entries, strange};
}

function fileName(identity, header) {
    const parts = ['answers', identity.questionnaire, header.country, header.role];
    return parts.filter((part) => !isBlank(part)).join('-')
        .replace(/[^A-Za-z0-9._-]+/g, '-') + '.json';
}
