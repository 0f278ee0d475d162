// Every kind of page in a real browser: no violation of WCAG 2.1 AA, nothing cut off or scrolled sideways on any screen,
// nothing fetched and no script: pages.mjs FOLDER [PAGE]...
// polsek is the one on PATH, axe-core the one in FOLDER/node_modules. FOLDER/pages is filled with the pages, their pictures
// (1200 and 320 pixels wide) and their PDFs, to be looked at.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Chromium } from "./chromium.mjs";

const folder = process.argv[2];
const axe = readFileSync(join(folder, "node_modules", "axe-core", "axe.min.js"), "utf8");
const WIDTHS = [320, 600, 800, 1000, 1280];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const HOSTILE = "party,mandates\n<script>alert(1)</script>,4\n\"\"\"><img src=https://example.com/x onerror=alert(1)>\",9\nModeraterna,48\n";
const OUTCOME = "party,spent\nM,400000\nC,467488\nL,100000\nKD,300000\nS,616322\nV,300000\nMP,168156\nSD,300000\n";
const SCENARIOS = { less: "70000", more: "99000" };

const PAGES = {
  "a-year": "calculate ostersund --year 2024",
  "the-years": "calculate ostersund --years 2027-2029",
  "the-months": "calculate ostersund --year 2027 --by month",
  "instalments": "calculate simrishamn --year 2024 --by instalment",
  "all-rules": "calculate --all --year 2024",
  "hostile": "calculate ostersund --year 2024 --mandates hostile.csv",
  "scenarios": "calculate ostersund --year 2027 --scenario less.yaml --scenario more.yaml",
  "a-change": "compare ostersund@2026 ostersund@2027",
  "a-settlement": "settle ostersund outcome.csv --year 2024",
  "an-explanation": "explain ostersund M --year 2027",
  "the-bands": "explain ostersund --year 2024",
  "arrangements": "arrangements",
  "one-arrangement": "arrangements ostersund",
  "a-description": "describe ostersund",
  "a-survey": "survey ostersund --year 2026",
  "bounds": "bounds ostersund --year 2027",
  "rules": "rules",
  "series": "series",
  "one-series": "series riksdag_fee",
  "seats": "mandates show ostersund --year 2027",
  "seats-changed": "mandates diff ostersund --rule ostersund",
  "a-file": "show ostersund",
};

function written(name, line, language) {
  const file = join(folder, "pages", `${name}.${language}.html`);
  const words = [...line.split(" "), "--language", language, "--out", file, "--force"];
  execFileSync("polsek", words, { cwd: join(folder, "pages"), stdio: ["ignore", "ignore", "inherit"] });
  return file;
}

// Gives what does not hold in a window of a width.
async function faults(browser, file, width) {
  const asked = await browser.open(file, width);
  const found = asked.map((address) => `asks for ${address}`);
  await browser.value("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  const wide = await browser.value("document.documentElement.scrollWidth");
  if (wide > width) found.push(`is ${wide} pixels wide`);
  const hidden = await browser.value(
    "[...document.querySelectorAll('main, main *')].filter((each) => !each.closest('svg, thead')" +
      " && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline'" +
      " && each.clientWidth).map((each) => each.outerHTML.slice(0, 120))",
  );
  found.push(...hidden.map((each) => `is cut off: ${each}`));
  if (await browser.value("document.scripts.length")) found.push("has a script");
  await browser.value(`${axe}; 0`);
  const { violations } = await browser.value(
    `axe.run(document, ${JSON.stringify({ runOnly: RULES, resultTypes: ["violations"] })})` +
      ".then(({ violations }) => ({ violations: violations.map((each) => ({ id: each.id, html: each.nodes[0].html.slice(0, 160), why: each.nodes[0].failureSummary })) }))",
  );
  found.push(...violations.map((each) => `${each.id}: ${each.html} ${each.why}`));
  return found;
}

mkdirSync(join(folder, "pages"), { recursive: true });
writeFileSync(join(folder, "pages", "hostile.csv"), HOSTILE);
writeFileSync(join(folder, "pages", "outcome.csv"), OUTCOME);
for (const [name, fee] of Object.entries(SCENARIOS)) {
  writeFileSync(join(folder, "pages", `${name}.yaml`), `polsek: 1\ntitle: ${name}\nset:\n  riksdag_fee: ${fee}\n`);
}
const only = process.argv.slice(3);
const browser = new Chromium();
let checked = 0;
let failed = 0;
try {
  for (const [name, line] of Object.entries(PAGES)) {
    if (only.length && !only.includes(name)) continue;
    for (const language of ["sv", "en"]) {
      const file = written(name, line, language);
      for (const width of language === "sv" ? WIDTHS : WIDTHS.slice(0, 1)) {
        checked++;
        for (const fault of await faults(browser, file, width)) {
          failed++;
          console.log(`${name}.${language} at ${width}: ${fault}`);
        }
      }
      if (language === "en") continue;
      for (const width of [320, 1200]) {
        await browser.open(file, width);
        writeFileSync(join(folder, "pages", `${name}.${width}.png`), await browser.picture(2400));
      }
      writeFileSync(join(folder, "pages", `${name}.pdf`), await browser.paper());
    }
  }
} finally {
  await browser.close();
}
console.log(`${checked} pages looked at, ${failed} faults`);
process.exitCode = failed ? 1 : 0;
