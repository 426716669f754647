// SPDX-License-Identifier: Apache-2.0
// Holds the SurveyJS forms that the program writes against SurveyJS itself: no unknown type
// or misspelt property, and every skip rule decides as the table of the tests says.
// usage: node survey_forms.mjs CAPMAT
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Model } from "survey-core";

const capmat = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "capmat-surveyjs-"));
let wrong = 0;

function complain(text) {
    console.log(text);
    wrong += 1;
}

function survey(questionnaire, ...options) {
    const file = join(folder, "form.surveyjs.json");
    execFileSync(capmat, ["form", questionnaire, ...options, "-o", file]);
    return JSON.parse(readFileSync(file, "utf8"));
}

function check(name, json) {
    for (const error of new Model(json).jsonErrors ?? []) complain(`${name}: ${error.message}`);
}

const table = JSON.parse(
    readFileSync(new URL("../questionnaires/skip_rules.json", import.meta.url), "utf8"));

function tableForm() {
    const cases = table.cases.map((row, at) => ({
        id: `case${at}`, text: `${row.name}?`, type: "yes_partly_no", sets: "F-2",
        ask_if: row.ask_if }));
    const questionnaire = {
        capmat: "questionnaire/1", id: "q", edition: "1", model: "tiny@1", title: "T",
        language: "en", asks: "part",
        sections: [{ id: "s", title: "S", questions: [...table.questions, ...cases] }] };
    writeFileSync(join(folder, "model.yaml"), JSON.stringify(table.model)); // JSON is YAML
    writeFileSync(join(folder, "q.yaml"), JSON.stringify(questionnaire));
    return survey(join(folder, "q.yaml"), "--model", join(folder, "model.yaml"));
}

// What a respondent who says this leaves in the survey.
function results(given) {
    const words = ["unknown", "not_applicable"];
    return Object.fromEntries(Object.entries(given).map(([name, value]) => {
        if (name === "n" && words.includes(value)) return ["n_other", value];
        return [name, name === "c" && !Array.isArray(value) ? [value] : value];
    }));
}

function checkSkipRules(json) {
    table.cases.forEach((row, at) => {
        const model = new Model(json);
        model.data = results(row.given);
        const asked = model.getQuestionByName(`case${at}`).isVisible;
        if (asked !== row.asked) complain(`${row.name}: asked ${asked}`);
    });
}

const small = tableForm();
check("table", small);
checkSkipRules(small);
const misspelt = structuredClone(small);
misspelt.pages[1].elements[0].visibelIf = "1 = 1";
if (!new Model(misspelt).jsonErrors?.length) complain("a misspelt property is not noticed");
check("national", survey("national"));
rmSync(folder, { recursive: true });
console.log(`${table.cases.length} skip rules in SurveyJS, ${wrong} complaints`);
process.exit(wrong || table.cases.length < 28 ? 1 : 0);
