// SPDX-License-Identifier: Apache-2.0
// Holds what the program writes for machines against the schema it is published under.
// usage: node output.mjs CAPMAT

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readDocuments } from "./document.mjs";
import { loadSchemas, problemLine, projectRoot } from "./schema_set.mjs";

const capmat = resolve(process.argv[2]);
const examples = join(projectRoot, "examples");

/** One folder of answers for each way of scoring, and the example country. */
function foldersToAssess() {
    const models = readdirSync(join(examples, "models"), { withFileTypes: true });
    const ownModels = models.filter((entry) => entry.isDirectory());
    return [
        join(examples, "maravenca/2026"),
        ...ownModels.map((entry) => join(examples, "models", entry.name)),
    ];
}

const problemsOf = loadSchemas();
const work = mkdtempSync(join(tmpdir(), "capmat-output-"));
let faults = 0;
for (const folder of foldersToAssess()) {
    for (const reading of ["claimed", "evidenced", "verified"]) {
        const options = ["assess", folder, "--format", "json", "--reading", reading];
        const written = execFileSync(capmat, options, { encoding: "utf8" });
        const file = join(work, "assessment.json");
        writeFileSync(file, written);
        for (const document of readDocuments(file)) {
            for (const problem of problemsOf(document, "assessment/1")) {
                console.log(`${folder} (${reading}): ${problemLine(file, problem)}`);
                faults += 1;
            }
        }
    }
}
rmSync(work, { recursive: true });
console.log(`${foldersToAssess().length} folders under three readings, ${faults} problems`);
process.exit(faults === 0 ? 0 : 1);
