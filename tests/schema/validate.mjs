// validate.mjs MODULES SCHEMA PROGRAM ROOT: the verdict of the schema beside that of `check`, playbook by playbook.
// A playbook without errors must fit. One whose errors a schema can see must not; one with other errors only must fit.
import {createRequire} from "node:module";
import {execFileSync} from "node:child_process";
import {copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join, relative} from "node:path";

const [modules, schemaFile, program, root] = process.argv.slice(2);
const require = createRequire(join(modules, "x.js"));
const Ajv = require("ajv/dist/2020").default;
const YAML = require("yaml");

// What one value, by itself, shows. All else needs other values, other files, the calendar or the text around it.
const seen = new Set([
  "unknown-key", "expected-value", "expected-list", "expected-map", "bad-choice", "bad-yes-no", "bad-id", "not-whole",
  "day-in-protocol", "wrong-unit", "bad-bound", "bad-colour", "unknown-version", "bad-days", "bad-interval",
  "bad-duration", "bare-number", "bad-money", "bad-share", "bad-number", "bad-date", "year-outside", "unknown-metric",
  "unknown-format", "unknown-section", "unknown-holidays", "unknown-condition", "comma-splits", "empty-value",
]);
// An empty key is a warning for check and underlined in an editor: that is one verdict.
// Errors of these kinds that only arithmetic finds.
const arithmetic = new Map([
  ["tests/errors/bad-date/playbook.yaml", "the 30th of February"],
  ["tests/errors/bad-interval/playbook.yaml", "closing before opening"],
]);
// One of these that the rows above cannot tell: a key may be inherited; a condition's words belong to the metric.
const sometimes = new Set(["missing-key", "bad-period", "yaml-key"]);
// The text is no YAML for us; what an editor makes of it is the editor's business.
const unreadable = /^(yaml-|bad-utf8|control-character|second-document|alias-cycle|too-deep|too-many-values|scalar-too-long|empty-file|not-a-map|merge-key|duplicate-key|file-too-large)/;

const ajv = new Ajv({strict: true, strictTypes: false, allErrors: true});
const fits = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

function below(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? below(path) : [path];
  });
}

// The errors that `check` reports, by code. The broken ones extend a playbook that stands with them in a test.
const common = join(root, "tests/errors/common/base.yaml");
function errorsOf(file) {
  const folder = mkdtempSync(join(tmpdir(), "schema-"));
  let out;
  try {
    cpSync(dirname(file), folder, {recursive: true, filter: (path) => path === dirname(file) || !statSync(path).isDirectory()});
    if (file.includes("/tests/errors/")) copyFileSync(common, join(folder, "base.yaml"));
    out = execFileSync(program, ["check", "--json", basename(file)], {cwd: folder, maxBuffer: 1 << 28});
  } catch (problem) {
    out = problem.stdout;
  } finally {
    rmSync(folder, {recursive: true});
  }
  return JSON.parse(out).diagnostics.filter((d) => d.severity === "error" || d.code === "empty-value");
}

const inProject = (path) => relative(root, path);
const playbooks = ["playbooks", "samples", "tests"].flatMap((folder) => below(join(root, folder))).filter((path) => {
  if (!/\.ya?ml$/.test(path) || existsSync(join(dirname(path), "command"))) return false;
  return /^\s*stamtafel:/m.test(readFileSync(path, "latin1"));
});

let good = 0, broken = 0, passed_over = 0;
const wrong = [];
for (const path of playbooks) {
  const errors = errorsOf(path);
  const own = errors.filter((d) => d.file === basename(path) || d.file === null);
  const codes = own.map((d) => d.code);
  if (arithmetic.has(inProject(path)) || codes.some((code) => unreadable.test(code) || sometimes.has(code))) {
    passed_over += 1;
    continue;
  }
  const value = YAML.parse(readFileSync(path, "utf8"), {maxAliasCount: -1, logLevel: "silent"});
  const should = !codes.some((code) => seen.has(code));
  const does = fits(value);
  should ? (good += 1) : (broken += 1);
  if (should !== does) {
    const why = does ? codes.join(", ") : fits.errors.slice(0, 3).map((e) => `${e.instancePath} ${e.message}`).join("; ");
    wrong.push(`${inProject(path)}: check ${should ? "accepts" : "refuses"}, the schema does not: ${why}`);
  }
}
for (const line of wrong) console.error(line);
console.log(`schema: ${good} playbooks fit, ${broken} do not, ${passed_over} are no YAML or beyond a schema; ${wrong.length} verdicts differ from check`);
if (good < 50 || broken < 20) throw new Error("too few playbooks were looked at");
process.exit(wrong.length === 0 ? 0 : 1);
