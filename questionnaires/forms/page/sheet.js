// SPDX-License-Identifier: Apache-2.0
// Questions and sections. A section is filled when it is opened for the first time.

function guidePart(text) {
    if (!text.guide) {
        return null;
    }
    const rows = text.guide.map(([code, meaning]) => element('div', {},
        code && element('dt', {}, page.text.answers[code] || code),
        element('dd', {}, meaning)));
    return element('details', {class: 'guide'},
        element('summary', {}, say('guidance')), element('dl', {}, ...rows));
}

function recheckPart(index) {
    const still = button(say('recheck_done'), () => {
        entryAt(index).recheck = false;
        answerChanged(index);
        focusQuestion(index);
    }, {class: 'small'});
    return element('p', {class: 'recheck'}, element('span', {}, say('recheck')), still);
}

function notePart(index) {
    const entry = entryAt(index);
    const confidence = page.text.confidence;
    const options = [option('', say('confidence_unstated'), entry.confidence)].concat(
        Object.keys(confidence).map((code) => option(code, confidence[code], entry.confidence)));
    return element('div', {},
        field(say('note'), textArea(entry.note, (value) => setText(index, 'note', value))),
        field(say('confidence'), selectInput(options, entry.confidence,
            (value) => setText(index, 'confidence', value))));
}

function settlementPart(index) {
    const entry = entryAt(index);
    const set = (key) => (value) => setText(index, key, value);
    return element('div', {class: 'settlement'},
        field(say('settled_by'), textInput(entry.by, set('by'))),
        field(say('settled_on'), dateInput(entry.on, set('on'))),
        field(say('settled_why'), textArea(entry.why, set('why'))));
}

function reasonPart(index) {
    const reason = textArea(entryAt(index).reason, (value) => setText(index, 'reason', value),
        {rows: 2});
    return element('div', {class: 'reason', hidden: true},
        field(say('reason'), reason, say('reason_hint')));
}

function extraPart(kind, content) {
    return element('details', {class: 'extra ' + kind},
        element('summary', {}, element('span', {class: 'label'})), content);
}

function extraParts(question, index) {
    if (page.data.identity.settles === 'yes') {
        return [settlementPart(index)];
    }
    if (question.type === 'text') {
        return [];
    }
    const parts = [extraPart('of-note', notePart(index))];
    if (question.kinds) {
        parts.unshift(extraPart('of-documents', documentsPart(question, index)));
    }
    return [element('div', {class: 'extras'}, ...parts)];
}

function clearAnswer(index) {
    const card = page.cards[index];
    for (const input of card.querySelectorAll('.answer input[type=radio]')) {
        input.checked = false;
    }
    setAnswer(index, '');
    card.querySelector('.answer input').focus();
}

/// Lines to write on, of a question that is open when the page is printed.
function linesPart(question) {
    const line = () => element('span', {class: 'line'});
    const labels = question.kinds && page.data.identity.settles !== 'yes' ?
        [say('print_note'), say('print_documents')] : [say('print_note')];
    const depends = question.ask_if && element('p', {class: 'depends'},
        say('print_only_if', questionsIn(question.ask_if).join(say('list_separator'))));
    return element('div', {class: 'lines', 'aria-hidden': 'true'}, depends,
        ...labels.map((label) => element('p', {}, label, line(), line())));
}

function questionCard(index) {
    const question = page.data.questions[index];
    const text = page.text.questions[index];
    const hasRadios = !['choices', 'number', 'date', 'text'].includes(question.type);
    const help = text.help && element('p', {class: 'help', id: `q${index}-help`}, text.help);
    const shown = text.shown && element('ul', {class: 'shown'},
        ...text.shown.map((line) => element('li', {dir: 'auto'}, line)));
    const fieldset = element('fieldset', {'aria-describedby': help && `q${index}-help`},
        element('legend', {tabindex: -1}, idText(question.id),
            element('span', {id: `q${index}-text`}, text.text)),
        help, shown, recheckPart(index), guidePart(text),
        element('div', {class: 'answer'}, answerInputs(question, index)),
        element('p', {class: 'problem', id: `q${index}-problem`, role: 'alert', hidden: true}),
        hasRadios && button(say('clear'), () => clearAnswer(index), {class: 'quiet clear'}));
    return element('div', {class: 'question', id: 'q' + index}, fieldset,
        reasonPart(index), ...extraParts(question, index), linesPart(question));
}

function extraLabel(entry, kind) {
    if (kind === 'of-documents') {
        const count = (entry.evidence || []).filter((item) => !isBlankDocument(item)).length;
        return count ? say('documents_count', count) : say('documents');
    }
    const filled = !isBlank(entry.note) || !isBlank(entry.confidence);
    return filled ? say('note_filled') : say('note_part');
}

/// Shows what follows from the entry: reason, problem, counts, whether it is asked.
function refreshCard(index) {
    const card = page.cards[index];
    if (!card) {
        return;
    }
    const question = page.data.questions[index];
    const entry = entryAt(index);
    const problem = answerProblem(question, entry);
    card.hidden = !page.asked[index];
    card.classList.toggle('answered', isAnswered(question, entry));
    card.querySelector('.recheck').hidden = !entry.recheck;
    card.querySelector('.reason').hidden = entry.answer !== 'not_applicable';
    const place = card.querySelector('.answer ~ .problem');
    place.hidden = !problem;
    const message = problem ? say(problem, question.low, question.high) : '';
    if (place.textContent !== message) {
        place.textContent = message;
    }
    const typed = card.querySelector('.answer input.figure');
    if (typed) {
        typed.setAttribute('aria-invalid', Boolean(problem));
    }
    const clear = card.querySelector('.clear');
    if (clear) {
        clear.hidden = isBlank(entry.answer);
    }
    for (const kind of ['of-documents', 'of-note']) {
        const label = card.querySelector(`.${kind} > summary > .label`);
        if (label) {
            label.textContent = extraLabel(entry, kind);
        }
    }
}

function nextButton(number) {
    const next = page.text.sections[number + 1];
    return next && button(say('next_section', next.title), () => openSection(number + 1),
        {class: 'next'});
}

function fillSection(number) {
    const section = page.data.sections[number];
    const body = page.sections[number].querySelector('.body');
    if (body.childElementCount > 0) {
        return;
    }
    const text = page.text.sections[number];
    const cards = [];
    for (let index = section.first; index < section.end; ++index) {
        page.cards[index] = questionCard(index);
        cards.push(page.cards[index]);
    }
    body.append(...[text.intro && element('p', {class: 'intro'}, text.intro), ...cards,
        element('p', {class: 'none-asked', hidden: true}, say('none_asked')),
        nextButton(number)].filter(Boolean));
    for (let index = section.first; index < section.end; ++index) {
        refreshCard(index);
    }
}

function sectionPart(number) {
    const text = page.text.sections[number];
    const part = element('details', {
        class: 'section', id: 's' + number, toggle: () => part.open && fillSection(number),
    }, element('summary', {}, element('h2', {}, text.title),
        element('span', {class: 'count'})), element('div', {class: 'body'}));
    return part;
}

function openSection(number) {
    const part = page.sections[number];
    fillSection(number);
    part.open = true;
    part.querySelector('summary').focus();
    part.scrollIntoView({block: 'start'});
}

function sectionOf(index) {
    return page.data.sections.findIndex((section) => index < section.end);
}

function focusQuestion(index) {
    const number = sectionOf(index);
    fillSection(number);
    page.sections[number].open = true;
    page.cards[index].scrollIntoView({block: 'start'});
    page.cards[index].querySelector('legend').focus({preventScroll: true});
}
