// SPDX-License-Identifier: Apache-2.0
// The page's own rules in node, on the table of cases that C++ reads too.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

const root = new URL('../../', import.meta.url);
const text = (path) => readFileSync(new URL(path, root), 'utf8');
const page = 'questionnaires/forms/page/';
const names = ['isAsked', 'askedQuestions', 'questionsIn', 'plainNumber', 'isPartialDate',
    'answerProblem', 'whyOpen', 'countProgress', 'cleanText', 'answersFile', 'entriesOf',
    'fileProblem', 'fileName'];
const {isAsked, askedQuestions, questionsIn, plainNumber, isPartialDate, answerProblem,
    whyOpen, countProgress, cleanText, answersFile, entriesOf, fileProblem, fileName} =
    new Function(text(page + 'rules.js') + text(page + 'answers.js') +
        `return {${names.join(', ')}};`)();

const table = JSON.parse(text('tests/questionnaires/skip_rules.json'));
assert.equal(table.cases.length, 28);
for (const {name, ask_if: rule, given, asked} of table.cases) {
    assert.equal(isAsked(rule, given), asked, name);
}
assert.equal(isAsked(undefined, {}), true, 'a question without a rule is asked');

// The answer of a question that is itself skipped fulfils nothing.
const chain = [{id: 'a'}, {id: 'b', ask_if: {a: ['yes']}}, {id: 'c', ask_if: {b: ['yes']}}];
assert.deepEqual(askedQuestions(chain, {a: {answer: 'yes'}, b: {answer: 'yes'}}),
    [true, true, true]);
assert.deepEqual(askedQuestions(chain, {a: {answer: 'no'}, b: {answer: 'yes'}}),
    [true, false, false]);
// Nor does a figure that is no answer.
const figure = {id: 'n', type: 'number', low: 0, high: 10, whole: true};
const large = [figure, {id: 'b', ask_if: {n: {at_least: 5}}}];
assert.deepEqual(askedQuestions(large, {n: {answer: '7'}}), [true, true]);
assert.deepEqual(askedQuestions(large, {n: {answer: '70'}}), [true, false]);
assert.deepEqual(askedQuestions(large, {n: {answer: 'seven'}}), [true, false]);
// Nor does "does not apply" while its reason is missing: the import leaves it open too.
const excused = [{id: 'a'}, {id: 'b', ask_if: {a: ['not_applicable']}}];
assert.deepEqual(askedQuestions(excused, {a: {answer: 'not_applicable', reason: ' r'}}),
    [true, true]);
assert.deepEqual(askedQuestions(excused, {a: {answer: 'not_applicable', reason: ''}}),
    [true, false]);
assert.deepEqual(questionsIn({any: [{a: ['yes']}, {all: [{b: ['no']}, {a: ['no']}]}], n: {}}),
    ['a', 'b', 'n']);

// Figures as people write them.
const figures = [['12', '12'], [' 1 500 ', '1500'], ['2.5', '2.5'], ['2,5', '2.5'],
    ['-3', '-3'], ['١٢٫٥', '12.5'], ['۴۲', '42'], ['1,500', null], ['1.500', null],
    ['1e3', null], ['', null], ['five', null], ['0x10', null]];
for (const [typed, plain] of figures) {
    assert.equal(plainNumber(typed), plain, typed);
}
assert.equal(answerProblem(figure, {answer: 'unknown'}), null);
assert.equal(answerProblem(figure, {answer: '2.5'}), 'problem_whole');
assert.equal(answerProblem(figure, {answer: '11'}), 'problem_range');
for (const [date, right] of [['2024', true], ['2024-02', true], ['2024-02-29', true],
    ['2023-02-29', false], ['2024-13', false], ['24-01-01', false], ['2024-1', false]]) {
    assert.equal(isPartialDate(date), right, date);
}

// Blank, unknown and "does not apply" are three things.
const question = {id: 'a', type: 'yes_partly_no'};
assert.equal(whyOpen(question, undefined, false), 'open_blank');
assert.equal(whyOpen(question, {answer: 'unknown'}, false), null);
assert.equal(whyOpen(question, {answer: 'not_applicable'}, false), 'open_reason');
assert.equal(whyOpen(question, {answer: 'not_applicable', reason: 'r'}, false), null);
assert.equal(whyOpen(question, {answer: 'yes', recheck: true}, false), 'open_recheck');
assert.equal(whyOpen(question, {answer: 'yes'}, true), 'open_settlement');
assert.equal(whyOpen(question, {answer: 'yes', evidence: [{kind: 'k'}]}, false),
    'problem_document');
assert.deepEqual(countProgress([question, figure, question],
    {a: {answer: 'unknown'}, n: {answer: 'x'}}, [true, true, false], 0, 3),
    {answered: 1, of: 2, unchecked: 0});

// The file.
assert.equal(cleanText(' a\u0000\u0007\r\nb\u202e\ud800 \u{1f600}\u200f '),
    'a\nb \u{1f600}\u200f');
const identity = {capmat: 'form/1', questionnaire: 'q@1', hash: 'h', settles: 'no'};
const data = {identity, questions: [question, figure]};
const entries = {
    n: {answer: '٧', note: ' '},
    a: {answer: 'yes', recheck: true, evidence: [{}, {kind: 'k', title: 't', other: 1}]},
};
const file = answersFile(data, 'ar', {country: 'KEN', round: '', role: 'r'}, entries);
assert.deepEqual(file, {
    capmat: 'form-answers/1', form: {...identity, language: 'ar'},
    header: {country: 'KEN', role: 'r'},
    answers: {
        a: {answer: 'yes', evidence: [{kind: 'k', title: 't'}], recheck: 'open'},
        n: {answer: '7'},
    },
});
assert.deepEqual(Object.keys(file.answers), ['a', 'n'], 'in the order of the questions');
assert.equal(fileProblem(file, identity), null);
assert.equal(fileProblem(null, identity), 'not_answers');
assert.equal(fileProblem({answers: {}}, identity), 'not_answers');
assert.equal(fileProblem({...file, capmat: 'form-answers/2'}, identity), 'later_format');
assert.equal(fileProblem(file, {...identity, questionnaire: 'q@2'}), 'other_form');
assert.equal(fileProblem(file, {...identity, settles: 'yes'}), 'other_form');
assert.equal(fileProblem(file, {...identity, hash: 'x'}), 'changed_form');
const read = entriesOf({...file, answers: {...file.answers, zzz: {answer: 'yes'}, n: 5}},
    data.questions);
assert.equal(read.strange, 2);
assert.deepEqual(Object.keys(read.entries), ['a']);
assert.equal(read.entries.a.recheck, true);
assert.equal(fileName(identity, {country: 'KEN', role: 'a/b'}), 'answers-q-1-KEN-a-b.json');
console.log('the rules of the page decide as the table says: 28 cases');
