// SPDX-License-Identifier: Apache-2.0
// Checks that the schemas and `capmat check` agree on what is wrong.
//
//   node mistakes.mjs [CAPMAT_BINARY]
//
// Every file in good/ must pass both. Every file in mistakes/FORMAT/ is a good file with
// one structural mistake, named after it: the schema must refuse it in exactly one place
// (or the YAML reader must, for a key given twice), and `capmat check` must end with 3.
// Without a binary only the schemas are asked. Ends 0 or 1.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readDocuments } from "./document.mjs";
import { inputFormats, loadSchemas, problemLine } from "./schema_set.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const goodFolder = join(here, "good");
const mistakesFolder = join(here, "mistakes");
const fewestMistakes = 60;
const builtInModel = "national";
const exitDone = 0;
const exitInvalidInput = 3;

/** The format of a folder of mistakes: "model-part" holds model-part/1. */
const formatOfFolder = (folder) => `${folder}/1`;

const yamlFilesIn = (folder) =>
    readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
        .map((name) => join(folder, name));

/** Good files with the format their own first key names. */
function goodFiles() {
    return yamlFilesIn(goodFolder).map((file) => {
        const [document] = readDocuments(file);
        return { document, format: document.data?.capmat };
    });
}

/** Mistakes with the format of their folder, for the first key may be the mistake. */
function mistakeFiles() {
    const folders = [...inputFormats.keys()].map((format) => format.split("/")[0]);
    return folders.flatMap((folder) =>
        yamlFilesIn(join(mistakesFolder, folder)).map((file) => {
            const [document] = readDocuments(file);
            return { document, format: formatOfFolder(folder) };
        }),
    );
}

/** The models of good/, by id; "tiny" is the one meant when a file names none. */
function ownModels(good) {
    const models = good.filter(({ format }) => format === "model/1");
    return new Map(models.map(({ document }) => [document.data.id, document.file]));
}

/** What names one of our models needs it beside the file, for it is not a built-in one. */
function checkArguments({ document, format }, models) {
    const file = document.file;
    if (!["overlay/1", "questionnaire/1", "responses/1", "target/1"].includes(format)) {
        return ["check", file];
    }
    const named = String(document.data?.model ?? "").split("@")[0];
    const model = named === builtInModel ? undefined : (models.get(named) ?? models.get("tiny"));
    return model === undefined ? ["check", file] : ["check", "--model", model, file];
}

/** What is wrong with how the program ended; nothing if it ended as wanted. */
function programFaults(binary, models, file, wanted) {
    if (binary === undefined) {
        return [];
    }
    const run = spawnSync(binary, checkArguments(file, models), { encoding: "utf8" });
    if (run.error !== undefined) {
        return [`${binary} did not start: ${run.error.message}`];
    }
    if (run.status === wanted) {
        return [];
    }
    const ended = run.signal === null ? `exit ${run.status}` : `signal ${run.signal}`;
    const said = (run.stderr || run.stdout).split("\n")[0];
    return [`capmat check ended with ${ended}, wanted ${wanted}: ${said}`];
}

function goodFaults(good, problemsUnderSchema) {
    if (!inputFormats.has(good.format)) {
        return [`'${good.format}' is none of our formats`];
    }
    return problemsUnderSchema(good.document, good.format).map(
        (problem) => `the schema refuses it: ${problemLine(good.document.file, problem)}`,
    );
}

function mistakeFaults({ document, format }, problemsUnderSchema) {
    const problems = problemsUnderSchema(document, format);
    if (problems.length === 1) {
        return [];
    }
    if (problems.length === 0) {
        return ["the schema does not see the mistake"];
    }
    // More than one account of it would mean that the file has a second mistake.
    const lines = problems.map((problem) => problemLine(document.file, problem));
    return [`the schema sees ${problems.length} mistakes: ${lines.join(" | ")}`];
}

/** Prints one line a fault, and says how many there were. */
function report(files, faultsOf) {
    let count = 0;
    for (const file of files) {
        for (const fault of faultsOf(file)) {
            console.log(`${relative(process.cwd(), file.document.file)}: ${fault}`);
            count += 1;
        }
    }
    return count;
}

function main(binary) {
    const problemsUnderSchema = loadSchemas();
    const good = goodFiles();
    const mistakes = mistakeFiles();
    const models = ownModels(good);
    const goodCount = report(good, (file) => [
        ...goodFaults(file, problemsUnderSchema),
        ...programFaults(binary, models, file, exitDone),
    ]);
    const mistakeCount = report(mistakes, (file) => [
        ...mistakeFaults(file, problemsUnderSchema),
        ...programFaults(binary, models, file, exitInvalidInput),
    ]);

    const asked = binary === undefined ? "the schemas only" : "the schemas and capmat check";
    console.log(`${good.length} good files and ${mistakes.length} mistakes against ${asked}`);
    const tooFew = mistakes.length < fewestMistakes;
    if (tooFew) {
        console.log(`error: at least ${fewestMistakes} mistakes are wanted`);
    }
    return goodCount + mistakeCount === 0 && !tooFew;
}

const binary = process.argv[2];
process.exitCode = main(binary === undefined ? undefined : resolve(binary)) ? 0 : 1;
