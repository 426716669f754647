// SPDX-License-Identifier: Apache-2.0
// Validates every shipped file against the schema its first key names.
//
//   node validate.mjs [FILE-OR-FOLDER...]
//
// Without arguments: the catalogues and the examples, and then every input format must
// have been met at least once, so that an empty run cannot pass. Ends 0 or 1.

import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { readDocuments } from "./document.mjs";
import { formats, inputFormats, loadSchemas, problemLine, projectRoot } from "./schema_set.mjs";

const shippedFolders = ["models/catalog", "questionnaires/catalog", "examples"];

/** Our files below a file or folder, in a stable order. */
function filesBelow(path) {
    if (!existsSync(path)) {
        return [];
    }
    if (statSync(path).isDirectory()) {
        return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)));
    }
    return /\.(ya?ml|json|jsonl)$/.test(path) ? [path] : [];
}

/** The format a document claims with its first key; nothing if it is none of ours. */
function claimedFormat(document) {
    const isMap = typeof document.data === "object" && document.data !== null;
    return isMap && Object.keys(document.data)[0] === "capmat" ? document.data.capmat : undefined;
}

/** Editors find the schema by this line, so it must lead to the schema we publish. */
function schemaLineProblems(document, format) {
    if (!/\.ya?ml$/.test(document.file)) {
        return [];
    }
    const named = /^# yaml-language-server: \$schema=(\S+)/.exec(document.text)?.[1];
    const schema = join(projectRoot, formats.get(format));
    if (named !== undefined && resolve(dirname(document.file), named) === schema) {
        return [];
    }
    const path = relative(dirname(document.file), schema);
    const message = `the first line must be "# yaml-language-server: $schema=${path}"`;
    return [{ place: { line: 1, column: 1 }, path: "", message }];
}

function problemsOf(document, problemsUnderSchema) {
    const format = claimedFormat(document);
    if (document.problems.length > 0 || !formats.has(format)) {
        return document.problems;
    }
    return [...schemaLineProblems(document, format), ...problemsUnderSchema(document, format)];
}

function main(paths) {
    const problemsUnderSchema = loadSchemas();
    const seen = new Map([...formats.keys()].map((format) => [format, 0]));
    const withoutSchema = new Set();
    let problemCount = 0;

    for (const document of paths.flatMap(filesBelow).flatMap(readDocuments)) {
        const format = claimedFormat(document);
        if (formats.has(format)) {
            seen.set(format, seen.get(format) + 1);
        } else if (format !== undefined) {
            withoutSchema.add(format);
        }
        for (const problem of problemsOf(document, problemsUnderSchema)) {
            console.log(problemLine(document.file, problem));
            problemCount += 1;
        }
    }

    console.log([...seen].map(([format, count]) => `${format}: ${count}`).join(", "));
    if (withoutSchema.size > 0) {
        console.log(`no schema for ${[...withoutSchema].join(", ")}`);
    }
    return { problemCount, missing: [...inputFormats.keys()].filter((format) => seen.get(format) === 0) };
}

const given = process.argv.slice(2);
const { problemCount, missing } = main(
    given.length > 0 ? given : shippedFolders.map((folder) => join(projectRoot, folder)),
);
const unmet = given.length > 0 ? [] : missing;
for (const format of unmet) {
    console.log(`error: no ${format} file was found`);
}
process.exitCode = problemCount + unmet.length > 0 ? 1 : 0;
