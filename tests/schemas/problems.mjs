// SPDX-License-Identifier: Apache-2.0
// Turns what Ajv reports into one problem a mistake.
//
// Ajv reports every failed branch of a choice and every "if" around it. For a reader the
// branch that was meant is enough: the one whose type fits what the file says.

/** Problems with their place, sorted as they stand in the file. */
export function problemsFrom(errors, document) {
    const choices = errors.filter((error) => error.keyword === "anyOf");
    return errors
        .filter((error) => error.keyword !== "if")
        .filter((error) => !isBesideChoice(error, choices, errors))
        .filter((error) => !isPartOfExactlyOne(error, errors))
        .map((error) => ({
            place: document.placeOf(placePath(error)),
            path: error.instancePath,
            message: messageOf(error),
        }))
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
        .filter((problem, index, all) => index === 0 || !isSame(problem, all[index - 1]));
}

/**
 * Of a failed choice only one account is kept: the faults inside the branch that was
 * meant, or, if the value fits no branch at all, the choice itself.
 */
function isBesideChoice(error, choices, errors) {
    const choice = choices.find((one) => one.instancePath === error.instancePath);
    if (choice === undefined) {
        return false;
    }
    const someBranchWasMeant = errors.some(
        (other) => isWithin(other, choice) && !isMisfit(other, choice),
    );
    return someBranchWasMeant ? isMisfit(error, choice) : error !== choice;
}

/** The value is not of the kind this branch wants, so another branch was meant. */
function isMisfit(error, choice) {
    const kinds = ["type", "enum", "const", "anyOf", "if"];
    return error.instancePath === choice.instancePath && kinds.includes(error.keyword);
}

function isWithin(error, choice) {
    const path = choice.instancePath;
    return error.instancePath === path || error.instancePath.startsWith(`${path}/`);
}

/** "exactly one of nodes, parts" says it; that each of them is missing need not be said. */
function isPartOfExactlyOne(error, errors) {
    return (
        error.keyword === "required" &&
        errors.some(
            (other) =>
                other.keyword === "oneOf" &&
                other.instancePath === error.instancePath &&
                keysOf(other).includes(error.params.missingProperty),
        )
    );
}

const keysOf = (oneOf) => oneOf.schema.map((branch) => branch.required[0]);

/** A problem with a key is shown at that key, every other one at the value. */
function placePath({ keyword, instancePath, params }) {
    const key = { additionalProperties: params.additionalProperty, propertyNames: params.propertyName };
    return key[keyword] === undefined ? instancePath : `${instancePath}/${escaped(key[keyword])}`;
}

const escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");

const messages = {
    additionalProperties: ({ params }) => `unknown key '${params.additionalProperty}'`,
    required: ({ params }) => `key '${params.missingProperty}' is missing`,
    enum: ({ data, schema }) => `${shown(data)} is none of ${schema.join(", ")}`,
    const: ({ data, schema }) => `${shown(data)} where ${shown(schema)} is wanted`,
    pattern: ({ data, schema }) => `${shown(data)} does not have the form ${schema}`,
    type: ({ data, schema }) => `${shown(data)} where ${typeName(schema)} is wanted`,
    anyOf: ({ data, schema }) => `${shown(data)} where ${wanted(schema)} is wanted`,
    oneOf: (error) => `exactly one of the keys ${keysOf(error).join(", ")} is wanted`,
    not: ({ data }) => `${shown(data)} is reserved`,
    "false schema": () => "this key must not stand here",
    propertyNames: ({ params }) => `'${params.propertyName}' cannot be a key here`,
};

function messageOf(error) {
    return messages[error.keyword]?.(error) ?? `${shown(error.data)} ${error.message}`;
}

/** What the branches of a choice want, in a few words. */
function wanted(branches) {
    return branches.map(branchName).join(" or ");
}

function branchName({ enum: words, type, $ref: reference }) {
    return words?.join(", ") ?? (reference ? `a ${reference.split("/").pop()}` : typeName(type));
}

function typeName(type) {
    const names = {
        array: "a list",
        boolean: "true or false",
        integer: "a whole number",
        number: "a number",
        object: "a map",
        string: "a text (in quotes if it looks like a number)",
    };
    return [type].flat().map((name) => names[name] ?? name).join(" or ");
}

function shown(value) {
    // JSON has no NaN or infinity and would print null.
    const text = typeof value === "number" ? String(value) : JSON.stringify(value);
    return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

function isSame(a, b) {
    return a.path === b.path && a.message === b.message;
}
