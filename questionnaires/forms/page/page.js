// SPDX-License-Identifier: Apache-2.0
// The frame round the questions: title, facts about the respondent, progress, imprint.

function languageSwitch() {
    const select = selectInput(
        page.data.languages.map((language) => element('option',
            {value: language.code, lang: language.code}, language.name)),
        page.text.code, (code) => switchLanguage(code));
    const part = field(say('language'), select);
    part.classList.add('language');
    return page.data.languages.length > 1 && part;
}

function howItWorks() {
    return element('section', {class: 'how', 'aria-labelledby': 'how-title'},
        element('h2', {id: 'how-title'}, say('how_title')),
        element('ul', {}, element('li', {}, say('how_offline')),
            element('li', {}, say('how_unknown')),
            element('li', {}, say(page.keeps ? 'how_kept' : 'how_not_kept')),
            element('li', {}, say('how_save'))),
        element('div', {class: 'buttons'},
            button(say('load'), chooseFile), button(say('print'), () => window.print()),
            page.keeps && button(say('forget'), forgetAll, {class: 'quiet'})));
}

/// What the coordinator filled in is shown, the rest is asked.
function headerField(key, label, input, shown) {
    if (page.data.header[key]) {
        return element('div', {class: 'field fixed'}, element('span', {class: 'label'}, label),
            element('strong', {}, shown || page.data.header[key]));
    }
    return field(label, input);
}

function countryOptions() {
    const names = page.text.countries;
    const order = new Intl.Collator(page.text.code);
    const codes = Object.keys(names).sort((a, b) => order.compare(names[a], names[b]));
    return [option('', say('choose'), page.header.country),
        ...codes.map((code) => option(code, names[code], page.header.country))];
}

/// What the coordinator suggests can be changed: whose answers they are decides.
function markingField(chosen, set) {
    const labels = page.data.markings.map((label) => option(label, label, chosen));
    return field(say('marking'), selectInput([option('', say('choose'), ''), ...labels],
        chosen, set), say('marking_hint'));
}

function headerPart() {
    const set = (key) => (value) => {
        page.header[key] = value;
        headerChanged();
    };
    const roles = page.data.roles.map((id, i) =>
        option(id, page.text.roles[i], page.header.role));
    const role = page.text.roles[page.data.roles.indexOf(page.header.role)];
    const of = (key) => page.header[key];
    return element('section', {class: 'header', 'aria-labelledby': 'header-title'},
        element('h2', {id: 'header-title'}, say('header_title')),
        element('div', {class: 'fields'},
            headerField('country', say('country'),
                selectInput(countryOptions(), of('country'), set('country')),
                page.text.countries[of('country')]),
            headerField('round', say('round'), textInput(of('round'), set('round'))),
            headerField('role', say('role'),
                selectInput([option('', say('choose'), ''), ...roles], of('role'), set('role')),
                role),
            headerField('organisation', say('organisation'),
                textInput(of('organisation'), set('organisation'))),
            field(say('date'), dateInput(of('date'), set('date'))),
            markingField(of('marking'), set('marking'))),
        element('p', {class: 'hint'}, say('header_hint')));
}

function toolbar() {
    return element('div', {class: 'toolbar', role: 'region', 'aria-label': say('progress')},
        element('div', {class: 'progress'},
            element('span', {id: 'progress-text', role: 'status'}),
            element('progress', {id: 'progress-bar', 'aria-hidden': 'true', max: 1, value: 0})),
        element('div', {class: 'buttons'},
            button(say('still_open'), () => showOpen(false), {id: 'open-list'}),
            button(say('save'), () => showOpen(true), {class: 'main', id: 'save'})),
        element('p', {id: 'notice', role: 'status'}));
}

function contentsPart() {
    return element('nav', {class: 'contents', 'aria-labelledby': 'contents-title'},
        element('h2', {id: 'contents-title'}, say('contents')),
        element('ol', {}, ...page.text.sections.map((section, number) => element('li', {},
            element('a', {
                href: '#s' + number,
                click: (event) => {
                    event.preventDefault();
                    openSection(number);
                },
            }, section.title), element('span', {class: 'count', id: 'c' + number})))));
}

function imprint() {
    const {questionnaire, model, hash} = page.data.identity;
    return element('footer', {},
        !page.text.reviewed && element('p', {class: 'unreviewed'}, say('not_reviewed')),
        element('p', {}, say('imprint_questionnaire'), ' ', idText(questionnaire), ' \u00b7 ',
            say('imprint_model'), ' ', idText(model),
            page.data.licence && ' \u00b7 ' + say('imprint_licence') + ' ',
            page.data.licence && idText(page.data.licence), ' \u00b7 ',
            say('imprint_hash'), ' ', idText(hash.slice(0, 12))));
}

function setAllOpen(open) {
    page.sections.forEach((part, number) => {
        if (open) {
            fillSection(number);
        }
        part.open = open;
    });
}

function questionsPart() {
    page.cards = [];
    page.sections = page.data.sections.map((section, number) => sectionPart(number));
    return element('main', {id: 'questions', tabindex: -1},
        element('div', {class: 'buttons all'},
            button(say('open_all'), () => setAllOpen(true), {class: 'quiet'}),
            button(say('close_all'), () => setAllOpen(false), {class: 'quiet'})),
        ...page.sections);
}

function skipLink() {
    return element('a', {
        class: 'skip', href: '#questions',
        click: (event) => {
            event.preventDefault();
            document.getElementById('questions').focus();
        },
    }, say('skip'));
}

function progressText({answered, of, unchecked}) {
    const text = say('progress_count', answered, of);
    return unchecked ? text + say('list_separator') + say('progress_unchecked', unchecked) :
        text;
}

function showProgress() {
    const {questions, sections} = page.data;
    const count = (first, end) =>
        countProgress(questions, page.entries, page.asked, first, end);
    const all = count(0, questions.length);
    const text = progressText(all);
    const place = document.getElementById('progress-text');
    if (place.textContent !== text) {
        place.textContent = text;
    }
    const bar = document.getElementById('progress-bar');
    bar.max = Math.max(all.of, 1);
    bar.value = all.answered;
    sections.forEach((section, number) => {
        const part = count(section.first, section.end);
        const short = say('section_count', part.answered, part.of);
        page.sections[number].querySelector('.count').textContent = progressText(part);
        document.getElementById('c' + number).textContent = short;
        page.sections[number].classList.toggle('done',
            part.answered === part.of && part.unchecked === 0);
        const none = page.sections[number].querySelector('.none-asked');
        if (none) {
            none.hidden = part.of > 0;
        }
    });
}

function showPage() {
    document.documentElement.lang = page.text.code;
    document.documentElement.dir = page.text.direction;
    document.title = page.text.title;
    const body = element('div', {class: 'page'}, contentsPart(),
        element('div', {class: 'column'},
            element('header', {}, languageSwitch(), element('h1', {}, page.text.title),
                page.text.about && element('p', {class: 'about'}, page.text.about)),
            howItWorks(), headerPart(), toolbar(), questionsPart(), imprint()));
    document.body.replaceChildren(skipLink(), body);
    showProgress();
}
