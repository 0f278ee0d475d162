// Chromium without a window, told what to do over a pipe: nothing is installed for it, and nothing of it stays.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-pipe",
];
const MOST = 60_000; // milliseconds that an answer may take

export class Chromium {
  constructor(program = process.env.CHROMIUM ?? "chromium") {
    this.folder = mkdtempSync(join(tmpdir(), "polsek-chromium-"));
    this.process = spawn(program, [...FLAGS, `--user-data-dir=${this.folder}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.ended = new Promise((resolve) => this.process.once("close", resolve));
    this.process.once("error", (error) => this.#refuse(error));
    this.process.once("exit", () => this.#refuse(new Error(`${program} has ended`)));
    this.waiting = new Map();
    this.heard = () => {};
    this.count = 0;
    let rest = "";
    this.process.stdio[4].setEncoding("utf8").on("data", (text) => {
      const messages = (rest + text).split("\0");
      rest = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
    this.process.stdio[3].on("error", () => {});
  }

  #hear({ id, error, result, method, params }) {
    if (id === undefined) return this.heard(method, params);
    const { resolve, reject } = this.waiting.get(id);
    this.waiting.delete(id);
    error ? reject(new Error(error.message)) : resolve(result);
  }

  #refuse(error) {
    this.failed = error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  // Sends a command of the DevTools protocol and gives its answer.
  send(method, params = {}, sessionId = this.session) {
    if (this.failed) return Promise.reject(this.failed);
    const id = ++this.count;
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer`)), MOST);
      const settle = (done) => (value) => (clearTimeout(late), done(value));
      this.waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
    });
  }

  // Opens a file in a window of this width, and gives the addresses of all that it asks for besides.
  async open(file, width, height = 900, scale = 1) {
    if (!this.session) {
      const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
      ({ sessionId: this.session } = await this.send("Target.attachToTarget", { targetId, flatten: true }));
      for (const domain of ["Page", "Network", "Runtime"]) await this.send(`${domain}.enable`);
    }
    await this.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: scale, mobile: false });
    const address = pathToFileURL(file).href;
    const asked = [];
    const loaded = new Promise((resolve) => {
      this.heard = (method, params) => {
        if (method === "Network.requestWillBeSent" && params.request.url !== address) asked.push(params.request.url);
        if (method === "Page.loadEventFired") resolve();
      };
    });
    await this.send("Page.navigate", { url: address });
    await loaded;
    return asked;
  }

  // Gives the value of an expression in the page, which may be a promise.
  async value(expression) {
    const found = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (found.exceptionDetails) throw new Error(found.exceptionDetails.exception?.description ?? "not evaluated");
    return found.result.value;
  }

  // Gives a picture of the page as PNG, down to a height in pixels.
  async picture(height) {
    const width = await this.value("innerWidth");
    const whole = await this.value("document.documentElement.scrollHeight");
    const clip = { x: 0, y: 0, width, height: Math.min(height, whole), scale: 1 };
    const found = await this.send("Page.captureScreenshot", { format: "png", clip, captureBeyondViewport: true });
    return Buffer.from(found.data, "base64");
  }

  // Gives the page as PDF, as its own style prints it.
  async paper() {
    const found = await this.send("Page.printToPDF", { preferCSSPageSize: true, printBackground: false });
    return Buffer.from(found.data, "base64");
  }

  async close() {
    this.process.kill();
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
