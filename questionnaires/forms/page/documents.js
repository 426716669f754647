// SPDX-License-Identifier: Apache-2.0
// Documents offered as proof: rows that can be added and removed.

function kindOptions(question, selected) {
    const kinds = page.data.kinds.map((id, i) => ({id, i, label: page.text.kinds[i]}));
    const options = (accepted) => kinds
        .filter((kind) => question.kinds.includes(kind.i) === accepted)
        .map((kind) => option(kind.id, kind.label, selected));
    const first = option('', say('choose'), selected);
    const others = options(false);
    if (others.length === 0 || others.length === kinds.length) {
        return [first, ...options(true), ...others];
    }
    return [first, element('optgroup', {label: say('kinds_accepted')}, ...options(true)),
        element('optgroup', {label: say('kinds_other')}, ...others)];
}

function removeDocument(question, index, number) {
    entryAt(index).evidence.splice(number, 1);
    answerChanged(index);
    const part = page.cards[index].querySelector('.documents');
    fillDocuments(part, question, index);
    part.querySelector('.add').focus();
    announce(say('document_removed'));
}

function documentRow(question, index, number) {
    const item = entryAt(index).evidence[number];
    const problem = element('p', {class: 'problem', id: newId(), hidden: true});
    const check = () => {
        const bad = documentProblem(item) === 'problem_date';
        problem.textContent = bad ? say('problem_date') : '';
        problem.hidden = !bad;
        date.setAttribute('aria-invalid', bad);
    };
    const set = (key) => (value) => {
        item[key] = key === 'date' ? plainDigits(value).trim() : value;
        check();
        answerChanged(index);
    };
    const date = textInput(item.date, set('date'), {maxlength: 10, dir: 'ltr', class: 'day'});
    const row = element('fieldset', {class: 'document'},
        element('legend', {}, say('document_number', number + 1)),
        field(say('document_kind'),
            selectInput(kindOptions(question, item.kind), item.kind, set('kind'))),
        field(say('document_title'), textInput(item.title, set('title'))),
        field(say('document_date'), date, say('document_date_hint')),
        field(say('document_link'),
            textInput(item.link, set('link'), {dir: 'ltr', inputmode: 'url'})),
        problem,
        button(say('document_remove'), () => removeDocument(question, index, number),
            {class: 'quiet', 'aria-label': say('document_remove_number', number + 1)}));
    date.setAttribute('aria-describedby', date.id + '-hint ' + problem.id);
    check();
    return row;
}

function addDocument(part, question, index) {
    const entry = entryAt(index);
    entry.evidence = (entry.evidence || []).concat({});
    fillDocuments(part, question, index);
    part.querySelector('fieldset:last-of-type select').focus();
    answerChanged(index);
}

function fillDocuments(part, question, index) {
    const count = (entryAt(index).evidence || []).length;
    const rows = [];
    for (let number = 0; number < count; ++number) {
        rows.push(documentRow(question, index, number));
    }
    part.replaceChildren(...rows,
        button(say(count ? 'document_another' : 'document_add'),
            () => addDocument(part, question, index), {class: 'add'}));
}

function documentsPart(question, index) {
    const part = element('div', {class: 'documents'});
    fillDocuments(part, question, index);
    return part;
}
