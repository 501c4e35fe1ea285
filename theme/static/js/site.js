// Every page: the box in the head helps while one types, and the page can be read aloud, printed
// and saved. What that needs is fetched when somebody asks for it, and not before.

const form = document.querySelector(".masthead .search[data-index]");

async function help() {
  const { enliven } = await import("./search_box.js");
  enliven(form);
}

if (form?.contains(document.activeElement)) help();
else form?.addEventListener("focusin", help, { once: true });

/** A link to something that is folded away leads to it; browsers of today see to it themselves. */
function unfold() {
  const folded = document.querySelector(":target")?.closest("details:not([open])");
  if (!folded) return;
  folded.open = true;
  document.querySelector(":target").scrollIntoView();
}

unfold();
addEventListener("hashchange", unfold);

// On paper nothing is folded away: for browsers that cannot be told so by a style sheet.
addEventListener("beforeprint", () => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  const fold = (open) => folded.forEach((each) => each.toggleAttribute("open", open));
  fold(true);
  addEventListener("afterprint", () => fold(false), { once: true });
});

const tools = document.querySelector("[data-tools]");
const speech = window.speechSynthesis;

function show() {
  const speaks = speech?.getVoices().some(({ lang }) => /^vi\b/i.test(lang));
  for (const tool of tools.querySelectorAll("[data-tool]")) {
    tool.toggleAttribute("data-able", tool.dataset.tool !== "listen" || Boolean(speaks));
  }
}

if (tools) {
  show();
  speech?.addEventListener?.("voiceschanged", show);
  tools.addEventListener("click", async ({ target }) => {
    const tool = target.closest("[data-tool]");
    if (tool) (await import("./page_tools.js"))[tool.dataset.tool](tool);
  });
  addEventListener("beforeprint", () => {
    const today = new Date().toLocaleDateString("vi-VN");
    document.querySelector("[data-printed]").textContent = `In ngày ${today} từ ${location.href}`;
  });
}
