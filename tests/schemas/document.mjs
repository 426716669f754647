// SPDX-License-Identifier: Apache-2.0
// Reads a file as a YAML 1.2 core reader sees it and knows where each value stands.
// JSON is YAML, so .json files take the same way; in .jsonl files every line is a document.

import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";

/** The documents of a file: one, or one a line for JSON Lines. */
export function readDocuments(file) {
    const text = readFileSync(file, "utf8");
    if (!file.endsWith(".jsonl")) {
        return [readDocument(file, text, 0)];
    }
    return text
        .split("\n")
        .map((line, index) => ({ line, index }))
        .filter(({ line }) => line.trim() !== "")
        .map(({ line, index }) => readDocument(file, line, index));
}

function readDocument(file, text, linesBefore) {
    const lines = new LineCounter();
    // In YAML 1.2 `yes` and `no` are texts; a 1.1 reader would make true and false of them.
    const yaml = parseDocument(text, { version: "1.2", schema: "core", lineCounter: lines });
    const place = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: line + linesBefore, column: col };
    };
    const problems = [...yaml.errors, ...yaml.warnings].map((problem) => ({
        place: place(problem.pos[0]),
        path: "",
        message: problem.message.split("\n")[0],
    }));
    return {
        file,
        text,
        problems,
        data: problems.length === 0 ? yaml.toJS() : undefined,
        placeOf: (path) => place(offsetOf(yaml, path)),
    };
}

/** Where the value at `path` (a JSON pointer) starts, or the closest value around it. */
function offsetOf(yaml, path) {
    let node = yaml.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const step of pointerSteps(path)) {
        const pair = node?.items?.find((item) => String(item.key?.value) === step);
        node = pair === undefined ? node?.items?.[Number(step)] : pair.value;
        offset = (pair?.key ?? node)?.range?.[0] ?? offset;
    }
    return offset;
}

function pointerSteps(path) {
    return path
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
