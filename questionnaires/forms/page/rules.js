// SPDX-License-Identifier: Apache-2.0
// What is decided without looking at the page: which questions are asked, which are
// answered, what is still open. Pure functions; tests/page runs them in node.

const specials = ['unknown', 'not_applicable'];

function isBlank(answer) {
    return answer === undefined || answer === null || answer.length === 0;
}

/// Digits as 0 to 9, whatever digits were typed (Arabic, Persian, full width).
function plainDigits(text) {
    return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => {
        const code = digit.codePointAt(0);
        const zero = [0x660, 0x6f0, 0xff10].find((first) => code - first < 10);
        return String(code - zero);
    });
}

/// A figure as programs write it, or null. `1,500` and `1.500` are refused: in one
/// country they are fifteen hundred, in another one and a half.
function plainNumber(text) {
    const plain = plainDigits(String(text)).replace(/[\s\u00a0\u202f\u066c]/g, '')
        .replace('\u066b', '.').replace('\u2212', '-');
    const parts = /^(-?\d+)(?:[.,](\d+))?$/.exec(plain);
    if (!parts || (parts[2] && parts[2].length === 3)) {
        return null;
    }
    return parts[2] ? parts[1] + '.' + parts[2] : parts[1];
}

function testHolds(wanted, answer) {
    if (isBlank(answer)) {
        return false;
    }
    if (Array.isArray(wanted)) {
        return (Array.isArray(answer) ? answer : [answer])
            .some((given) => wanted.includes(String(given)));
    }
    const plain = Array.isArray(answer) ? null : plainNumber(answer);
    return plain !== null &&
        (wanted.at_least === undefined || Number(plain) >= wanted.at_least) &&
        (wanted.at_most === undefined || Number(plain) <= wanted.at_most);
}

/// Whether a rule of the grammar of `ask_if` holds; `answers` by question id.
function holds(rule, answers) {
    return Object.keys(rule).every((key) => {
        if (key === 'any') {
            return rule.any.some((part) => holds(part, answers));
        }
        if (key === 'all') {
            return rule.all.every((part) => holds(part, answers));
        }
        return testHolds(rule[key], answers[key]);
    });
}

/// The ids of the questions a rule looks at.
function questionsIn(rule) {
    const ids = Object.keys(rule || {}).map((key) =>
        key === 'any' || key === 'all' ? rule[key].map(questionsIn) : key);
    return [...new Set(ids.flat(Infinity))];
}

function isAsked(rule, answers) {
    return !rule || holds(rule, answers);
}

/// An answer that a rule may look at: "does not apply" without its reason is none yet.
function counts(question, entry) {
    return !answerProblem(question, entry) &&
        !(entry.answer === 'not_applicable' && isBlank(entry.reason));
}

/// By question; the answer of a question that is itself skipped fulfils nothing.
function askedQuestions(questions, entries) {
    const answers = {};
    return questions.map((question) => {
        const asked = isAsked(question.ask_if, answers);
        const entry = entries[question.id];
        if (asked && entry && counts(question, entry)) {
            answers[question.id] = entry.answer;
        }
        return asked;
    });
}

/// `2024`, `2024-05` or `2024-05-17`, and a day of the calendar.
function isPartialDate(text) {
    const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
    if (!parts || parts[1] === '0000') {
        return false;
    }
    const month = Number(parts[2] || 1);
    const day = Number(parts[3] || 1);
    const leap = parts[1] % 4 === 0 && (parts[1] % 100 !== 0 || parts[1] % 400 === 0);
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

/// Why what was typed is no answer: a key of the page's words, or null.
function answerProblem(question, entry) {
    const answer = entry.answer;
    const typed = question.type === 'number' || question.type === 'level';
    if (!typed || isBlank(answer) || specials.includes(answer)) {
        return null;
    }
    const plain = plainNumber(answer);
    if (plain === null) {
        return 'problem_number';
    }
    if (question.whole && plain.includes('.')) {
        return 'problem_whole';
    }
    const inside = Number(plain) >= question.low &&
        (question.high === undefined || Number(plain) <= question.high);
    return inside ? null : 'problem_range';
}

function isAnswered(question, entry) {
    return Boolean(entry) && !isBlank(entry.answer) && !answerProblem(question, entry);
}

function isBlankDocument(item) {
    return ['kind', 'title', 'date', 'link'].every((key) => isBlank(item[key]));
}

function documentProblem(item) {
    if (isBlankDocument(item)) {
        return null;
    }
    if (isBlank(item.kind) || isBlank(item.title)) {
        return 'problem_document';
    }
    return isBlank(item.date) || isPartialDate(item.date) ? null : 'problem_date';
}

/// Why a question that is asked is not done: a key of the page's words, or null.
function whyOpen(question, entry, settles) {
    if (!entry || isBlank(entry.answer)) {
        return 'open_blank';
    }
    if (answerProblem(question, entry)) {
        return answerProblem(question, entry);
    }
    if (entry.answer === 'not_applicable' && isBlank(entry.reason)) {
        return 'open_reason';
    }
    if (settles && [entry.by, entry.on, entry.why].some(isBlank)) {
        return 'open_settlement';
    }
    const problem = (entry.evidence || []).map(documentProblem).find(Boolean);
    return problem || (entry.recheck ? 'open_recheck' : null);
}

/// How many of the questions from `first` to `end` are asked, answered, and answered by
/// an earlier round that nobody looked at again.
function countProgress(questions, entries, asked, first, end) {
    const progress = {answered: 0, of: 0, unchecked: 0};
    for (let index = first; index < end; ++index) {
        if (asked[index]) {
            const entry = entries[questions[index].id];
            const answered = isAnswered(questions[index], entry);
            progress.of += 1;
            progress.answered += answered ? 1 : 0;
            progress.unchecked += answered && entry.recheck ? 1 : 0;
        }
    }
    return progress;
}
