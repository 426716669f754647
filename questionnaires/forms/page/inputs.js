// SPDX-License-Identifier: Apache-2.0
// How each type of question is answered: native inputs that write into the entry.

function entryAt(index) {
    const id = page.data.questions[index].id;
    page.entries[id] = page.entries[id] || {};
    return page.entries[id];
}

function setAnswer(index, answer) {
    const entry = entryAt(index);
    entry.answer = answer;
    entry.recheck = false;
    answerChanged(index);
}

/// Every answer a question offers, with its label.
function offered(question, index) {
    const words = page.text.answers;
    if (question.type === 'yes_partly_no') {
        return ['yes', 'partly', 'no'].map((code) => ({code, label: words[code]}));
    }
    if (question.options) {
        return question.options.map((given, i) => ({
            code: given.id, exclusive: given.exclusive,
            label: page.text.questions[index].options[i],
        }));
    }
    const levels = [];
    for (let level = question.low; level <= question.high; ++level) {
        const stage = question.stages && page.text.stages[level];
        levels.push({code: String(level), label: stage ? level + '  ' + stage[0] : String(level),
            detail: stage && stage[1]});
    }
    return levels;
}

function specialAnswers() {
    return specials.map((code) => ({
        code, label: page.text.answers[code], exclusive: true, special: true,
    }));
}

function choiceLabel(answer, input) {
    return element('label', {class: answer.special ? 'choice special' : 'choice'}, input,
        element('span', {}, answer.label,
            answer.detail && element('span', {class: 'hint'}, answer.detail)));
}

function radioList(answers, index) {
    const given = entryAt(index).answer;
    const long = answers.some((answer) => answer.detail || answer.label.length > 30);
    return element('div', {class: long ? 'choices tall' : 'choices'},
        ...answers.map((answer) => choiceLabel(answer, element('input', {
            type: 'radio', name: 'q' + index, value: answer.code,
            checked: given === answer.code, change: () => setAnswer(index, answer.code),
        }))));
}

/// Ticking what excludes the others clears them, and the other way round.
function tick(answers, index, code, ticked) {
    const before = entryAt(index).answer;
    const old = Array.isArray(before) ? before : (isBlank(before) ? [] : [before]);
    const isExclusive = (id) => answers.find((answer) => answer.code === id).exclusive;
    const kept = ticked ? old.filter((id) => !isExclusive(code) && !isExclusive(id)) :
        old.filter((id) => id !== code);
    const next = answers.map((answer) => answer.code)
        .filter((id) => kept.includes(id) || (ticked && id === code));
    setAnswer(index, specials.includes(next[0]) ? next[0] : next);
    for (const input of page.cards[index].querySelectorAll('input[type=checkbox]')) {
        input.checked = next.includes(input.value);
    }
}

function checkboxList(answers, index) {
    const given = entryAt(index).answer;
    const ticked = Array.isArray(given) ? given : [given];
    return element('div', {class: 'choices tall'},
        ...answers.map((answer) => {
            const input = element('input', {
                type: 'checkbox', value: answer.code, checked: ticked.includes(answer.code),
                change: () => tick(answers, index, answer.code, input.checked),
            });
            return choiceLabel(answer, input);
        }));
}

/// What is typed, or one of the two answers that take its place.
function typedAnswer(index, makeInput) {
    const given = entryAt(index).answer;
    const boxes = specialAnswers().map((answer) => {
        const box = element('input', {
            type: 'checkbox', value: answer.code, checked: given === answer.code,
            change: () => {
                typed.value = '';
                setAnswer(index, box.checked ? answer.code : '');
                boxes.forEach((other) => { other.checked = other === box && box.checked; });
            },
        });
        return box;
    });
    const typed = makeInput(specials.includes(given) ? '' : given, (value) => {
        boxes.forEach((box) => { box.checked = false; });
        setAnswer(index, value);
    });
    const labels = specialAnswers().map((answer, i) => choiceLabel(answer, boxes[i]));
    typed.setAttribute('aria-labelledby', 'q' + index + '-text');
    return element('div', {class: 'choices'}, typed, ...labels);
}

function figureHint(question) {
    const whole = question.whole ? 'figure_whole' : 'figure_any';
    return question.high === undefined ? say(whole) :
        say(whole) + ' ' + say('figure_range', question.low, question.high);
}

function figureAnswer(question, index) {
    return element('div', {},
        typedAnswer(index, (value, change) => textInput(value, change, {
            class: 'figure', inputmode: question.whole ? 'numeric' : 'decimal', dir: 'ltr',
            maxlength: 30, 'aria-describedby': `q${index}-hint q${index}-problem`,
        })),
        element('p', {class: 'hint', id: `q${index}-hint`}, figureHint(question)));
}

/// The inputs for the answer itself.
function answerInputs(question, index) {
    switch (question.type) {
    case 'choices':
        return checkboxList(offered(question, index).concat(specialAnswers()), index);
    case 'number':
        return figureAnswer(question, index);
    case 'date':
        return typedAnswer(index, dateInput);
    case 'text':
        return textArea(entryAt(index).answer, (value) => setAnswer(index, value),
            {rows: 4, 'aria-labelledby': `q${index}-text`});
    default:
        if (question.type === 'level' && question.high - question.low > 10) {
            return figureAnswer(question, index);
        }
        return radioList(offered(question, index).concat(specialAnswers()), index);
    }
}

/// Writes one text of an entry: a note, a reason, ...
function setText(index, key, value) {
    entryAt(index)[key] = value;
    answerChanged(index);
}
