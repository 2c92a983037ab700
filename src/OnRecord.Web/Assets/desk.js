"use strict";
// Nothing works by this script alone: it shows counterparts beside what is pointed at, takes files that are dropped anywhere
// on the page, switches the colours without a journey to the server, and counts what the filters leave.

// Counterparts: a statement in a report's text shows how the other reports have it, on hover and on focus.
(() => {
  const texts = document.querySelector(".texts");
  if (!texts || !document.querySelector(".texts mark[data-u]")) return;
  let peek = null, waiting = 0;

  const hide = () => {
    clearTimeout(waiting);
    document.querySelectorAll("mark.lit").forEach(mark => mark.classList.remove("lit"));
    peek?.remove();
    peek = null;
  };

  const show = (number, at) => {
    hide();
    document.querySelectorAll(`.texts mark[data-u="${number}"]`).forEach(mark => mark.classList.add("lit"));
    const source = document.getElementById(`u${number}`);
    if (!source || !source.matches(".utterance")) return;
    peek = document.createElement("aside");
    peek.className = "peek";
    peek.setAttribute("role", "status");
    for (const part of source.querySelectorAll("h3, .renderings, .differs")) {
      const copy = part.cloneNode(true);
      copy.removeAttribute("id");
      copy.querySelectorAll("[id]").forEach(one => one.removeAttribute("id"));
      copy.querySelectorAll("a").forEach(link => link.setAttribute("tabindex", "-1"));
      peek.append(copy);
    }
    document.body.append(peek);
    const box = at.getBoundingClientRect(), width = peek.offsetWidth, height = peek.offsetHeight;
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
    const below = box.bottom + 8 + height <= window.innerHeight || box.top < height + 16;
    peek.style.left = `${left + window.scrollX}px`;
    peek.style.top = `${(below ? box.bottom + 8 : box.top - height - 8) + window.scrollY}px`;
    peek.addEventListener("mouseleave", hide);
  };

  texts.addEventListener("mouseover", event => {
    const mark = event.target.closest("mark[data-u]");
    clearTimeout(waiting);
    if (mark) waiting = setTimeout(() => show(mark.dataset.u, mark), 150);
  });
  texts.addEventListener("mouseout", event => {
    clearTimeout(waiting);
    if (!peek?.contains(event.relatedTarget)) waiting = setTimeout(() => { if (!peek?.matches(":hover")) hide(); }, 200);
  });
  texts.addEventListener("focusin", event => {
    const link = event.target.closest(".to a");
    const number = link?.closest(".to")?.querySelector("a")?.textContent.trim();
    if (number) show(number, link); else hide();
  });
  texts.addEventListener("focusout", hide);
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
})();

// Files dropped anywhere on a page with the form of adding go into it.
(() => {
  const drop = document.querySelector(".drop"), input = document.getElementById("files"), chosen = document.querySelector(".chosen");
  if (!drop || !input) return;
  const form = input.form;
  const isOfFiles = event => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const say = () => {
    const names = [...input.files].map(file => file.name);
    chosen.textContent = names.length > 4 ? `${names.length} files: ${names.slice(0, 3).join(", ")}, …` : names.join(", ");
  };
  const send = () => {
    form.classList.add("busy");
    chosen.textContent = "Reading …";
    form.requestSubmit();
  };
  input.addEventListener("change", say);
  document.addEventListener("dragover", event => {
    if (!isOfFiles(event)) return;
    event.preventDefault();
    drop.classList.add("over");
  });
  document.addEventListener("dragleave", event => { if (!event.relatedTarget) drop.classList.remove("over"); });
  document.addEventListener("drop", event => {
    if (!isOfFiles(event)) return;
    event.preventDefault();
    drop.classList.remove("over");
    input.files = event.dataTransfer.files;
    say();
    send();
  });
})();

// Colours change at once; the server keeps the choice.
(() => {
  const form = document.querySelector(".theme");
  form?.addEventListener("submit", event => {
    const theme = event.submitter?.value;
    if (!theme) return;
    event.preventDefault();
    document.documentElement.dataset.theme = theme;
    fetch(form.action, { method: "POST", body: new URLSearchParams({ theme, back: "/" }), redirect: "manual" });
    form.querySelector(`button:not([value="${theme}"])`)?.focus();
  });
})();

// How many utterances the filters leave.
(() => {
  for (const story of document.querySelectorAll(".story")) {
    const filters = story.querySelectorAll(".filter");
    if (filters.length === 0) continue;
    const count = document.createElement("p");
    count.className = "meta";
    count.setAttribute("role", "status");
    filters[filters.length - 1].after(count);
    story.addEventListener("change", event => {
      if (!event.target.closest(".filter")) return;
      const all = [...story.querySelectorAll(".utterance, li[data-who]")];
      const shown = all.filter(one => one.checkVisibility()).length;
      count.textContent = shown === all.length ? "" : `${shown} of ${all.length} utterances shown.`;
    });
  }
})();
