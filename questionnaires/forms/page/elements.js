// SPDX-License-Identifier: Apache-2.0
// The state of the page, and making elements. Texts always become text nodes: nothing a
// file says is ever taken for markup.

const page = {
    data: null,     // what the program wrote into the page
    text: null,     // the language shown: one of data.languages
    header: {},     // by key of the saved file
    entries: {},    // by question id
    asked: [],      // by question
    cards: [],      // by question, once its section was opened
    sections: [],   // elements by section
    unsaved: false, // something is not in a file yet
    keeps: false,   // this browser keeps answers
};

function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
        if (typeof value === 'function') {
            made.addEventListener(name, value);
        } else if (value !== false && value !== undefined && value !== null) {
            made.setAttribute(name, value === true ? '' : value);
        }
    }
    made.append(...children.filter((child) => child || child === 0));
    return made;
}

/// One of the program's own words, with values in the places {0}, {1}.
function say(key, ...values) {
    const text = page.text.words[key];
    return (text === undefined ? key : text)
        .replace(/\{(\d)\}/g, (place, number) => String(values[Number(number)]));
}

function button(label, click, attributes) {
    return element('button', Object.assign({type: 'button', click}, attributes), label);
}

let lastId = 0;

function newId() {
    lastId += 1;
    return 'e' + lastId;
}

/// A label above its input, with a hint below it.
function field(label, input, hint) {
    input.id = input.id || newId();
    const hintText = hint && element('span', {class: 'hint', id: input.id + '-hint'}, hint);
    if (hintText) {
        input.setAttribute('aria-describedby', hintText.id);
    }
    return element('div', {class: 'field'}, element('label', {for: input.id}, label), input,
        hintText);
}

function option(value, label, selected) {
    return element('option', {value, selected: selected === value}, label);
}

function textInput(value, change, attributes) {
    const input = element('input', Object.assign({
        type: 'text', maxlength: 1000, autocomplete: 'off', dir: 'auto',
        input: () => change(input.value),
    }, attributes));
    input.value = value || '';
    return input;
}

function textArea(value, change, attributes) {
    const area = element('textarea', Object.assign({
        rows: 3, maxlength: 10000, dir: 'auto', input: () => change(area.value),
    }, attributes));
    area.value = value || '';
    return area;
}

function dateInput(value, change, attributes) {
    const input = element('input', Object.assign({
        type: 'date', max: '9999-12-31', input: () => change(input.value),
    }, attributes));
    input.value = value || '';
    return input;
}

function selectInput(options, value, change) {
    const select = element('select', {change: () => change(select.value)}, ...options);
    select.value = value || '';
    return select;
}

/// Ids read from left to right inside any text.
function idText(id) {
    return element('bdi', {class: 'id', dir: 'ltr'}, id);
}

/// Tells what happened, in view and to screen readers.
function announce(text) {
    const place = document.getElementById('notice');
    place.textContent = '';
    place.append(element('span', {}, text));
}
