// SPDX-License-Identifier: Apache-2.0
// The published schemas, by the format they describe ("model/1", ...).

import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { problemsFrom } from "./problems.mjs";

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Formats people write; their files are shipped and have planted mistakes. */
export const inputFormats = new Map([
    ["model/1", "models/schema/model-1.schema.json"],
    ["model-part/1", "models/schema/model-part-1.schema.json"],
    ["overlay/1", "models/schema/overlay-1.schema.json"],
    ["questionnaire/1", "questionnaires/schema/questionnaire-1.schema.json"],
    ["responses/1", "questionnaires/schema/responses-1.schema.json"],
    ["target/1", "questionnaires/schema/target-1.schema.json"],
]);

/** Formats the program writes. */
export const outputFormats = new Map([
    ["assessment/1", "reports/schema/assessment-1.schema.json"],
]);

export const formats = new Map([...inputFormats, ...outputFormats]);

/** A function that gives the problems of a document under the schema of a format. */
export function loadSchemas() {
    // `verbose` lets a problem name what its schema wanted. Strict mode refuses misspelt
    // schema keywords; "required" beside an "if" is no misspelling.
    const ajv = new Ajv({
        allErrors: true,
        verbose: true,
        strict: true,
        strictRequired: false,
        strictTypes: false,
    });
    addFormats(ajv, ["date"]);
    const schemas = new Map();
    for (const [format, path] of formats) {
        const schema = JSON.parse(readFileSync(join(projectRoot, path), "utf8"));
        // A relative $id is what lets schemas of one folder refer to each other offline.
        ajv.addSchema(schema);
        schemas.set(format, schema.$id);
    }
    return (document, format) => {
        if (document.problems.length > 0) {
            return document.problems;
        }
        const validate = ajv.getSchema(schemas.get(format));
        validate(document.data);
        return problemsFrom(validate.errors ?? [], document);
    };
}

/** One line for people and editors: file:line:column: error: ... */
export function problemLine(file, { place, path, message }) {
    const name = relative(process.cwd(), file);
    const where = path === "" ? "" : `${path}: `;
    return `${name}:${place.line}:${place.column}: error: ${where}${message}`;
}
