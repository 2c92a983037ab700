// Times other libraries on the same texts and pages, one thread each, in processor seconds: the best of three passes after one to warm up.
// node peers.mjs TEXTS.jsonl PAGES.jsonl  ->  a line {"peer", "work", "seconds"} each
import { readFileSync } from "node:fs";
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import compromise from "compromise";
import compromiseDates from "compromise-dates";
import * as chrono from "chrono-node";
import { JSDOM, VirtualConsole } from "jsdom";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";

const PASSES = 3;
// Some of them tell what they think of a page.
for (const word of ["log", "warn", "error", "info", "debug"]) console[word] = () => {};
const rows = (path) => readFileSync(path, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const texts = rows(process.argv[2]);
const pages = rows(process.argv[3]);
const silent = () => new VirtualConsole();
const dom = (page) => new JSDOM(page.html, { url: page.url ?? "https://page.example/", virtualConsole: silent() });

async function time(peer, work, items, read) {
  let best = Infinity;
  let failed = 0;
  for (let pass = 0; pass <= PASSES; pass++) {
    failed = 0;
    const before = process.cpuUsage();
    for (const item of items) {
      try {
        await read(item);
      } catch {
        failed++;
      }
    }
    const spent = process.cpuUsage(before);
    if (pass > 0) best = Math.min(best, (spent.user + spent.system) / 1e6);
  }
  process.stdout.write(JSON.stringify({ peer, work, seconds: best, failed }) + "\n");
}

const wink = winkNLP(model);
await time("wink-nlp", "text", texts, (one) => wink.readDoc(one.text).tokens().out(wink.its.pos));
await time("compromise", "text", texts, (one) => compromise(one.text).json());
await time("chrono-node", "times", texts, (one) => chrono.parse(one.text, new Date(one.published)));
compromise.plugin(compromiseDates);
await time("compromise-dates", "times", texts, (one) => compromise(one.text).dates({ today: one.published }).get());
await time("jsdom alone", "pages", pages, (page) => dom(page).window.close());
await time("@mozilla/readability with jsdom", "pages", pages, (page) => {
  const parsed = dom(page);
  new Readability(parsed.window.document).parse();
  parsed.window.close();
});
await time("defuddle with jsdom", "pages", pages, async (page) => {
  const parsed = dom(page);
  await Defuddle(parsed.window.document, page.url ?? "https://page.example/");
  parsed.window.close();
});
