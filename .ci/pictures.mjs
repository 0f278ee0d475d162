// Makes the pictures of docs/pictures, which the recipes show: a page for the committee as Chromium shows it, a workbook
// as LibreOffice prints it. Looked at by whoever runs it, as fonts differ: node .ci/pictures.mjs
// polsek, chromium, soffice and pdftoppm (poppler-utils) are those on PATH.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Chromium } from "./chromium.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const PICTURES = join(HERE, "..", "docs", "pictures");
const LOCALES = { sv: "sv-SE", en: "en-GB" };
const SHEETS = [["workbook", 1, { x: 40, y: 60, W: 1100, H: 500 }], ["calculation", 2, { x: 60, y: 80, W: 1600, H: 450 }]];

const work = mkdtempSync(join(tmpdir(), "polsek-pictures-"));
const run = (...words) => execFileSync(words[0], words.slice(1), { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
const settings = (locale) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`;

mkdirSync(PICTURES, { recursive: true });
const browser = new Chromium();
try {
  for (const [language, locale] of Object.entries(LOCALES)) {
    const asked = ["polsek", "calculate", "ostersund", "--year", "2027", "--language", language, "--force", "--out"];
    run(...asked, "page.html");
    await browser.open(join(work, "page.html"), 1000);
    writeFileSync(join(PICTURES, `page.${language}.png`), await browser.picture(1020));
    run(...asked, "book.xlsx");
    const profile = join(work, `office-${language}`);
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings(locale));
    run("soffice", "--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--convert-to", "pdf", "book.xlsx");
    for (const [name, sheet, { x, y, W, H }] of SHEETS) {
      const part = ["-x", x, "-y", y, "-W", W, "-H", H].map(String);
      const dots = sheet === 1 ? "100" : "150";
      const page = ["-png", "-singlefile", "-r", dots, "-f", String(sheet), "-l", String(sheet)];
      run("pdftoppm", ...page, ...part, "book.pdf", join(PICTURES, `${name}.${language}`));
    }
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
