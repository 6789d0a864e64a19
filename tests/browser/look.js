// node look.js MODULES PAGE...: every page in Chromium, on screens of three widths, light and dark, on A4 and as a
// slide. Prints a line a page and what is wrong with it; the exit status is 1 when something is. MODULES is a
// node_modules folder with playwright-core and, when npm could give it, axe-core.
"use strict";
const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { pathToFileURL } = require("url");

const [modules, ...pages] = process.argv.slice(2);
const { chromium } = require(path.join(modules, "playwright-core"));
const axeFile = path.join(modules, "axe-core", "axe.min.js");
const axe = fs.existsSync(axeFile) ? fs.readFileSync(axeFile, "utf8") : null;
const inPage = fs.readFileSync(path.join(__dirname, "in_page.js"), "utf8");
const tablesMayScroll = process.env.TABLES_MAY_SCROLL === "1"; // where names are longer than any table is wide
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "look-"));

const screens = [
  { width: 1440, scheme: "light", axe: true },
  { width: 1440, scheme: "dark", axe: true },
  { width: 1200, scheme: "light", axe: false },
  { width: 390, scheme: "light", axe: true },
];
const millimetre = 96 / 25.4;
const paper = { width: (210 - 28) * millimetre, height: (297 - 31) * millimetre };

// Whatever the page asks for, refuses, logs or throws.
async function open(browser, file, options, faults) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const own = pathToFileURL(file).href;
  await context.route("**/*", function (route) {
    const url = route.request().url();
    if (url.split("#")[0] === own) return route.continue();
    faults.push(`a request: ${url.slice(0, 100)}`);
    return route.abort();
  });
  page.on("pageerror", (error) => faults.push(`an error: ${error.message}`));
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text().slice(0, 200)}`));
  page.on("dialog", (dialog) => { faults.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  await context.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
    console.error("refused: " + event.violatedDirective + " " + event.blockedURI));`);
  await context.addInitScript(inPage);
  return { context, page, own };
}

async function taken(page, call) {
  return page.evaluate(`(${call}, lookAtPage.take())`);
}

async function lookAtScreens(browser, file, faults) {
  let sorted = 0;
  for (const screen of screens) {
    const { context, page, own } = await open(browser, file, { viewport: { width: screen.width, height: 1000 }, colorScheme: screen.scheme }, faults);
    if (axe) await context.addInitScript(axe);
    await page.goto(own);
    const found = await taken(page, `lookAtPage.screen(${screen.width}, ${tablesMayScroll}), lookAtPage.drawings(), lookAtPage.links()`);
    if (screen === screens[0]) sorted = await page.evaluate("lookAtPage.tables()");
    found.push(...(await taken(page, "0")));
    if (axe && screen.axe)
      found.push(...(await page.evaluate(`axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).then((result) =>
        result.violations.map((one) => one.id + ": " + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")))`)));
    if (await page.evaluate("window.hacked !== undefined")) found.push("somebody else's script ran");
    faults.push(...found.map((what) => `${screen.width} ${screen.scheme}: ${what}`));
    await context.close();
  }
  return sorted;
}

// The words of a printed file with their places, sheet by sheet.
function sheetsOf(pdf) {
  const xml = execFileSync("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 1 << 28 }).toString();
  return Array.from(xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g), function (sheet) {
    const words = Array.from(sheet[3].matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)/g),
      (word) => ({ left: +word[1], top: +word[2], right: +word[3], bottom: +word[4], text: word[5] }));
    return { width: +sheet[1], height: +sheet[2], words };
  });
}

function outside(sheets, margin) {
  return sheets.flatMap((sheet, at) => sheet.words
    .filter((word) => word.left < margin || word.top < 0 || word.right > sheet.width - margin + 1 || word.bottom > sheet.height)
    .map((word) => `sheet ${at + 1}: outside the margins: ${word.text}`));
}

async function lookAtPaper(browser, file, faults) {
  const { context, page, own } = await open(browser, file, { viewport: { width: Math.floor(paper.width), height: 1000 } }, faults);
  await page.goto(own);
  await page.emulateMedia({ media: "print" });
  await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
  faults.push(...(await taken(page, `lookAtPage.paper(${Math.floor(paper.width)}, ${paper.height}), lookAtPage.drawings()`)).map((what) => "A4: " + what));
  const titles = await page.evaluate("Array.from(document.querySelectorAll('section:not(.flowing) > h2'), (head) => head.textContent)");
  const pdf = path.join(scratch, "paper.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await context.close();
  const sheets = sheetsOf(pdf);
  const begins = sheets.map((sheet) => sheet.words.map((word) => word.text).join(" "));
  const plain = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&apos;");
  titles.slice(1).filter((title) => !begins.some((text) => text.startsWith(title) || text.startsWith(plain(title))))
    .forEach((title) => faults.push(`A4: not at the head of a sheet: ${title}`));
  faults.push(...outside(sheets, 36).map((what) => "A4: " + what));
  return sheets.length;
}

// A card hangs on the wall: it is one sheet. What has to be written in has room for a hand.
async function lookAtForms(browser, file, faults) {
  const { context, page, own } = await open(browser, file, { viewport: { width: Math.floor(paper.width), height: 1000 } }, faults);
  await page.goto(own);
  await page.emulateMedia({ media: "print" });
  faults.push(...(await page.evaluate(`(function (most, least) {
    const tall = Array.from(document.querySelectorAll("section.card")).filter((card) => card.getBoundingClientRect().height > most);
    const tight = Array.from(document.querySelectorAll("td.write")).filter(function (cell) {
      const box = cell.getBoundingClientRect();
      return box.height > 0 && (box.width < least * 1.4 - 1 || box.height < least - 1);
    });
    return tall.map((card) => "a card of more than a sheet: " + card.id)
      .concat(tight.map((cell) => "no room to write: " + cell.closest("section").id));
  })(${paper.height}, ${10 * millimetre})`)).map((what) => "A4: " + what));
  await context.close();
}

// With script and without: one sheet of 13.333 by 7.5 inches holds the summary.
async function lookAtSlide(browser, file, faults) {
  for (const javaScriptEnabled of [true, false]) {
    const { context, page, own } = await open(browser, file, { viewport: { width: 1400, height: 900 }, javaScriptEnabled }, faults);
    await page.goto(own);
    if ((await page.$$("#summary")).length === 0) { await context.close(); return; }
    await page.goto(own + "#slides");
    const pdf = path.join(scratch, "slide.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    await context.close();
    const sheets = sheetsOf(pdf);
    if (sheets.some((sheet) => Math.round(sheet.width) !== 960 || Math.round(sheet.height) !== 540)) faults.push("slide: not of 16:9");
    if (javaScriptEnabled && !tablesMayScroll && sheets.length !== 1) faults.push(`slide: ${sheets.length} sheets`);
    faults.push(...outside(sheets, 20).map((what) => "slide: " + what));
  }
}

(async function () {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  let wrong = false;
  for (const file of pages) {
    const faults = [];
    const sorted = await lookAtScreens(browser, path.resolve(file), faults);
    const sheets = await lookAtPaper(browser, path.resolve(file), faults);
    await lookAtForms(browser, path.resolve(file), faults);
    await lookAtSlide(browser, path.resolve(file), faults);
    if (sorted === 0 && !tablesMayScroll && !/(huisregels|rules)\.html$/.test(file)) faults.push("no table sorts");
    if (fs.statSync(file).size > 3e6) faults.push("larger than 3 MB");
    console.log(`${file.split("/").slice(-2).join("/")}: ${sorted} tables sorted, ${sheets} sheets of A4, ${faults.length} faults`);
    Array.from(new Set(faults)).slice(0, 40).forEach((fault) => console.log("  " + fault));
    wrong = wrong || faults.length > 0;
  }
  await browser.close();
  fs.rmSync(scratch, { recursive: true });
  process.exit(wrong ? 1 : 0);
})();
